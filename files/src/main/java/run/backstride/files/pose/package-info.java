/// Keypoint files: TRC as OpenSim, Sports2D and OpenCap write it, and folders of OpenPose JSON.
@NullMarked
package run.backstride.files.pose;

import org.jspecify.annotations.NullMarked;

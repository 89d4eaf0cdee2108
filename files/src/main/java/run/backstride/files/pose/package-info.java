/// Keypoint files: TRC as OpenSim, Sports2D and OpenCap write it, folders of OpenPose JSON, and the table of what a person
/// marked on frames of a film.
@NullMarked
package run.backstride.files.pose;

import org.jspecify.annotations.NullMarked;

/// A runner's body over the frames of a recording, from a video or from markers.
@NullMarked
package run.backstride.core.pose;

import org.jspecify.annotations.NullMarked;

/// Video to frames with true timestamps, and frames to a pose track. Knows pixels and networks; knows
/// nothing of what a pose means for a runner.
@NullMarked
package run.backstride.video;

import org.jspecify.annotations.NullMarked;

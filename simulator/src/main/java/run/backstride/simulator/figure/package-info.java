/// A drawn runner whose gait is known: the poses of a gait cycle with stated cadence, contact, strike, lean
/// and pelvic drop, the same as keypoints, and as a video.
@NullMarked
package run.backstride.simulator.figure;

import org.jspecify.annotations.NullMarked;

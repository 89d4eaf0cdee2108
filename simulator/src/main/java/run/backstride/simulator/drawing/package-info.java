/// A drawn runner as pictures and as a video: a shaded body of a figure whose gait is known, on a treadmill,
/// seen by a camera. Knows nothing of how gait is measured.
@NullMarked
package run.backstride.simulator.drawing;

import org.jspecify.annotations.NullMarked;

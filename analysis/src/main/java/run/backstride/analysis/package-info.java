/// The science: from recorded activities, poses and diaries to findings, a plan and experiments. Pure
/// functions from values to values; reads and prints nothing.
@NullMarked
package run.backstride.analysis;

import org.jspecify.annotations.NullMarked;

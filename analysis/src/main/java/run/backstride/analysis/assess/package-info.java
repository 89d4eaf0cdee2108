/// The five findings. Sees measures, never samples.
@NullMarked
package run.backstride.analysis.assess;

import org.jspecify.annotations.NullMarked;

/// What the runner was exposed to, day by day, strictly before the pain it may explain: at most ten
/// declared columns in meaningful steps from a target. Missing stays missing; knows nothing of effects.
@NullMarked
package run.backstride.analysis.exposure;

import org.jspecify.annotations.NullMarked;

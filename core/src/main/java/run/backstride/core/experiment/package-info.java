/// What a runner keeps of an experiment on himself or herself: the text of the locked plan, and the log. Knows
/// nothing of what they mean.
@NullMarked
package run.backstride.core.experiment;

import org.jspecify.annotations.NullMarked;

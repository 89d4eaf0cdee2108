/// Experiments on oneself: from a finding to a locked plan with a random schedule, and from what was logged to
/// what it showed. Reads and prints nothing.
@NullMarked
package run.backstride.analysis.experiment;

import org.jspecify.annotations.NullMarked;

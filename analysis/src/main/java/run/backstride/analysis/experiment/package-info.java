/// Experiments of one runner on himself or herself: locked plans, random schedules, results.
@NullMarked
package run.backstride.analysis.experiment;

import org.jspecify.annotations.NullMarked;

package run.backstride.analysis.experiment;

import java.util.List;

/// One experiment as a report shows it.
///
/// @param file the plan, as the person knows it
/// @param plan the locked plan
/// @param result what it showed so far
/// @param words the same in sentences
/// @param counts whether it takes the place of the published evidence in the finding of its mistake
public record ExperimentReport(
        String file,
        ExperimentPlan plan,
        ExperimentResult result,
        List<String> words,
        boolean counts) {

    /// Copies the list.
    public ExperimentReport {
        words = List.copyOf(words);
    }

    /// {@return whether it has yet to end}
    public boolean isUnderWay() {
        return result.state() == ExperimentResult.State.WAITING
                || result.state() == ExperimentResult.State.RUNNING;
    }
}

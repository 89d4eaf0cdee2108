package run.backstride.analysis;

import java.util.List;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.plan.Plan;
import run.backstride.core.diagnostic.Diagnostic;

/// Everything that a report shows.
///
/// @param history what is known of the runner, with scores against norm and own baseline filled in
/// @param load the load of the whole history
/// @param assessment the five findings
/// @param plan what to do
/// @param provenance how it was made
/// @param diagnostics what was wrong with the input
public record Answer(
        RunnerHistory history,
        LoadHistory load,
        Assessment assessment,
        Plan plan,
        Provenance provenance,
        List<Diagnostic> diagnostics) {

    /// Copies the list.
    public Answer {
        diagnostics = List.copyOf(diagnostics);
    }
}

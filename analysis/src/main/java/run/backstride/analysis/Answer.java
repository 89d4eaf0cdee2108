package run.backstride.analysis;

import java.util.List;
import java.util.Optional;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.experiment.ExperimentReport;
import run.backstride.analysis.experiment.Proposal;
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
/// @param experiments the runner's own experiments
/// @param proposal the experiment to try next; empty where none fits
public record Answer(
        RunnerHistory history,
        LoadHistory load,
        Assessment assessment,
        Plan plan,
        Provenance provenance,
        List<Diagnostic> diagnostics,
        List<ExperimentReport> experiments,
        Optional<Proposal> proposal) {

    /// An answer of a runner without experiments.
    public Answer(
            RunnerHistory history,
            LoadHistory load,
            Assessment assessment,
            Plan plan,
            Provenance provenance,
            List<Diagnostic> diagnostics) {
        this(history, load, assessment, plan, provenance, diagnostics, List.of(), Optional.empty());
    }

    /// Copies the lists.
    public Answer {
        experiments = List.copyOf(experiments);
        diagnostics = List.copyOf(diagnostics);
    }
}

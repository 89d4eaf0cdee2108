package run.backstride.report;

import java.util.List;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentResult;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.report.json.ExperimentDocument;

/// What `experiment plan|log|result --format json` prints, as `docs/experiment.schema.json` describes it.
public final class ExperimentJson {
    private ExperimentJson() {}

    /// {@return the document of a plan that was made, ending in a line feed}
    public static String plan(
            ExperimentPlan plan, String folder, List<String> words, List<Diagnostic> diagnostics) {
        return ExperimentDocument.of(plan, folder, words, diagnostics);
    }

    /// {@return the document of an experiment that runs or ran, ending in a line feed}
    public static String result(
            ExperimentPlan plan,
            ExperimentResult result,
            ExperimentDocument.Early early,
            List<String> words,
            List<Diagnostic> diagnostics) {
        return ExperimentDocument.of(plan, result, early, words, diagnostics);
    }
}

package run.backstride.report.json;

import java.util.List;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentResult;
import run.backstride.core.diagnostic.Diagnostic;

/// What the three `experiment` commands print as JSON.
public final class ExperimentDocument {
    private ExperimentDocument() {}

    /// {@return the document of a plan that was made}
    ///
    /// @param folder where its papers lie
    /// @param words what it can show, in sentences
    public static String of(
            ExperimentPlan plan, String folder, List<String> words, List<Diagnostic> diagnostics) {
        return Json.document(json ->
                json.put("folder", folder)
                        .object("plan", ExperimentFields.plan(plan))
                        .texts("words", words)
                        .objects("diagnostics", diagnostics, DiagnosticFields::of));
    }

    /// {@return the document of an experiment that runs or ran}
    ///
    /// @param early whether to give the figures before its end
    /// @param words the same in sentences
    public static String of(
            ExperimentPlan plan,
            ExperimentResult result,
            Early early,
            List<String> words,
            List<Diagnostic> diagnostics) {
        boolean shown = early == Early.SHOWN || result.state() == ExperimentResult.State.COMPLETE;
        return Json.document(json ->
                json.object("plan", ExperimentFields.plan(plan))
                        .object(
                                "result",
                                ExperimentFields.result(
                                        result,
                                        shown
                                                ? ExperimentFields.Figures.SHOWN
                                                : ExperimentFields.Figures.LEFT_OUT))
                        .texts("words", words)
                        .objects("diagnostics", diagnostics, DiagnosticFields::of));
    }

    /// Whether figures are shown before the end.
    public enum Early {
        SHOWN,
        WITHHELD
    }
}

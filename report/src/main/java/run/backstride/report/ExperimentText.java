package run.backstride.report;

import java.util.List;
import run.backstride.analysis.experiment.Arm;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentResult;
import run.backstride.report.terminal.ExperimentPage;

/// What `experiment plan|log|result` print for a person.
public final class ExperimentText {
    private ExperimentText() {}

    /// {@return the page of a plan that was made}
    ///
    /// @param files the papers that were written
    public static String plan(
            ExperimentPlan plan, List<String> words, List<String> files, TerminalStyle style) {
        return ExperimentPage.plan(plan, words, files, style);
    }

    /// {@return the page of an experiment that runs or ran}
    public static String result(
            ExperimentPlan plan, ExperimentResult result, List<String> words, TerminalStyle style) {
        return ExperimentPage.result(plan, result, words, style);
    }

    /// {@return an arm in a word or two}
    public static String words(Arm arm) {
        return arm == Arm.USUAL ? "as usual" : "with the change";
    }
}

package run.backstride.report.terminal;

import run.backstride.analysis.Answer;
import run.backstride.analysis.experiment.ExperimentReport;
import run.backstride.report.terminal.Page.Span;

/// The runner's own experiments, and the one to try next.
final class ExperimentsBlock {
    private ExperimentsBlock() {}

    static void write(Page page, Answer answer) {
        if (answer.experiments().isEmpty() && answer.proposal().isEmpty()) {
            return;
        }
        page.heading("Your experiments");
        for (ExperimentReport report : answer.experiments()) {
            page.hanging(
                    new Span(" " + report.plan().trial().id().replace('-', ' ') + "  ", Ink.BOLD),
                    "plan %s, from %s%s"
                            .formatted(
                                    report.plan().shortHash(),
                                    report.plan().firstDay(),
                                    report.counts() ? "; its outcome is in the finding" : ""),
                    Ink.PLAIN);
            report.words().forEach(words -> page.paragraph(words, Ink.PLAIN));
        }
        answer.proposal()
                .ifPresent(proposal -> {
                    page.hanging(
                            new Span(" To try  ", Ink.BOLD),
                            proposal.trial().id().replace('-', ' ') + ". " + proposal.why(),
                            Ink.PLAIN);
                    page.hanging(new Span(" Type  ", Ink.BOLD), proposal.command(), Ink.ACCENT);
                });
    }

    /// Before a red flag only what ended or must end.
    static void stopped(Page page, Answer answer) {
        answer.experiments()
                .forEach(report ->
                        report.result()
                                .stop()
                                .ifPresent(stop ->
                                        page.hanging(
                                                new Span(" Experiment  ", Ink.WARN),
                                                stop.text(),
                                                Ink.PLAIN)));
    }
}

package run.backstride.report.html;

import run.backstride.analysis.Answer;
import run.backstride.analysis.experiment.ExperimentReport;
import run.backstride.report.Dates;
import run.backstride.report.markup.Element;

/// The runner's own experiments, and the one to try next.
final class ExperimentsSection {
    private ExperimentsSection() {}

    /// {@return whether there is anything to show}
    static boolean isNeeded(Answer answer) {
        return !answer.experiments().isEmpty() || answer.proposal().isPresent();
    }

    static Section of(ReportContext context) {
        Answer answer = context.answer();
        Section section = Section.of("experiments", "Experiments", "Your own experiments");
        for (ExperimentReport report : answer.experiments()) {
            section.add(
                    Element.of(
                            "h3",
                            "%s, from %s"
                                    .formatted(
                                            report.plan().trial().id().replace('-', ' '),
                                            Dates.full(report.plan().firstDay()))),
                    Html.p(
                            "Plan %s, for %s. %s"
                                    .formatted(
                                            report.plan().shortHash(),
                                            report.plan().mistake().title(),
                                            report.counts()
                                                    ? "Its outcome stands in the finding in the place of published evidence."
                                                    : "It changes no finding.")),
                    Html.list(
                            "notes",
                            report.words().stream()
                                    .map(words -> Element.of("li", words))
                                    .toList()));
        }
        answer.proposal()
                .ifPresent(proposal ->
                        section.add(
                                Element.of(
                                        "h3", "To try: " + proposal.trial().id().replace('-', ' ')),
                                Html.p(proposal.why()),
                                Html.p("Type:"),
                                Element.of("pre", Element.of("code", proposal.command()))));
        return section;
    }
}

package run.backstride.report.html;

import run.backstride.analysis.assess.Assessment;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;

/// What stands beside the five: something else, pairs that cannot be told apart, notes.
final class BesideSection {
    private BesideSection() {}

    static Section of(ReportContext context) {
        Assessment assessment = context.answer().assessment();
        Section section =
                Section.of(
                        "beside",
                        "Beside the five",
                        "Beside the five",
                        Element.of(
                                        "p",
                                        Element.of(
                                                "b",
                                                Numbers.percent(assessment.otherProbability())))
                                .add(
                                        " for something else: the natural course of back pain, or something that"
                                                + " was not measured.")
                                .in("other"));
        assessment
                .inseparable()
                .forEach(pair ->
                        section.add(
                                Html.div(
                                        "inseparable",
                                        Element.of(
                                                "h3",
                                                "Cannot separate: "
                                                        + pair.first().title()
                                                        + " and "
                                                        + pair.second().title()),
                                        Html.p(pair.text()))));
        if (!assessment.notes().isEmpty()) {
            section.add(
                    Html.list(
                            "notes",
                            assessment.notes().stream()
                                    .map(n -> Element.of("li", context.citations().prose(n)))
                                    .toList()));
        }
        return section;
    }
}

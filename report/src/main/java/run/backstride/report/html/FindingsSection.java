package run.backstride.report.html;

import java.util.List;
import run.backstride.analysis.assess.Finding;

/// The five findings, a card each.
final class FindingsSection {
    private FindingsSection() {}

    static Section of(ReportContext context) {
        List<Finding> findings = context.ranking().findings();
        ReliefBar scale = ReliefBar.over(findings);
        Section section =
                Section.of(
                        "findings",
                        "The five",
                        "What speaks for and against each",
                        Html.p(
                                "intro",
                                "Each is a contributor to test, not “the cause”. What would change the picture"
                                        + " is named beside what is known."));
        int place = 0;
        for (Finding finding : findings) {
            place++;
            section.add(
                    FindingCard.of(
                            context,
                            finding,
                            scale,
                            context.ranking().isAllowed() ? place + "" : ""));
        }
        return section;
    }
}

package run.backstride.report;

import java.util.Comparator;
import java.util.List;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Screening;

/// In which order the findings are shown, and whether that order is a ranking. Before the red-flag
/// questions are answered there is none: the five stand in their fixed order.
///
/// @param findings all five, in the order to show them
/// @param isByRelief whether the order is by expected relief, the largest first
public record Ranking(List<Finding> findings, boolean isByRelief) {

    private static final Comparator<Finding> LARGEST_RELIEF_FIRST =
            Comparator.comparingDouble((Finding finding) -> finding.relief().mean())
                    .reversed()
                    .thenComparing(Finding::mistake);

    /// Copies the list.
    public Ranking {
        findings = List.copyOf(findings);
    }

    /// {@return the order for `assessment`}
    public static Ranking of(Assessment assessment) {
        return assessment.screening().status() == Screening.Status.CLEAR
                ? new Ranking(
                        assessment.findings().stream().sorted(LARGEST_RELIEF_FIRST).toList(), true)
                : new Ranking(assessment.findings(), false);
    }
}

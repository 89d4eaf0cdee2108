package run.backstride.report;

import java.util.List;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Finding;

/// In which order the findings are shown, and whether that order is a ranking. Before the red-flag
/// questions are answered there is none: the five stand in their fixed order.
///
/// @param findings all five, in the order to show them
/// @param isAllowed whether the order says which to test first
public record Ranking(List<Finding> findings, boolean isAllowed) {

    /// Copies the list.
    public Ranking {
        findings = List.copyOf(findings);
    }

    /// {@return the order for `assessment`}
    public static Ranking of(Assessment assessment) {
        return assessment.screening().allowsRanking()
                ? new Ranking(assessment.ranked(), true)
                : new Ranking(assessment.findings(), false);
    }
}

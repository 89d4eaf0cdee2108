package run.backstride.report.html;

import run.backstride.analysis.Answer;
import run.backstride.report.Numbers;
import run.backstride.report.Ranking;
import run.backstride.report.UnitSystem;
import run.backstride.report.source.Bibliography;

/// What every section needs.
///
/// @param answer what is shown
/// @param numbers in the reader's units
/// @param ranking the order of the findings
/// @param citations the sources named on the way
record ReportContext(Answer answer, Numbers numbers, Ranking ranking, Citations citations) {

    static ReportContext of(Answer answer, UnitSystem units) {
        return new ReportContext(
                answer,
                new Numbers(units),
                Ranking.of(answer.assessment()),
                new Citations(Bibliography.packed()));
    }
}

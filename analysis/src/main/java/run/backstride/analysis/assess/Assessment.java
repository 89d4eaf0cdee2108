package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import run.backstride.core.Mistake;

/// The five findings, with what comes before them (screening) and beside them (other).
///
/// @param asOf the day it speaks of
/// @param data what it rests on
/// @param screening the red flags
/// @param findings one for each mistake, in the order of [Mistake]
/// @param otherProbability probability that none of the five contributes: natural course, things not
///     measured
/// @param inseparable pairs that cannot be told apart
/// @param notes what else a reader must know, in words
public record Assessment(
        LocalDate asOf,
        DataSummary data,
        Screening screening,
        List<Finding> findings,
        double otherProbability,
        List<Inseparable> inseparable,
        List<String> notes) {

    /// Rejects an assessment that does not speak of all five.
    public Assessment {
        findings = List.copyOf(findings);
        inseparable = List.copyOf(inseparable);
        notes = List.copyOf(notes);
        if (!findings.stream().map(Finding::mistake).toList().equals(List.of(Mistake.values()))) {
            throw new IllegalArgumentException("findings must be one for each mistake, in order");
        }
    }

    /// The findings in the order in which they are worth testing: those that are seen or shown by the
    /// runner's own diary first, within them by expected relief, the largest first.
    ///
    /// To be shown as a ranking only where [Screening#allowsRanking()] says so.
    public List<Finding> ranked() {
        return findings.stream()
                .sorted(
                        Comparator.comparing(Finding::isWorthTesting)
                                .thenComparingDouble(finding -> finding.relief().mean())
                                .reversed()
                                .thenComparing(Finding::mistake))
                .toList();
    }
}

package run.backstride.analysis.load;

import java.util.List;
import java.util.OptionalInt;
import run.backstride.core.diagnostic.Diagnostic;

/// The load of a whole history.
///
/// @param runs one for each run, ascending in time
/// @param weeks one for each day from the first run to the as-of day: the seven days that end there
/// @param shoes each pair that ran or is owned
/// @param basis how the load of every run was made, one for the whole history: `rpe`, `heart-rate` or `minutes`
/// @param basisReason why that basis, in words
/// @param pairsInRotation pairs that ran in the weeks before the as-of day; missing where no shoe is known there
/// @param diagnostics what was wrong with the shoe log
public record LoadHistory(
        List<RunLoad> runs,
        List<WeekLoad> weeks,
        List<ShoeMileage> shoes,
        String basis,
        String basisReason,
        OptionalInt pairsInRotation,
        List<Diagnostic> diagnostics) {

    /// Copies the lists.
    public LoadHistory {
        runs = List.copyOf(runs);
        weeks = List.copyOf(weeks);
        shoes = List.copyOf(shoes);
        diagnostics = List.copyOf(diagnostics);
    }
}

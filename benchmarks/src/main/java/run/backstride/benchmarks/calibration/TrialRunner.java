package run.backstride.benchmarks.calibration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.core.Mistake;

/// One simulated runner with the truth beside it.
///
/// @param history what the analysis may see
/// @param asOf last day
/// @param diaryDays days from the first possible diary entry to the last
/// @param planted what makes the back hurt; empty where nothing does
record TrialRunner(
        RunnerHistory history, LocalDate asOf, int diaryDays, Optional<PlantedTruth> planted) {

    /// What was planted.
    ///
    /// @param exposure the declared exposure nearest to it
    /// @param shape how pain follows it, in words
    /// @param points nominal points of pain that it adds to a usual run
    /// @param relief points of latent pain that correcting it takes away, mean over the run days of the last 28
    /// @param written the same of the scores as a person writes them: whole numbers, not below 0
    /// @param steps what acted on each run day, in units of which `effect` points of pain follow one
    /// @param stepsBeyond mean of those units beyond the target over the run days of the last 28
    record PlantedTruth(
            Exposure exposure,
            String shape,
            double points,
            double relief,
            double written,
            Map<LocalDate, Double> steps,
            double stepsBeyond) {

        Mistake mistake() {
            return exposure.mistake();
        }
    }
}

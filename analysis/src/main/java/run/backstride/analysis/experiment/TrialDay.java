package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.experiment.LogLine.Done;

/// One run day of an experiment. Two runs of one day are one: pain is written by the day.
///
/// @param date the day
/// @param pain worst of the run, the rest of the day and the next morning, NRS; missing where it was not scored
/// @param done what was done; empty where it is not known
/// @param instead what was done in its place, in the runner's words
/// @param red whether the day lies in the red zone
public record TrialDay(
        LocalDate date, OptionalDouble pain, Optional<Done> done, String instead, boolean red) {

    /// {@return which arm was followed; empty for neither, and where it is not known}
    Optional<Arm> arm() {
        return done.flatMap(what ->
                switch (what) {
                    case USUAL -> Optional.of(Arm.USUAL);
                    case CHANGE -> Optional.of(Arm.CHANGE);
                    case NEITHER -> Optional.empty();
                });
    }
}

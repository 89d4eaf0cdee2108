package run.backstride.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import run.backstride.core.activity.ExerciseSet;
import run.backstride.core.activity.Sport;

/// A recorded activity that is no run: strength, mobility, cycling, walking.
///
/// @param origin the file it was read from
/// @param start first moment, UTC
/// @param date the runner's calendar day
/// @param sport what was done
/// @param minutes timer time
/// @param rpe 0 to 10 as entered by the runner
/// @param sets active sets
public record Session(
        String origin,
        Instant start,
        LocalDate date,
        Sport sport,
        OptionalDouble minutes,
        OptionalDouble rpe,
        List<ExerciseSet> sets) {

    /// Copies the list.
    public Session {
        sets = List.copyOf(sets);
    }
}

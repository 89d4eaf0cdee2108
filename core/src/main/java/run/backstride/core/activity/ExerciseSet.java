package run.backstride.core.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One active set of a strength or mobility session.
///
/// @param start when it began, where known
/// @param category the watch's category in lower case, such as `plank`
/// @param exercise the exercise's name, such as `side_plank`; empty where the watch did not say
/// @param repetitions counted repetitions
/// @param seconds how long the set took
/// @param weightKilograms load
public record ExerciseSet(
        Optional<Instant> start,
        String category,
        String exercise,
        OptionalInt repetitions,
        OptionalDouble seconds,
        OptionalDouble weightKilograms) {}

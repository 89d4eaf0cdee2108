package run.backstride.core.activity;

import java.time.Instant;
import java.util.OptionalDouble;

/// One lap as the device closed it.
///
/// @param start when it began
/// @param elapsedSeconds with pauses; missing where the file does not say
/// @param timerSeconds without pauses
/// @param distanceMeters over the lap
public record Lap(
        Instant start,
        OptionalDouble elapsedSeconds,
        OptionalDouble timerSeconds,
        OptionalDouble distanceMeters) {}

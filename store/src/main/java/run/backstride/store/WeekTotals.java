package run.backstride.store;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// What was run in one week, and how the back was.
///
/// @param monday first day
/// @param runs how many
/// @param distanceKm sum over the runs that tell their distance; missing where none does
/// @param minutes sum over the runs that tell their time; missing where none does
/// @param runsWithoutDistance runs that tell no distance: the sum lacks them
/// @param painDays days with any pain score
/// @param worstPain worst score of the week, NRS; missing where there is none
public record WeekTotals(
        LocalDate monday,
        int runs,
        OptionalDouble distanceKm,
        OptionalDouble minutes,
        int runsWithoutDistance,
        int painDays,
        OptionalDouble worstPain) {}

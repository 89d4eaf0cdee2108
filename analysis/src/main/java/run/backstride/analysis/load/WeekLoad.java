package run.backstride.analysis.load;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// The load of seven days.
///
/// @param lastDay last of the seven days
/// @param load sum of the daily loads
/// @param km running distance
/// @param runs number of runs
/// @param monotony mean over standard deviation of the daily loads, days without running as 0; missing where
///     the standard deviation is 0 or nothing was run
/// @param strain load times monotony
public record WeekLoad(
        LocalDate lastDay,
        double load,
        double km,
        int runs,
        OptionalDouble monotony,
        OptionalDouble strain) {}

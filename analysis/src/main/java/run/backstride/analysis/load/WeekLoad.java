package run.backstride.analysis.load;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// The load of seven days.
///
/// @param lastDay last of the seven days
/// @param load sum of the daily loads; a run of unknown load adds nothing, and monotony is then missing
/// @param km running distance
/// @param runs number of runs
/// @param monotony mean over standard deviation of the daily loads, days without running as 0; missing where
///     the standard deviation is 0, nothing was run, a run's load is unknown, or the log is younger than the
///     seven days
/// @param strain load times monotony
/// @param acuteToChronic load over the mean weekly load of the three weeks before (uncoupled); a description
///     only, never a verdict; missing before four weeks of log or where the three weeks held no load
/// @param acuteEwma exponentially weighted mean daily load, 7 days
/// @param chronicEwma the same over 28 days
public record WeekLoad(
        LocalDate lastDay,
        double load,
        double km,
        int runs,
        OptionalDouble monotony,
        OptionalDouble strain,
        OptionalDouble acuteToChronic,
        double acuteEwma,
        double chronicEwma) {}

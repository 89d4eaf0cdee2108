package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.Optional;

/// What an assessment rests on.
///
/// @param activities recorded activities
/// @param runs of them runs
/// @param from day of the first activity or entry
/// @param to day of the last
/// @param painDays days with at least one pain score
/// @param nights nights with sleep, resting heart rate or variability
/// @param strengthDays days with strength work, from the watch or the log
/// @param mobilityDays days with mobility work
/// @param selfTests self-test results
/// @param shoes shoes owned
/// @param recordings gait recordings
public record DataSummary(
        int activities,
        int runs,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int painDays,
        int nights,
        int strengthDays,
        int mobilityDays,
        int selfTests,
        int shoes,
        int recordings) {}

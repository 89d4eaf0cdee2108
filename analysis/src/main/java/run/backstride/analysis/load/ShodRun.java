package run.backstride.analysis.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;

/// A run as far as its shoe can be told.
///
/// @param start first moment, UTC
/// @param date the runner's calendar day
/// @param gear the shoe as the export names it; empty where it names none
public record ShodRun(Instant start, LocalDate date, String gear) {

    static ShodRun of(RunMeasures run) {
        return new ShodRun(run.start(), run.date(), run.gear());
    }

    /// {@return the shoe of each run in their order, as the analysis counts it; empty where unknown}
    ///
    /// @param diary with the shoes and the shoe log
    /// @param runs all of the runner's: a time in the log belongs to the nearest of them
    public static List<String> shoes(Diary diary, List<ShodRun> runs) {
        Shoes shoes = new Shoes(diary, runs);
        return runs.stream().map(shoes::of).toList();
    }
}

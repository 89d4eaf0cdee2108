package run.backstride.analysis;

import java.util.List;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;

/// All that is known of one runner.
///
/// @param runs ascending in time, duplicates removed
/// @param sessions other activities, ascending in time
/// @param diary what the runner wrote down
/// @param gait recordings that were measured
public record RunnerHistory(
        List<RunMeasures> runs, List<Session> sessions, Diary diary, List<GaitMeasures> gait) {

    /// Copies the lists.
    public RunnerHistory {
        runs = List.copyOf(runs);
        sessions = List.copyOf(sessions);
        gait = List.copyOf(gait);
    }
}

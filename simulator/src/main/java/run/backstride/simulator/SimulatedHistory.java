package run.backstride.simulator;

import java.util.List;
import run.backstride.core.activity.Activity;
import run.backstride.core.diary.Diary;

/// A simulated runner with every run recorded second by second.
///
/// @param panel the same runner day by day
/// @param activities the recorded activities, ascending in time
public record SimulatedHistory(Panel panel, List<Activity> activities) {

    /// Copies the list.
    public SimulatedHistory {
        activities = List.copyOf(activities);
    }

    /// {@return what the runner wrote down}
    public Diary diary() {
        return panel.diary();
    }

    /// {@return what was planted}
    public Truth truth() {
        return panel.truth();
    }
}

package run.backstride.simulator;

import java.util.List;
import run.backstride.core.diary.Diary;

/// A simulated runner day by day, without the seconds of the runs: the fast path.
///
/// @param spec who was simulated
/// @param seed of everything random
/// @param days every day of the history, ascending
/// @param diary what the runner wrote down
/// @param truth what was planted
public record Panel(RunnerSpec spec, long seed, List<SimulatedDay> days, Diary diary, Truth truth) {

    /// Copies the list.
    public Panel {
        days = List.copyOf(days);
    }

    /// {@return the runs, ascending in time}
    public List<SimulatedRun> runs() {
        return days.stream().flatMap(day -> day.run().stream()).toList();
    }
}

package run.backstride.analysis.load;

import java.util.List;

/// The load of a whole history.
///
/// @param runs one for each run, ascending in time
/// @param weeks one for each day from the first run to the as-of day: the seven days that end there
/// @param shoes each pair that ran or is owned
public record LoadHistory(List<RunLoad> runs, List<WeekLoad> weeks, List<ShoeMileage> shoes) {

    /// Copies the lists.
    public LoadHistory {
        runs = List.copyOf(runs);
        weeks = List.copyOf(weeks);
        shoes = List.copyOf(shoes);
    }
}

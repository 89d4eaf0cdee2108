package run.backstride.analysis.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;

/// A history of runs of known distance, written day by day.
final class Runs {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final List<RunMeasures> runs = new ArrayList<>();

    /// {@return this with a run of `km` at 10 km/h, `day` days after the first of January, at six o'clock}
    Runs on(int day, double km) {
        return add(day, 6, km, OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    Runs withEffort(int day, double km, double rpe) {
        return add(day, 6, km, OptionalDouble.of(rpe), OptionalDouble.empty(), "");
    }

    Runs withHeartRate(int day, double km, double beats) {
        return add(day, 6, km, OptionalDouble.empty(), OptionalDouble.of(beats), "");
    }

    Runs withGear(int day, double km, String gear) {
        return add(day, 6, km, OptionalDouble.empty(), OptionalDouble.empty(), gear);
    }

    Runs at(int day, int hour, double km) {
        return add(day, hour, km, OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    RunnerHistory history(Diary diary) {
        return new RunnerHistory(
                runs.stream().sorted(Comparator.comparing(RunMeasures::start)).toList(),
                List.of(),
                diary,
                List.of());
    }

    LoadHistory measured() {
        return measured(Diary.EMPTY);
    }

    LoadHistory measured(Diary diary) {
        RunnerHistory history = history(diary);
        return LoadMeasurement.measure(history, history.runs().getLast().date());
    }

    static Instant start(int day, int hour) {
        return FIRST.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private Runs add(
            int day, int hour, double km, OptionalDouble rpe, OptionalDouble beats, String gear) {
        runs.add(
                new RunMeasures(
                        "day-" + day + ".fit",
                        start(day, hour),
                        FIRST.plusDays(day),
                        "",
                        false,
                        "garmin fr955",
                        gear,
                        OptionalDouble.of(km),
                        OptionalDouble.of(km * 6),
                        OptionalDouble.of(10 / 3.6),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        beats,
                        OptionalDouble.empty(),
                        rpe,
                        0,
                        List.of(),
                        Optional.empty(),
                        List.of()));
        return this;
    }
}

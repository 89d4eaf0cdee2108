package run.backstride.analysis.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import run.backstride.analysis.assess.Sample;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

/// The runner's own running days and distances, read from the last four weeks.
///
/// @param days the usual running days with their usual distance in km; empty distance where none is known
/// @param hardDays those of them that were mostly hard
/// @param longestKm longest run of the last 30 days; empty without any
/// @param runs number of runs in four weeks
/// @param lastHard day of the last hard run; the earliest date where there is none
record RunningHabit(
        Map<DayOfWeek, OptionalDouble> days,
        List<DayOfWeek> hardDays,
        OptionalDouble longestKm,
        int runs,
        LocalDate lastHard) {

    /// {@return the habit as it stands on a day}
    static RunningHabit of(List<RunMeasures> runs, LoadHistory load, LocalDate asOf) {
        List<RunMeasures> recent = within(runs, asOf, PlanThresholds.HABIT.amount());
        Map<DayOfWeek, List<RunMeasures>> byDay = new EnumMap<>(DayOfWeek.class);
        for (RunMeasures run : recent) {
            byDay.computeIfAbsent(run.date().getDayOfWeek(), _ -> new ArrayList<>()).add(run);
        }
        double weeks = PlanThresholds.HABIT.amount() / PlanThresholds.WEEK.amount();
        long perWeek = Math.round(recent.size() / weeks);
        List<DayOfWeek> usual =
                byDay.keySet().stream()
                        .sorted(
                                Comparator.<DayOfWeek>comparingInt(
                                                day -> -runsOf(byDay, day).size())
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(perWeek)
                        .toList();
        Map<DayOfWeek, OptionalDouble> distances = new EnumMap<>(DayOfWeek.class);
        usual.forEach(day -> distances.put(day, usualKm(runsOf(byDay, day))));
        List<RunLoad> loads =
                load.runs().stream().filter(run -> !run.date().isAfter(asOf)).toList();
        return new RunningHabit(
                distances,
                usual.stream().filter(day -> isMostlyHard(day, loads, asOf)).sorted().toList(),
                within(runs, asOf, PlanThresholds.LONG_RUN_DAYS.amount()).stream()
                        .flatMapToDouble(run -> run.distanceKm().stream())
                        .max(),
                recent.size(),
                loads.stream()
                        .filter(run -> run.hard().orElse(false))
                        .map(RunLoad::date)
                        .reduce(LocalDate.MIN, (one, other) -> other.isAfter(one) ? other : one));
    }

    /// {@return whether the runner runs often enough to go on, instead of beginning again}
    boolean isRunning() {
        return !PlanThresholds.RUNNING.isCrossedBy(Quantity.of(runs, Unit.COUNT));
    }

    /// {@return the longest distance that is no spike; empty where no run of 30 days has a distance}
    OptionalDouble capKm() {
        return longestKm.isPresent()
                ? OptionalDouble.of(longestKm.getAsDouble() * PlanThresholds.LONG_RUN_CAP.amount())
                : OptionalDouble.empty();
    }

    private static List<RunMeasures> withinAll(
            List<RunMeasures> runs, LocalDate from, LocalDate asOf) {
        return runs.stream()
                .filter(run -> run.date().isAfter(from) && !run.date().isAfter(asOf))
                .toList();
    }

    private static List<RunMeasures> within(List<RunMeasures> runs, LocalDate asOf, double days) {
        return withinAll(runs, asOf.minusDays(Math.round(days)), asOf);
    }

    private static List<RunMeasures> runsOf(
            Map<DayOfWeek, List<RunMeasures>> byDay, DayOfWeek day) {
        return byDay.getOrDefault(day, List.of());
    }

    private static OptionalDouble usualKm(List<RunMeasures> runs) {
        List<Double> km =
                runs.stream().flatMapToDouble(run -> run.distanceKm().stream()).boxed().toList();
        return km.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Sample.of(km).median());
    }

    private static boolean isMostlyHard(DayOfWeek day, List<RunLoad> loads, LocalDate asOf) {
        List<Boolean> hard =
                loads.stream()
                        .filter(run ->
                                run.date()
                                        .isAfter(
                                                asOf.minusDays(
                                                        Math.round(PlanThresholds.HABIT.amount()))))
                        .filter(run -> run.date().getDayOfWeek() == day)
                        .flatMap(run -> run.hard().stream())
                        .toList();
        return hard.stream().filter(is -> is).count() * 2 > hard.size();
    }
}

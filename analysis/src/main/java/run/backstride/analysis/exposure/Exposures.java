package run.backstride.analysis.exposure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.SampledSignal;
import run.backstride.core.diary.Diary.PainDay;

/// From a runner's history to the daily panel.
public final class Exposures {
    private Exposures() {}

    /// The daily panel, from the first pain entry to `asOf`. Entries after `asOf` are not looked at.
    ///
    /// @param history what is known of the runner
    /// @param load the load of the same runs
    /// @param asOf last day
    /// @return a panel; of one day without pain where the diary has no pain entry
    public static DailyPanel expose(RunnerHistory history, LoadHistory load, LocalDate asOf) {
        LocalDate first =
                history.diary().pain().stream()
                        .map(PainDay::date)
                        .filter(date -> !date.isAfter(asOf))
                        .min(LocalDate::compareTo)
                        .orElse(asOf);
        Days days =
                new Days(
                        first,
                        Math.toIntExact(first.until(asOf, java.time.temporal.ChronoUnit.DAYS)) + 1);
        PainOutcome pain = new PainOutcome(history.diary().pain());
        List<RunMeasures> runs =
                history.runs().stream().filter(run -> !run.date().isAfter(asOf)).toList();
        Set<LocalDate> runDates = new TreeSet<>();
        runs.forEach(run -> runDates.add(run.date()));

        double[] outcome = days.missing();
        double[] ran = days.missing();
        for (int day = 0; day < days.count(); day++) {
            LocalDate date = first.plusDays(day);
            if (runDates.contains(date) || pain.sawRun(date)) {
                ran[day] = 1;
                OptionalDouble worst = pain.onRunDay(date);
                outcome[day] = worst.orElse(Double.NaN);
            }
        }
        HabitExposures habits = new HabitExposures(history, days);
        LoadExposures loads = new LoadExposures(load, days);
        FormExposures form = new FormExposures(runs, days, pain, history.diary().profile());
        return new DailyPanel(
                first,
                asOf,
                SampledSignal.of(outcome),
                SampledSignal.of(ran),
                List.of(
                        habits.strength(),
                        loads.shoes(),
                        form.cadence(),
                        form.verticalRatio(),
                        form.imbalance(),
                        loads.shocks(),
                        habits.sleep(),
                        habits.mobility()),
                covariates(runs, load, days),
                notes());
    }

    private static List<String> notes() {
        return List.of(
                "Days without an entry in the strength and mobility logs count as days without that work, from"
                        + " the first entry on; before it nothing is assumed.");
    }

    private static List<Covariate> covariates(List<RunMeasures> runs, LoadHistory load, Days days) {
        double[] distance = days.missing();
        double[] speed = days.missing();
        double[] climb = days.missing();
        int week = (int) ExposureConstants.WEEK.amount();
        int lead = week;
        double[] km = new double[days.count() + lead];
        for (RunMeasures run : runs) {
            int day = days.index(run.date());
            if (day + lead >= 0 && day < days.count()) {
                km[day + lead] += run.distanceKm().orElse(0);
            }
            if (day >= 0 && day < days.count()) {
                distance[day] = sum(distance[day], run.distanceKm());
                climb[day] = sum(climb[day], run.climbMeters());
                if (run.movingSpeed().isPresent()) {
                    speed[day] = run.movingSpeed().getAsDouble();
                }
            }
        }
        double[] before = Days.before(km, lead, 0, week, days.count());
        List<Covariate> covariates = new ArrayList<>();
        covariates.add(new Covariate("distance, km", SampledSignal.of(distance)));
        covariates.add(new Covariate("speed, m/s", SampledSignal.of(speed)));
        covariates.add(new Covariate("hard run", SampledSignal.of(hard(load, days))));
        covariates.add(new Covariate("climb, m", SampledSignal.of(climb)));
        covariates.add(new Covariate("distance of the week before, km", SampledSignal.of(before)));
        return covariates;
    }

    /// 1 on days with a hard run, 0 on days whose runs were none.
    private static double[] hard(LoadHistory load, Days days) {
        double[] hard = days.missing();
        for (RunLoad run : load.runs()) {
            if (days.has(run.date()) && run.hard().isPresent()) {
                int day = days.index(run.date());
                hard[day] = run.hard().get() ? 1 : Double.isNaN(hard[day]) ? 0 : hard[day];
            }
        }
        return hard;
    }

    private static double sum(double soFar, OptionalDouble more) {
        if (more.isEmpty()) {
            return soFar;
        }
        return Double.isNaN(soFar) ? more.getAsDouble() : soFar + more.getAsDouble();
    }
}

package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.exposure.PainOutcome;

/// Scored runs of before a plan, and what faded by itself since: a flare in which the plan was made, and one in
/// which the diary was begun.
///
/// @param runs ascending; their numbers and days are below 0
/// @param diaryBegan first scored day of the diary, from the plan's first day
record EarlierRuns(List<Observation> runs, int diaryBegan) {
    /// None: then nothing is known of before, and nothing of it is taken out.
    static final EarlierRuns NONE = new EarlierRuns(List.of(), 0);

    EarlierRuns {
        runs = List.copyOf(runs);
    }

    /// {@return those that a plan asks for, of what recordings and pain diary have}
    static EarlierRuns of(ExperimentPlan plan, RunnerHistory history) {
        return plan.earlier().map(days -> of(days, plan.firstDay(), history)).orElse(NONE);
    }

    private static EarlierRuns of(EarlierDays days, LocalDate firstDay, RunnerHistory history) {
        PainOutcome pain = new PainOutcome(history.diary().pain());
        TreeSet<LocalDate> ran = new TreeSet<>();
        history.runs().forEach(run -> ran.add(run.date()));
        history.diary().pain().stream()
                .map(day -> day.date())
                .filter(pain::sawRun)
                .forEach(ran::add);
        List<LocalDate> before = List.copyOf(ran.headSet(firstDay));
        List<Observation> scored = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            int day = Math.toIntExact(ChronoUnit.DAYS.between(firstDay, before.get(i)));
            int run = i - before.size();
            pain.onRunDay(before.get(i))
                    .ifPresent(score ->
                            scored.add(new Observation(run, day, score, Optional.of(Arm.USUAL))));
        }
        return within(days, scored);
    }

    /// {@return of all scored runs before a plan the ones that its estimate uses}
    static EarlierRuns within(EarlierDays days, List<Observation> scored) {
        List<Observation> used = scored.stream().filter(run -> days.contain(run.day())).toList();
        return used.isEmpty() ? NONE : new EarlierRuns(used, scored.getFirst().day());
    }

    /// {@return for each of those observations how much of a flare is left, one column a flare}
    List<double[]> flares(List<Observation> observations) {
        return runs.isEmpty()
                ? List.of()
                : List.of(fading(observations, 0), fading(observations, diaryBegan));
    }

    private static double[] fading(List<Observation> observations, int since) {
        double days = ExperimentConstants.FLARE_DAYS.amount();
        return observations.stream()
                .mapToInt(Observation::day)
                .mapToDouble(day -> day < since ? 0 : StrictMath.exp(-(day - since) / days))
                .toArray();
    }

    /// {@return these and the runs of the experiment, in their order}
    List<Observation> and(List<Observation> experiment) {
        List<Observation> all = new ArrayList<>(runs);
        all.addAll(experiment);
        return List.copyOf(all);
    }
}

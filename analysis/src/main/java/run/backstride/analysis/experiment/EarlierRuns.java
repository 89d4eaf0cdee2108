package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.exposure.PainOutcome;

/// Scored runs of before a plan. With them a flare is taken out that may have been there when the plan was made.
///
/// @param runs ascending; their numbers and days are below 0
record EarlierRuns(List<Observation> runs) {
    /// None: then nothing is known of before, and nothing of it is taken out.
    static final EarlierRuns NONE = new EarlierRuns(List.of());

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
        if (scored.isEmpty()) {
            return NONE;
        }
        int began = scored.getFirst().day();
        return new EarlierRuns(
                scored.stream().filter(run -> days.contain(run.day(), began)).toList());
    }

    /// {@return for each of those observations how much is left of a flare, one column a flare; no column where
    /// nothing is known of before}
    List<double[]> flares(List<Observation> observations) {
        if (runs.isEmpty()) {
            return List.of();
        }
        double days = ExperimentConstants.FLARE_DAYS.amount();
        return List.of(
                observations.stream()
                        .mapToInt(Observation::day)
                        .mapToDouble(day -> day < 0 ? 0 : StrictMath.exp(-day / days))
                        .toArray());
    }

    /// {@return these and the runs of the experiment, in their order}
    List<Observation> and(List<Observation> experiment) {
        List<Observation> all = new ArrayList<>(runs);
        all.addAll(experiment);
        return List.copyOf(all);
    }
}

package run.backstride.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Simulates runners. Deterministic: the same specification and seed give the same runner, to the bit.
///
/// [#panel] is the fast path: days, whole runs and a diary, a millisecond or so for half a year. [#simulate]
/// records the same runs second by second; what one measures on those recordings is what the panel says,
/// within the noise of a watch.
public final class SimulatedRunner {
    private static final int RELIEF_DAYS = 28;

    private SimulatedRunner() {}

    /// {@return the runner day by day, without the seconds of the runs}
    public static Panel panel(RunnerSpec spec, long seed) {
        return panel(spec, seed, Following.NONE);
    }

    /// {@return the runner day by day, who follows the schedule of an experiment}
    public static Panel panel(RunnerSpec spec, long seed, Following following) {
        RunnerLife life = new RunnerLife(spec, seed, following);
        List<RunnerLife.LivedDay> lived = life.live();
        List<SimulatedDay> days = new ArrayList<>();
        for (int index = 0; index < lived.size(); index++) {
            days.add(seen(spec, lived, index));
        }
        return new Panel(
                spec,
                seed,
                days,
                DiaryKeeper.diary(spec, lived, days, life.shoes(), seed),
                truth(spec, lived));
    }

    /// {@return the same runner with every run recorded second by second}
    public static SimulatedHistory simulate(RunnerSpec spec, long seed) {
        return simulate(spec, seed, Following.NONE);
    }

    /// {@return the same runner under an experiment, with every run recorded second by second}
    public static SimulatedHistory simulate(RunnerSpec spec, long seed, Following following) {
        Panel panel = panel(spec, seed, following);
        RunRecorder recorder = new RunRecorder(spec, seed);
        return new SimulatedHistory(panel, panel.runs().stream().map(recorder::record).toList());
    }

    private static SimulatedDay seen(RunnerSpec spec, List<RunnerLife.LivedDay> lived, int index) {
        RunnerLife.LivedDay day = lived.get(index);
        double worst = worst(lived, index, day.contribution());
        Nuisances nuisances = spec.nuisances();
        boolean inDiary = !day.date().isBefore(spec.diaryFrom());
        return new SimulatedDay(
                day.date(),
                day.run(),
                day.exposures(),
                day.strength(),
                day.mobility(),
                day.sleepHours(),
                day.latent(),
                day.contribution(),
                worst,
                inDiary && day.pen() < nuisances.adherence() + nuisances.painLogging() * worst);
    }

    /// Worst of the run, the rest of the day and the next morning, had the planted mistake added `added`.
    private static double worst(List<RunnerLife.LivedDay> lived, int index, double added) {
        RunnerLife.LivedDay day = lived.get(index);
        double tomorrow =
                index + 1 < lived.size()
                        ? lived.get(index + 1).morningScore(day.leftOver(added))
                        : 0;
        double today =
                day.run().isPresent()
                        ? Math.max(day.duringScore(added), day.afterScore(added))
                        : day.morningScore(0);
        return Math.max(today, tomorrow);
    }

    private static Truth truth(RunnerSpec spec, List<RunnerLife.LivedDay> lived) {
        int runDays = 0;
        double latent = 0;
        double written = 0;
        for (int index = Math.max(0, lived.size() - RELIEF_DAYS); index < lived.size(); index++) {
            RunnerLife.LivedDay day = lived.get(index);
            if (day.run().isPresent()) {
                runDays++;
                latent += day.contribution() - day.corrected();
                written +=
                        worst(lived, index, day.contribution())
                                - worst(lived, index, day.corrected());
            }
        }
        int count = Math.max(1, runDays);
        Optional<Planted> planted = spec.planted();
        return new Truth(planted, latent / count, written / count, runDays);
    }
}

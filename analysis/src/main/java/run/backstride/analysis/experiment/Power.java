package run.backstride.analysis.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

/// What an experiment can show, found before it by simulating it.
///
/// @param smallestRelief smallest relief, in NRS points as written, that is shown with the chance that
///     [ExperimentConstants] asks for; missing where even the end of all pain would not be
/// @param stopChance chance that the safety rule ends the experiment early although nothing changes
/// @param simulations how many experiments were simulated for each relief tried
public record Power(OptionalDouble smallestRelief, double stopChance, int simulations) {
    /// Simulated experiments for each relief.
    static final int SIMULATIONS = 1_000;

    /// Of an experiment with a random start, whose estimate takes longer than a randomisation test.
    private static final int SIMULATIONS_OF_START = 400;

    private static final RandomisationTest.Effort EFFORT = new RandomisationTest.Effort(512, 499);
    private static final double STEP = 0.25;
    private static final int LARGEST = 40;
    static final double DAYS_A_WEEK = 7;

    /// How an experiment is lived, by which less of a relief is seen than the change gives.
    ///
    /// @param astray chance that a run is done as the other arm
    /// @param carriedOver share of the relief of one run that is still there on the next; no more can be carried over
    ///     than there was pain
    record Conduct(double astray, double carriedOver) {
        /// Each run as drawn, and a relief that ends with the run.
        static final Conduct AS_DRAWN = new Conduct(0, 0);

        /// {@return how experiments often go: some runs done otherwise; by runs, some of the relief carried over}
        static Conduct amiss(Schedule schedule) {
            return new Conduct(
                    ExperimentConstants.ASTRAY.amount(),
                    schedule instanceof Schedule.PerRun
                            ? ExperimentConstants.CARRIED_OVER.amount()
                            : 0);
        }
    }

    /// Looks for the smallest relief, in quarters of a latent point, where each run is done as drawn.
    ///
    /// @param runsPerWeek how often the runner runs
    public static Power of(Schedule schedule, Noise noise, double runsPerWeek, long seed) {
        return of(schedule, noise, runsPerWeek, seed, Conduct.AS_DRAWN);
    }

    /// Looks for the smallest relief where some runs are done otherwise and some of the relief is carried over. The
    /// relief is that of the change itself, each run done as drawn.
    ///
    /// @param runsPerWeek how often the runner runs
    public static Power amiss(Schedule schedule, Noise noise, double runsPerWeek, long seed) {
        return of(schedule, noise, runsPerWeek, seed, Conduct.amiss(schedule));
    }

    private static Power of(
            Schedule schedule, Noise noise, double runsPerWeek, long seed, Conduct conduct) {
        double stops = stopChance(schedule, noise, runsPerWeek, seed);
        int low = 0;
        int high = LARGEST;
        if (chance(schedule, noise, runsPerWeek, STEP * high, seed, conduct)
                < ExperimentConstants.POWER.amount()) {
            return new Power(OptionalDouble.empty(), stops, simulations(schedule));
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (chance(schedule, noise, runsPerWeek, STEP * middle, seed, conduct)
                    < ExperimentConstants.POWER.amount()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Power(
                OptionalDouble.of(noise.writtenRelief(STEP * high)), stops, simulations(schedule));
    }

    /// {@return chance that the experiment, if it comes to its end, shows a relief where the change takes `relief`
    /// latent points away}
    static double chance(
            Schedule schedule,
            Noise noise,
            double runsPerWeek,
            double relief,
            long seed,
            Conduct conduct) {
        SplittableRandom random = new SplittableRandom(seed);
        int shown = 0;
        for (int i = 0; i < simulations(schedule); i++) {
            Schedule drawn = schedule.redrawn(random);
            Rehearsal lived = Rehearsal.of(drawn, noise, runsPerWeek, relief, random, conduct);
            if (isShown(drawn, lived, random)) {
                shown++;
            }
        }
        return (double) shown / simulations(schedule);
    }

    private static double stopChance(
            Schedule schedule, Noise noise, double runsPerWeek, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int stopped = 0;
        for (int i = 0; i < SIMULATIONS; i++) {
            Schedule drawn = schedule.redrawn(random);
            Rehearsal lived = Rehearsal.of(drawn, noise, runsPerWeek, 0, random, Conduct.AS_DRAWN);
            stopped += isStopped(lived.runs()) ? 1 : 0;
        }
        return (double) stopped / SIMULATIONS;
    }

    private static boolean isStopped(List<Observation> runs) {
        return runs.stream()
                        .filter(run ->
                                ExperimentConstants.RED_ZONE.isCrossedBy(
                                        Quantity.of(run.pain(), Unit.NRS_POINTS)))
                        .count()
                >= ExperimentConstants.RED_DAYS.amount();
    }

    private static int simulations(Schedule schedule) {
        return schedule instanceof Schedule.RandomStart ? SIMULATIONS_OF_START : SIMULATIONS;
    }

    /// The randomisation test with few schedules: its p-value is coarse but keeps its level. Where a random start
    /// cannot reach that level, the estimate has to be sure instead.
    private static boolean isShown(Schedule schedule, Rehearsal lived, SplittableRandom random) {
        if (schedule instanceof Schedule.RandomStart) {
            return Estimation.roughly(schedule, lived.earlier(), lived.runs())
                    .filter(estimate ->
                            estimate.atLeast(0) >= 1 - ExperimentConstants.LEVEL.amount())
                    .isPresent();
        }
        return RandomisationTest.of(schedule, lived.runs(), random, EFFORT).pValue()
                <= ExperimentConstants.LEVEL.amount();
    }

    /// {@return how many runs the schedule takes}
    public static int runs(Schedule schedule, double runsPerWeek) {
        return schedule instanceof Schedule.PerRun(var arms)
                ? arms.size()
                : (int) (schedule.days() * runsPerWeek / DAYS_A_WEEK);
    }
}

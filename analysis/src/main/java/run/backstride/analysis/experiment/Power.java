package run.backstride.analysis.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

/// What an experiment can show, found before it by simulating it.
///
/// @param smallestRelief smallest relief, in NRS points as written, that is shown with the chance that
///     [ExperimentConstants] asks for; missing where no relief would be, however large
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

    /// What is tried of a random start before the search, in steps. A larger relief is not always shown more often: an
    /// effect grows over weeks there, and where it takes all pain away it is over in days.
    private static final List<Integer> RUNGS = List.of(4, 8, 12, 16, 24, LARGEST);

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
        IntPredicate shown =
                steps ->
                        chance(schedule, noise, runsPerWeek, STEP * steps, seed, conduct)
                                >= ExperimentConstants.POWER.amount();
        OptionalInt fewest =
                fewest(schedule instanceof Schedule.RandomStart ? RUNGS : List.of(LARGEST), shown);
        return new Power(
                fewest.isPresent()
                        ? OptionalDouble.of(noise.writtenRelief(STEP * fewest.getAsInt()))
                        : OptionalDouble.empty(),
                stops,
                simulations(schedule));
    }

    /// {@return the fewest steps that are shown, between the first rung that is and the one below; empty where none is}
    static OptionalInt fewest(List<Integer> rungs, IntPredicate shown) {
        int low = 0;
        for (int rung : rungs) {
            if (shown.test(rung)) {
                int high = rung;
                while (high - low > 1) {
                    int middle = (low + high) / 2;
                    if (shown.test(middle)) {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
                return OptionalInt.of(high);
            }
            low = rung;
        }
        return OptionalInt.empty();
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

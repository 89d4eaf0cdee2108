package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What an experiment can show, found before it by simulating it.
public final class Power {
    private static final int SIMULATIONS = 300;
    private static final int COMPARED = 199;
    private static final double STEP = 0.25;
    private static final double LARGEST = 5;
    private static final double DAYS_A_WEEK = 7;

    private Power() {}

    /// The smallest relief, in quarters of a point, that the randomisation test shows with a chance of at least
    /// 80 %; a number above 5 where even five points would not be shown.
    ///
    /// @param runsPerWeek how often the runner runs
    public static double smallestRelief(
            Schedule schedule, Noise noise, double runsPerWeek, long seed) {
        double relief = STEP;
        while (relief <= LARGEST
                && of(schedule, noise, runsPerWeek, relief, seed)
                        < ExperimentConstants.POWER.amount()) {
            relief += STEP;
        }
        return relief;
    }

    /// {@return chance that the test is below its level if the change takes `relief` points away}
    static double of(Schedule schedule, Noise noise, double runsPerWeek, double relief, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int shown = 0;
        for (int i = 0; i < SIMULATIONS; i++) {
            Schedule drawn = schedule.redrawn(random);
            List<Observation> runs = simulate(drawn, noise, runsPerWeek, relief, random);
            if (isShown(drawn, runs, random)) {
                shown++;
            }
        }
        return (double) shown / SIMULATIONS;
    }

    /// The randomisation test with few schedules: its p-value is coarse but unbiased.
    private static boolean isShown(
            Schedule schedule, List<Observation> runs, SplittableRandom random) {
        double observed = RandomisationTest.difference(schedule, runs);
        int asLarge = 1;
        int compared = 1;
        boolean all = schedule.possibilities() <= COMPARED;
        int count = all ? (int) schedule.possibilities() : COMPARED;
        if (all) {
            asLarge = 0;
            compared = 0;
        }
        for (int i = 0; i < count; i++) {
            Schedule other = all ? schedule.numbered(i) : schedule.redrawn(random);
            double difference = RandomisationTest.difference(other, runs);
            if (!Double.isNaN(difference)) {
                compared++;
                asLarge += difference >= observed - 1e-9 ? 1 : 0;
            }
        }
        return !Double.isNaN(observed)
                && (double) asLarge / compared <= ExperimentConstants.LEVEL.amount();
    }

    /// Runs of one simulated experiment, evenly spread, whole NRS points.
    static List<Observation> simulate(
            Schedule schedule,
            Noise noise,
            double runsPerWeek,
            double relief,
            SplittableRandom random) {
        int runs =
                switch (schedule) {
                    case Schedule.PerRun perRun -> perRun.arms().size();
                    case Schedule.Blocks blocks ->
                            (int) (blocks.days() * runsPerWeek / DAYS_A_WEEK);
                    case Schedule.RandomStart start ->
                            (int) (start.days() * runsPerWeek / DAYS_A_WEEK);
                };
        List<Observation> seen = new ArrayList<>();
        double error = random.nextGaussian();
        double fresh = Math.sqrt(1 - noise.correlation() * noise.correlation());
        for (int run = 0; run < runs; run++) {
            int day = (int) (run * DAYS_A_WEEK / runsPerWeek);
            Arm arm = schedule.arm(run, day);
            double pain =
                    noise.level() + noise.deviation() * error - (arm == Arm.CHANGE ? relief : 0);
            seen.add(
                    new Observation(
                            run,
                            day,
                            Math.rint(Math.max(0, Math.min(10, pain))),
                            Optional.of(arm)));
            error = noise.correlation() * error + fresh * random.nextGaussian();
        }
        return seen;
    }
}

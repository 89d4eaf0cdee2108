package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// One simulated experiment, evenly spread runs, whole NRS points, some of them not scored. With a random start the
/// diary before it is simulated too, as long as the runner's.
///
/// @param earlier runs of before it; none where its estimate uses none
/// @param runs of the experiment
record Rehearsal(EarlierRuns earlier, List<Observation> runs) {

    /// Lives one experiment.
    ///
    /// @param relief latent points that the change takes away
    static Rehearsal of(
            Schedule schedule,
            Noise noise,
            double runsPerWeek,
            double relief,
            SplittableRandom random,
            Power.Conduct conduct) {
        Errors errors = new Errors(noise.correlation(), random);
        EarlierRuns earlier =
                schedule instanceof Schedule.RandomStart
                        ? earlier(noise, runsPerWeek, errors, random)
                        : EarlierRuns.NONE;
        List<Observation> seen = new ArrayList<>();
        double felt = 0;
        for (int run = 0; run < Power.runs(schedule, runsPerWeek); run++) {
            int day = (int) (run * Power.DAYS_A_WEEK / runsPerWeek);
            Arm arm = schedule.arm(run, day);
            double drawn = schedule.strength(run, day);
            boolean astray = conduct.astray() > 0 && random.nextDouble() < conduct.astray();
            double acts = astray ? 1 - drawn : drawn;
            double usual = noise.level() + noise.deviation() * errors.now();
            double pain = usual - Math.max(relief * acts, conduct.carriedOver() * felt);
            if (random.nextDouble() < noise.scored()) {
                seen.add(new Observation(run, day, written(pain), Optional.of(arm)));
            }
            felt = Math.max(0, usual) - Math.max(0, usual - relief * acts);
            errors.goOn();
        }
        return new Rehearsal(earlier, seen);
    }

    /// As many run days as it takes for the scored runs of the diary; none where the noise is assumed.
    private static EarlierRuns earlier(
            Noise noise, double runsPerWeek, Errors errors, SplittableRandom random) {
        List<Observation> scored = new ArrayList<>();
        EarlierDays days = EarlierDays.usual();
        double known = noise.isAssumed() ? 0 : noise.diaryRuns() / noise.scored();
        int runs = (int) Math.min(known, days.reach() * runsPerWeek / Power.DAYS_A_WEEK);
        for (int run = -runs; run < 0; run++) {
            double pain = noise.level() + noise.deviation() * errors.now();
            if (random.nextDouble() < noise.scored()) {
                int day = (int) Math.floor(run * Power.DAYS_A_WEEK / runsPerWeek);
                scored.add(new Observation(run, day, written(pain), Optional.of(Arm.USUAL)));
            }
            errors.goOn();
        }
        return EarlierRuns.within(days, scored);
    }

    private static double written(double pain) {
        return Math.rint(Math.max(0, Math.min(10, pain)));
    }

    /// Standard normal errors, correlated from one run to the next.
    private static final class Errors {
        private final double correlation;
        private final double fresh;
        private final SplittableRandom random;
        private double error;

        Errors(double correlation, SplittableRandom random) {
            this.correlation = correlation;
            this.fresh = Math.sqrt(1 - correlation * correlation);
            this.random = random;
            this.error = random.nextGaussian();
        }

        double now() {
            return error;
        }

        void goOn() {
            error = correlation * error + fresh * random.nextGaussian();
        }
    }
}

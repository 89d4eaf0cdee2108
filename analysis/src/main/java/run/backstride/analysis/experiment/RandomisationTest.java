package run.backstride.analysis.experiment;

import java.util.List;
import java.util.SplittableRandom;

/// Whether pain was lower under the change than chance alone makes it, by the schedule's own chance.
///
/// The statistic is mean pain as usual minus mean pain with the change. It is compared with the same
/// difference under every schedule that could have been drawn (Bulté and Onghena 2008), pain held fixed. That
/// holds whatever the noise is: correlated, drifting, rounded.
///
/// @param difference observed, NRS points; positive speaks for the change
/// @param pValue share of schedules whose difference is as large or larger
/// @param schedules how many were compared
/// @param exhaustive whether those were all
public record RandomisationTest(
        double difference, double pValue, int schedules, boolean exhaustive) {
    private static final int MOST_SCHEDULES = 16_384;
    private static final int DRAWN_SCHEDULES = 9_999;

    /// Differences closer than this are equal; they are sums of the same whole numbers in another order.
    private static final double EQUAL = 1e-9;

    /// Compares with all schedules, or with many drawn where there are too many.
    ///
    /// @param seed of the drawn ones
    static RandomisationTest of(Schedule schedule, List<Observation> observations, long seed) {
        double observed = difference(schedule, observations);
        if (Double.isNaN(observed)) {
            return new RandomisationTest(0, 1, 0, false);
        }
        boolean exhaustive = schedule.possibilities() <= MOST_SCHEDULES;
        int count = exhaustive ? (int) schedule.possibilities() : DRAWN_SCHEDULES;
        SplittableRandom random = new SplittableRandom(seed);
        int compared = exhaustive ? 0 : 1;
        int asLarge = compared;
        for (int i = 0; i < count; i++) {
            Schedule other = exhaustive ? schedule.numbered(i) : schedule.redrawn(random);
            double difference = difference(other, observations);
            // A schedule that leaves one arm without a score could not have been compared.
            if (!Double.isNaN(difference)) {
                compared++;
                if (difference >= observed - EQUAL) {
                    asLarge++;
                }
            }
        }
        return new RandomisationTest(observed, (double) asLarge / compared, compared, exhaustive);
    }

    /// Mean pain as usual minus mean pain with the change; `NaN` where one of them has no score.
    static double difference(Schedule schedule, List<Observation> observations) {
        double usual = 0;
        double change = 0;
        int usualRuns = 0;
        int changeRuns = 0;
        for (Observation seen : observations) {
            if (!schedule.counts(seen.day())) {
                continue;
            }
            switch (schedule.arm(seen.run(), seen.day())) {
                case USUAL -> {
                    usual += seen.pain();
                    usualRuns++;
                }
                case CHANGE -> {
                    change += seen.pain();
                    changeRuns++;
                }
            }
        }
        return usualRuns > 0 && changeRuns > 0
                ? usual / usualRuns - change / changeRuns
                : Double.NaN;
    }
}

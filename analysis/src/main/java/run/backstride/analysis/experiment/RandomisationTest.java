package run.backstride.analysis.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return of(
                schedule,
                observations,
                new SplittableRandom(seed),
                new Effort(MOST_SCHEDULES, DRAWN_SCHEDULES));
    }

    /// How many schedules are compared.
    ///
    /// @param all all of them up to so many
    /// @param drawn so many where there are more
    record Effort(int all, int drawn) {}

    static RandomisationTest of(
            Schedule schedule,
            List<Observation> observations,
            SplittableRandom random,
            Effort effort) {
        Differences differences = Differences.of(schedule, observations);
        double observed = differences.of(Differences.number(schedule));
        if (Double.isNaN(observed)) {
            return new RandomisationTest(0, 1, 0, false);
        }
        boolean exhaustive = schedule.possibilities() <= effort.all();
        int count = exhaustive ? (int) schedule.possibilities() : effort.drawn();
        int compared = exhaustive ? 0 : 1;
        int asLarge = compared;
        for (int i = 0; i < count; i++) {
            double difference = differences.of(exhaustive ? i : random.nextLong());
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

    /// The smallest p-value that these runs could have: that of the draw under which the difference is largest. A
    /// draw that treats the scored runs like another one shares its difference with it.
    static double least(Schedule schedule, List<Observation> observations) {
        if (schedule.possibilities() > MOST_SCHEDULES) {
            return 1 / schedule.possibilities();
        }
        Map<List<Arm>, Integer> times = new HashMap<>();
        for (int i = 0; i < (int) schedule.possibilities(); i++) {
            Schedule other = schedule.numbered(i);
            List<Arm> arms =
                    observations.stream()
                            .filter(seen -> schedule.counts(seen.day()))
                            .map(seen -> other.arm(seen.run(), seen.day()))
                            .toList();
            if (arms.contains(Arm.USUAL) && arms.contains(Arm.CHANGE)) {
                times.merge(arms, 1, Integer::sum);
            }
        }
        int compared = times.values().stream().mapToInt(Integer::intValue).sum();
        int fewest = times.values().stream().mapToInt(Integer::intValue).min().orElse(1);
        return compared == 0 ? 1 : (double) fewest / compared;
    }
}

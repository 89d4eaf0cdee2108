package run.backstride.analysis.inference;

import java.util.Arrays;
import run.backstride.core.Interval;

/// How many points of pain (NRS, 0 to 10) correcting a mistake would have taken away on the runs looked
/// at.
///
/// @param mean posterior mean, positive is relief
/// @param interval80 80 % interval
/// @param interval95 95 % interval
/// @param probabilityOfAny probability that there is any relief
/// @param probabilityAtLeastOne probability of one point or more
/// @param probabilityAtLeastTwo probability of two points or more
public record ReliefPosterior(
        double mean,
        Interval interval80,
        Interval interval95,
        double probabilityOfAny,
        double probabilityAtLeastOne,
        double probabilityAtLeastTwo) {

    /// {@return the summary of draws of a relief}
    static ReliefPosterior of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double draw : sorted) {
            sum += draw;
        }
        return new ReliefPosterior(
                sum / sorted.length,
                new Interval(quantile(sorted, 0.1), quantile(sorted, 0.9)),
                new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975)),
                shareAtLeast(sorted, Double.MIN_VALUE),
                shareAtLeast(sorted, 1),
                shareAtLeast(sorted, 2));
    }

    private static double shareAtLeast(double[] sorted, double limit) {
        int count = 0;
        for (double draw : sorted) {
            if (draw >= limit) {
                count++;
            }
        }
        return (double) count / sorted.length;
    }

    /// Linear between order statistics (Hyndman and Fan 1996, type 7).
    static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}

package run.backstride.report.plot;

import java.util.ArrayList;
import java.util.List;

/// What an axis spans.
///
/// @param low value at the left or lower end
/// @param high value at the other end, above `low`
record Range(double low, double high) {
    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /// Rejects an axis without extent.
    Range {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "range must have low < high, was " + low + " to " + high);
        }
    }

    /// {@return the smallest range over `values`; one unit wide where they are all the same}
    static Range over(List<Double> values) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return low < high ? new Range(low, high) : new Range(low - 0.5, high + 0.5);
    }

    /// {@return this range, wider by `share` of its extent on either side}
    Range padded(double share) {
        double margin = (high - low) * share;
        return new Range(low - margin, high + margin);
    }

    /// {@return where `value` lies: 0 at the low end, 1 at the high end}
    double share(double value) {
        return (value - low) / (high - low);
    }

    /// {@return round values within the range, about `wanted` of them}
    List<Double> ticks(int wanted) {
        double step = step((high - low) / wanted);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double step(double rough) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double nice : NICE) {
            if (nice * magnitude >= rough) {
                return nice * magnitude;
            }
        }
        return 10 * magnitude;
    }
}

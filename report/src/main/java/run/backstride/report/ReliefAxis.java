package run.backstride.report;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.assess.Finding;

/// Points of pain from the least to the most that any of the five may take away; one axis for all of them.
///
/// @param low points at the left end, a multiple of `step`
/// @param high points at the right end, a multiple of `step`
/// @param step points between two labels
public record ReliefAxis(double low, double high, double step) {
    private static final double[] STEPS = {0.5, 1, 2, 5};
    private static final int MOST_STEPS = 6;

    /// {@return the shortest axis that holds every 95 % interval, zero and one point}
    public static ReliefAxis over(List<Finding> findings) {
        double low = 0;
        double high = 1;
        for (Finding finding : findings) {
            low = Math.min(low, finding.relief().interval95().low());
            high = Math.max(high, finding.relief().interval95().high());
        }
        for (double step : STEPS) {
            ReliefAxis axis =
                    new ReliefAxis(
                            Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
            if (axis.ticks().size() <= MOST_STEPS + 1) {
                return axis;
            }
        }
        return new ReliefAxis(low, high, high - low);
    }

    /// {@return where `points` lie: 0 at the left end, 1 at the right end}
    public double share(double points) {
        return (points - low) / (high - low);
    }

    /// {@return the points that carry a label, ends included}
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long i = Math.round(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// {@return the label of one of the ticks}
    public String label(double tick) {
        return Numbers.fixed(tick, step < 1 && tick != 0 ? 1 : 0);
    }
}

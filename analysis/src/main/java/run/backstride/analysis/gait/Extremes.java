package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.List;

/// Maxima of a smooth periodic signal that stand out by a stated prominence.
final class Extremes {
    private Extremes() {}

    /// Times of the maxima whose prominence (height above the higher of the two valleys beside it, up to
    /// the next higher maximum) reaches `prominence`, refined between samples by a parabola.
    ///
    /// @param times ascending, equally spaced
    /// @param values one a time; a `NaN` ends a stretch, and no maximum is found at its edge
    /// @param prominence in the unit of `values`
    static List<Double> maxima(double[] times, double[] values, double prominence) {
        List<Double> found = new ArrayList<>();
        for (int i = 1; i + 1 < values.length; i++) {
            if (values[i] > values[i - 1]
                    && values[i] >= values[i + 1]
                    && standsOut(values, i, prominence)) {
                double curvature = values[i - 1] - 2 * values[i] + values[i + 1];
                double shift =
                        curvature == 0 ? 0 : 0.5 * (values[i - 1] - values[i + 1]) / curvature;
                found.add(times[i] + shift * (times[i + 1] - times[i]));
            }
        }
        return found;
    }

    /// A maximum so near to an end of the recording that its valley there is cut off is judged by the other.
    private static boolean standsOut(double[] values, int peak, double prominence) {
        double before = valley(values, peak, -1);
        double after = valley(values, peak, 1);
        boolean deepBefore = Math.abs(before) >= prominence;
        boolean deepAfter = Math.abs(after) >= prominence;
        return (deepBefore && (deepAfter || after < 0)) || (deepAfter && before < 0);
    }

    /// Depth of the valley beside a maximum; negative where the recording ends before a higher value comes.
    private static double valley(double[] values, int peak, int direction) {
        double lowest = values[peak];
        for (int i = peak + direction; i >= 0 && i < values.length; i += direction) {
            if (Double.isNaN(values[i]) || values[i] > values[peak]) {
                return values[peak] - lowest;
            }
            lowest = Math.min(lowest, values[i]);
        }
        return lowest - values[peak];
    }
}

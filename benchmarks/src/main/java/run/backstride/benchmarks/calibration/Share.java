package run.backstride.benchmarks.calibration;

import java.util.Locale;

/// A share of cases with its 95 % interval (Wilson 1927).
///
/// @param hits cases in which it was so
/// @param cases all cases
record Share(int hits, int cases) {
    private static final double Z = 1.959964;

    /// {@return such as `79.5 % (75.1 to 83.3; n 366)`}
    String text() {
        if (cases == 0) {
            return "no cases";
        }
        double p = (double) hits / cases;
        double square = Z * Z / cases;
        double centre = (p + square / 2) / (1 + square);
        double half = Z * Math.sqrt(p * (1 - p) / cases + square / (4 * cases)) / (1 + square);
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f; n %d)",
                100 * p,
                100 * Math.max(0, centre - half),
                100 * Math.min(1, centre + half),
                cases);
    }
}

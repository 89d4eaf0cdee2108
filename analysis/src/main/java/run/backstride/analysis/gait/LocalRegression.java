package run.backstride.analysis.gait;

import java.util.Arrays;

/// Local polynomial regression with a Gaussian kernel (Fan & Gijbels 1996, ch. 3): smooths and
/// differentiates samples at irregular times, and leaves gaps alone.
///
/// The times are in seconds; any unit of the values is kept.
final class LocalRegression {
    /// The kernel is cut where its weight has fallen below e^-8.
    private static final double REACH = 4;

    private static final double[] EVEN = {};

    private final double bandwidthSeconds;
    private final int degree;

    /// @param bandwidthSeconds standard deviation of the kernel, positive
    /// @param degree of the polynomial, 1 to 3
    LocalRegression(double bandwidthSeconds, int degree) {
        if (!(bandwidthSeconds > 0) || degree < 1 || degree > 3) {
            throw new IllegalArgumentException(
                    "bandwidth must be positive and degree 1 to 3, was "
                            + bandwidthSeconds
                            + ", "
                            + degree);
        }
        this.bandwidthSeconds = bandwidthSeconds;
        this.degree = degree;
    }

    /// Values and first derivatives on the grid of a fit; `NaN` where too few samples are near. The arrays
    /// stay within this package's arithmetic.
    static final class Curve {
        private final double[] values;
        private final double[] slopes;

        private Curve(double[] values, double[] slopes) {
            this.values = values;
            this.slopes = slopes;
        }

        double[] values() {
            return values;
        }

        double[] slopes() {
            return slopes;
        }
    }

    /// The fitted curve.
    ///
    /// @param times ascending
    /// @param values one a time, `NaN` where missing
    /// @param grid where to evaluate, ascending
    Curve fit(double[] times, double[] values, double[] grid) {
        return fit(times, values, EVEN, grid);
    }

    /// The fitted curve, samples weighted.
    ///
    /// @param weights one a time, 0 leaves the sample out; empty where all weigh the same
    Curve fit(double[] times, double[] values, double[] weights, double[] grid) {
        double[] fitted = new double[grid.length];
        double[] slopes = new double[grid.length];
        int first = 0;
        for (int g = 0; g < grid.length; g++) {
            double low = grid[g] - REACH * bandwidthSeconds;
            while (first < times.length && times[first] < low) {
                first++;
            }
            fitAt(times, values, weights, first, grid[g], g, fitted, slopes);
        }
        return new Curve(fitted, slopes);
    }

    /// {@return the fitted value at one time, or `NaN` where too few samples are near}
    double at(double[] times, double[] values, double time) {
        int first = Arrays.binarySearch(times, time - REACH * bandwidthSeconds);
        double[] fitted = new double[1];
        fitAt(times, values, EVEN, first < 0 ? -first - 1 : first, time, 0, fitted, new double[1]);
        return fitted[0];
    }

    private void fitAt(
            double[] times,
            double[] values,
            double[] weights,
            int first,
            double center,
            int index,
            double[] fitted,
            double[] slopes) {
        int terms = degree + 1;
        double[] moments = new double[2 * degree + 1];
        double[] right = new double[terms];
        int near = 0;
        double high = center + REACH * bandwidthSeconds;
        for (int i = first; i < times.length && times[i] <= high; i++) {
            double own = weights.length == 0 ? 1 : weights[i];
            if (Double.isNaN(values[i]) || own == 0) {
                continue;
            }
            double u = (times[i] - center) / bandwidthSeconds;
            double weight = own * Math.exp(-0.5 * u * u);
            if (Math.abs(u) < 3) {
                near++;
            }
            double power = weight;
            for (int k = 0; k < moments.length; k++) {
                moments[k] += power;
                if (k < terms) {
                    right[k] += power * values[i];
                }
                power *= u;
            }
        }
        double[] solution = near > degree ? solve(moments, right) : null;
        fitted[index] = solution == null ? Double.NaN : solution[0];
        slopes[index] = solution == null ? Double.NaN : solution[1] / bandwidthSeconds;
    }

    /// Solves the Hankel normal equations by Gaussian elimination with pivoting; null where singular.
    private static double @org.jspecify.annotations.Nullable [] solve(
            double[] moments, double[] right) {
        int n = right.length;
        double[][] m = new double[n][n + 1];
        for (int row = 0; row < n; row++) {
            System.arraycopy(moments, row, m[row], 0, n);
            m[row][n] = right[row];
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(m[row][column]) > Math.abs(m[pivot][column])) {
                    pivot = row;
                }
            }
            if (Math.abs(m[pivot][column]) < 1e-12 * moments[0]) {
                return null;
            }
            double[] swap = m[column];
            m[column] = m[pivot];
            m[pivot] = swap;
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    double factor = m[row][column] / m[column][column];
                    for (int k = column; k <= n; k++) {
                        m[row][k] -= factor * m[column][k];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int row = 0; row < n; row++) {
            solution[row] = m[row][n] / m[row][row];
        }
        return solution;
    }
}

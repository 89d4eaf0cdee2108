package run.backstride.analysis.gait;

/// Several estimates of one moment, each with its standard deviation between runners, joined by their
/// weights. A missing one is left out.
final class Cues {
    private double weights;
    private double sum;

    /// Adds an estimate.
    ///
    /// @param seconds the moment; `NaN` where the cue is not there
    /// @param deviation its standard deviation, seconds
    void add(double seconds, double deviation) {
        if (!Double.isNaN(seconds)) {
            double weight = 1 / (deviation * deviation);
            weights += weight;
            sum += weight * seconds;
        }
    }

    /// {@return the weighted mean; `NaN` without a cue}
    double mean() {
        return weights == 0 ? Double.NaN : sum / weights;
    }

    /// Time of the largest value of a curve inside the grid, refined by a parabola; `NaN` where it lies at an
    /// end.
    ///
    /// @param sign -1 for the smallest value
    static double extreme(double[] grid, double[] values, int sign) {
        int best = -1;
        for (int i = 0; i < grid.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || sign * values[i] > sign * values[best])) {
                best = i;
            }
        }
        return best <= 0 || best + 1 >= grid.length ? Double.NaN : refined(grid, values, best);
    }

    /// Time of that extreme of a curve inside the grid which is nearest to a moment: near its largest value a curve may
    /// waver and have two. `NaN` where it has none.
    ///
    /// @param near seconds; `NaN` for the largest of all
    /// @param sign -1 for the smallest values
    static double extreme(double[] grid, double[] values, int sign, double near) {
        if (Double.isNaN(near)) {
            return extreme(grid, values, sign);
        }
        double nearest = Double.NaN;
        for (int i = 1; i + 1 < grid.length; i++) {
            boolean isExtreme =
                    sign * values[i] >= sign * values[i - 1]
                            && sign * values[i] > sign * values[i + 1];
            if (isExtreme && !(Math.abs(grid[i] - near) >= Math.abs(nearest - near))) {
                nearest = refined(grid, values, i);
            }
        }
        return nearest;
    }

    /// The vertex of the parabola through three neighbouring values.
    static double refined(double[] grid, double[] values, int i) {
        double bend = values[i - 1] - 2 * values[i] + values[i + 1];
        double shift = bend == 0 ? 0 : 0.5 * (values[i - 1] - values[i + 1]) / bend;
        return Double.isNaN(shift) ? grid[i] : grid[i] + shift * (grid[1] - grid[0]);
    }
}

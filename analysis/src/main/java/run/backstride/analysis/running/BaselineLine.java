package run.backstride.analysis.running;

import java.util.Arrays;

/// A straight line of a metric on speed through pain-free runs, with far-off runs left out.
///
/// Method: Huber's M-estimate (k = 1.345, the field's habit) from a least-squares start finds the far-off
/// runs; the line is least squares through the others, with the usual prediction error.
final class BaselineLine {
    private static final double HUBER = 1.345;

    /// Makes the median absolute deviation a standard deviation under a normal distribution.
    private static final double MAD_TO_SD = 1.4826;

    /// Enough to tell far-off runs: the start is least squares, and each round takes most of the rest away.
    private static final int ROUNDS = 5;

    private final int count;
    private final double meanSpeed;
    private final double meanValue;
    private final double slope;
    private final double speedSquares;
    private final double residualSquares;

    private BaselineLine(double[] speed, double[] value, double[] weight) {
        double sum = 0;
        double speedSum = 0;
        double valueSum = 0;
        int kept = 0;
        for (int i = 0; i < speed.length; i++) {
            sum += weight[i];
            speedSum += weight[i] * speed[i];
            valueSum += weight[i] * value[i];
            kept += weight[i] > 0 ? 1 : 0;
        }
        double xMean = speedSum / sum;
        double yMean = valueSum / sum;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < speed.length; i++) {
            xx += weight[i] * (speed[i] - xMean) * (speed[i] - xMean);
            xy += weight[i] * (speed[i] - xMean) * (value[i] - yMean);
        }
        count = kept;
        meanSpeed = xMean;
        meanValue = yMean;
        // The same speed in every run to the last digit: a level line.
        boolean varied = xx > 1e-12 * xMean * xMean * sum;
        speedSquares = varied ? xx : 0;
        slope = varied ? xy / xx : 0;
        double squares = 0;
        for (int i = 0; i < speed.length; i++) {
            double residual = value[i] - at(speed[i]);
            squares += weight[i] * residual * residual;
        }
        residualSquares = squares;
    }

    /// {@return the line through the runs; `speed` (m/s) and `value` have one entry a run, at least three}
    static BaselineLine through(double[] speed, double[] value) {
        int runs = speed.length;
        double[] weight = new double[runs];
        Arrays.fill(weight, 1);
        BaselineLine line = new BaselineLine(speed, value, weight);
        double[] distance = new double[runs];
        double scale = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < runs; i++) {
                distance[i] = Math.abs(value[i] - line.at(speed[i]));
            }
            scale =
                    MAD_TO_SD
                            * (smallest(distance, (runs - 1) / 2) + smallest(distance, runs / 2))
                            / 2;
            if (!(scale > 0)) {
                break;
            }
            for (int i = 0; i < runs; i++) {
                double far = Math.abs(value[i] - line.at(speed[i])) / (HUBER * scale);
                weight[i] = far <= 1 ? 1 : 1 / far;
            }
            line = new BaselineLine(speed, value, weight);
        }
        // Rounded values may lie on the line exactly; the declared floor of the spread stands in
        // then.
        double floor = RunningConstants.BASELINE_FLOOR.amount() * Math.abs(line.meanValue);
        double limit = RunningConstants.BASELINE_OUTLIER.amount() * Math.max(scale, floor);
        for (int i = 0; i < runs; i++) {
            weight[i] = Math.abs(value[i] - line.at(speed[i])) <= limit ? 1 : 0;
        }
        return new BaselineLine(speed, value, weight);
    }

    /// The `rank`-th smallest, from 0; reorders `values` (Hoare 1961, Algorithm 65: Find).
    private static double smallest(double[] values, int rank) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[rank];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (pivot < values[right]) {
                    right--;
                }
                if (left <= right) {
                    double swapped = values[left];
                    values[left] = values[right];
                    values[right] = swapped;
                    left++;
                    right--;
                }
            }
            low = right < rank ? left : low;
            high = rank < left ? right : high;
        }
        return values[rank];
    }

    /// {@return the number of runs that the line stands on}
    int count() {
        return count;
    }

    /// {@return degrees of freedom of the spread}
    int freedom() {
        return count - (speedSquares > 0 ? 2 : 1);
    }

    /// {@return the metric expected at `speed`}
    double at(double speed) {
        return meanValue + slope * (speed - meanSpeed);
    }

    /// {@return standard deviation with which one more run at `speed` is predicted; floor on the spread included}
    double predictionDeviation(double speed) {
        double floor = RunningConstants.BASELINE_FLOOR.amount() * Math.abs(at(speed));
        double spread = Math.max(floor, Math.sqrt(residualSquares / Math.max(1, freedom())));
        double away = speed - meanSpeed;
        double leverage = speedSquares > 0 ? away * away / speedSquares : 0;
        return spread * Math.sqrt(1 + 1.0 / count + leverage);
    }
}

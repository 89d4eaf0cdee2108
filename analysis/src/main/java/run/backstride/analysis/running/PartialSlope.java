package run.backstride.analysis.running;

import java.util.OptionalDouble;

/// Least squares of a metric on time and speed together: what time does at equal speed.
final class PartialSlope {
    private PartialSlope() {}

    /// The slope on time, in the metric's unit per unit of time.
    ///
    /// @return missing where time does not vary, where speed varies too much for a line, or where it goes with
    ///     time so closely that their parts can't be told apart
    static OptionalDouble ofTime(double[] metric, double[] time, double[] speed) {
        double timeSquares = product(time, time);
        double speedSquares = product(speed, speed);
        double both = product(time, speed);
        double metricTime = product(metric, time);
        double metricSpeed = product(metric, speed);
        if (!(timeSquares > 0)) {
            return OptionalDouble.empty();
        }
        double mean = mean(speed);
        // An even pace to the last digit (treadmill): nothing to take out.
        if (speedSquares <= 1e-12 * mean * mean * speed.length) {
            return OptionalDouble.of(metricTime / timeSquares);
        }
        if (Math.sqrt(speedSquares / speed.length)
                > RunningConstants.DRIFT_SPEED_SPREAD.amount() * mean) {
            return OptionalDouble.empty();
        }
        double limit = RunningConstants.DRIFT_CORRELATION.amount();
        if (both * both > limit * limit * timeSquares * speedSquares) {
            return OptionalDouble.empty();
        }
        double determinant = timeSquares * speedSquares - both * both;
        return OptionalDouble.of((metricTime * speedSquares - metricSpeed * both) / determinant);
    }

    private static double product(double[] left, double[] right) {
        double leftMean = mean(left);
        double rightMean = mean(right);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (left[i] - leftMean) * (right[i] - rightMean);
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}

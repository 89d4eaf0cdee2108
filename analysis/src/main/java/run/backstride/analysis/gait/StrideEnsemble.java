package run.backstride.analysis.gait;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import run.backstride.analysis.gait.LocalRegression.Curve;

/// Many strides of one foot laid over each other, so that their mean path is known between frames and each
/// stride's place in time is known far better than one frame.
///
/// Method: the strides are pooled about rough centres (equivalent-time sampling), smoothed to a mean path,
/// and each stride is shifted to fit that path by least squares, an offset of each channel left free; three
/// rounds. Samples far off the mean path lose their weight (Tukey's biweight, as in Cleveland 1979), and a
/// stride's shift is held to the rhythm of its neighbours as far as its own samples say little. With one
/// stride the mean is that stride.
final class StrideEnsemble {
    private static final int ROUNDS = 3;
    private static final int STEPS = 4;
    private static final double LARGEST_STEP_SECONDS = 0.02;
    private static final double MARGIN_SECONDS = 0.03;
    private static final double GRID_SECONDS = 0.002;

    /// Median of |x| of a standard normal variable.
    private static final double NORMAL_QUARTILE = 0.6745;

    /// No camera and no marker is better than this, leg lengths.
    private static final double LEAST_SPREAD = 2e-4;

    /// Distance at which a sample has lost its weight (Cleveland 1979 takes six medians).
    private static final double CUT_SIGMAS = 4.05;

    /// How far one stride's moment may lie off the middle of its neighbours', as one standard deviation.
    private static final double RHYTHM_SECONDS = 0.02;

    /// Errors of neighbouring frames are alike, so that a frame counts for less than one.
    private static final double NEIGHBOURS_ALIKE = 3;

    private final double[] times;
    private final double[][] channels;
    private final double[] centers;
    private final double from;
    private final double to;
    private final double[] grid;
    private final double[] spread;

    /// @param times of the frames, ascending, seconds
    /// @param channels paths of the foot's points, one row a channel, `NaN` where missing
    /// @param centers rough times of one and the same moment of each stride, seconds
    /// @param from start of the window about a centre, seconds, may be negative
    /// @param to end of the window about a centre, seconds
    StrideEnsemble(double[] times, double[][] channels, double[] centers, double from, double to) {
        this.times = times;
        this.channels = channels;
        this.centers = centers.clone();
        this.from = from;
        this.to = to;
        int points = (int) Math.ceil((to - from + 2 * MARGIN_SECONDS) / GRID_SECONDS) + 1;
        spread = new double[channels.length];
        Arrays.fill(spread, Double.POSITIVE_INFINITY);
        grid =
                IntStream.range(0, points)
                        .mapToDouble(i -> from - MARGIN_SECONDS + i * GRID_SECONDS)
                        .toArray();
    }

    /// Shifts each stride to fit the mean path.
    void align(double bandwidthSeconds) {
        for (int round = 0; round < ROUNDS && centers.length > 1; round++) {
            Curve[] mean = mean(bandwidthSeconds);
            double[] shifts = new double[centers.length];
            for (int stride = 0; stride < centers.length; stride++) {
                shifts[stride] = shift(mean, centers[stride], offRhythm(stride));
            }
            double[] sorted = shifts.clone();
            Arrays.sort(sorted);
            double middle = sorted[sorted.length / 2];
            for (int stride = 0; stride < centers.length; stride++) {
                centers[stride] += shifts[stride] - middle;
            }
        }
    }

    /// By how much a stride's centre would have to move to lie midway between its neighbours; 0 where they
    /// are not both one stride away.
    private double offRhythm(int stride) {
        if (stride == 0 || stride + 1 == centers.length) {
            return 0;
        }
        double before = centers[stride] - centers[stride - 1];
        double after = centers[stride + 1] - centers[stride];
        return Math.max(before, after) < 1.4 * Math.min(before, after) ? (after - before) / 2 : 0;
    }

    /// {@return the centres as aligned, seconds}
    double[] centers() {
        return centers.clone();
    }

    /// {@return times about the centre at which the mean path is given, seconds}
    double[] grid() {
        return grid.clone();
    }

    /// {@return the mean path of each channel over the grid}
    Curve[] mean(double bandwidthSeconds) {
        int[] count = new int[1];
        double[][] pooled = pool(count);
        LocalRegression regression = new LocalRegression(bandwidthSeconds, 3);
        Curve[] mean = new Curve[channels.length];
        for (int k = 0; k < channels.length; k++) {
            Curve first = regression.fit(pooled[0], pooled[k + 1], grid);
            double[] weights = weights(k, first, pooled[0], pooled[k + 1]);
            mean[k] = regression.fit(pooled[0], pooled[k + 1], weights, grid);
        }
        return mean;
    }

    /// Weights of the pooled samples of one channel by their distance from the mean path; keeps the
    /// channel's spread.
    private double[] weights(int channel, Curve mean, double[] offsets, double[] values) {
        double[] misses = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            misses[i] = Math.abs(values[i] - interpolate(mean.values(), offsets[i]));
        }
        double[] sorted = Arrays.stream(misses).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        spread[channel] = Math.max(LEAST_SPREAD, median / NORMAL_QUARTILE);
        for (int i = 0; i < misses.length; i++) {
            misses[i] = Double.isNaN(misses[i]) ? 0 : biweight(misses[i] / spread[channel]);
        }
        return misses;
    }

    private static double biweight(double sigmas) {
        double u = sigmas / CUT_SIGMAS;
        return u < 1 ? (1 - u * u) * (1 - u * u) : 0;
    }

    /// The widest gap between pooled frames within the window, seconds: wide where the stride is a multiple of
    /// the frame, so that all strides are met at the same phases.
    double widestGap() {
        double[] offsets = pool(new int[1])[0];
        double widest = 0;
        for (int i = 1; i < offsets.length; i++) {
            if (offsets[i] > from && offsets[i - 1] < to) {
                widest = Math.max(widest, offsets[i] - offsets[i - 1]);
            }
        }
        return widest;
    }

    private double[][] pool(int[] count) {
        double low = from - 2 * MARGIN_SECONDS;
        double high = to + 2 * MARGIN_SECONDS;
        int capacity = 0;
        for (double center : centers) {
            capacity += indexAtOrAfter(center + high) - indexAtOrAfter(center + low);
        }
        double[][] rows = new double[capacity][];
        for (double center : centers) {
            for (int i = indexAtOrAfter(center + low);
                    i < times.length && times[i] < center + high;
                    i++) {
                double[] row = new double[channels.length + 1];
                row[0] = times[i] - center;
                for (int k = 0; k < channels.length; k++) {
                    row[k + 1] = channels[k][i];
                }
                rows[count[0]++] = row;
            }
        }
        double[][] sorted = Arrays.copyOf(rows, count[0]);
        Arrays.sort(sorted, Comparator.comparingDouble(row -> row[0]));
        double[][] columns = new double[channels.length + 1][sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = sorted[i][k];
            }
        }
        return columns;
    }

    private double shift(Curve[] mean, double center, double offRhythm) {
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double rhythm = 1 / (RHYTHM_SECONDS * RHYTHM_SECONDS);
            double numerator = (offRhythm - shift) * rhythm;
            double denominator = rhythm;
            for (int k = 0; k < channels.length; k++) {
                double variance = spread[k] * spread[k] * NEIGHBOURS_ALIKE;
                double[] sums = moments(mean[k], channels[k], spread[k], center + shift);
                numerator -= sums[0] / variance;
                denominator += sums[1] / variance;
            }
            shift +=
                    Math.clamp(
                            numerator / denominator, -LARGEST_STEP_SECONDS, LARGEST_STEP_SECONDS);
        }
        return shift;
    }

    /// Covariance of misfit and slope, and variance of the slope, over one stride.
    private double[] moments(Curve mean, double[] channel, double spread, double center) {
        double n = 0;
        double misfit = 0;
        double slope = 0;
        double product = 0;
        double square = 0;
        for (int i = indexAtOrAfter(center + from);
                i < times.length && times[i] <= center + to;
                i++) {
            double expected = interpolate(mean.values(), times[i] - center);
            double rate = interpolate(mean.slopes(), times[i] - center);
            double error = channel[i] - expected;
            if (Double.isNaN(error) || Double.isNaN(rate)) {
                continue;
            }
            double weight =
                    Double.isInfinite(spread) ? 1 : biweight(Math.abs(error) / (2 * spread));
            n += weight;
            misfit += weight * error;
            slope += weight * rate;
            product += weight * error * rate;
            square += weight * rate * rate;
        }
        return n < 2
                ? new double[2]
                : new double[] {product - misfit * slope / n, square - slope * slope / n};
    }

    private double interpolate(double[] curve, double time) {
        double place = (time - grid[0]) / GRID_SECONDS;
        int i = (int) Math.floor(place);
        if (i < 0 || i + 1 >= curve.length) {
            return Double.NaN;
        }
        return curve[i] + (place - i) * (curve[i + 1] - curve[i]);
    }

    private int indexAtOrAfter(double time) {
        int index = Arrays.binarySearch(times, time);
        return index < 0 ? -index - 1 : index;
    }
}

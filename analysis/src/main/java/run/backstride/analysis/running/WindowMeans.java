package run.backstride.analysis.running;

import java.util.Arrays;
import java.util.OptionalDouble;
import run.backstride.core.SampledSignal;

/// One metric from one source, averaged over each steady window in which enough of it is present.
final class WindowMeans {
    private static final double SECONDS_AN_HOUR = 3600;

    private final double[] value;
    private final double[] speed;
    private final double[] middleHours;
    private final double[] endSeconds;
    private final int samples;

    private WindowMeans(
            double[] value,
            double[] speed,
            double[] middleHours,
            double[] endSeconds,
            int samples) {
        this.value = value;
        this.speed = speed;
        this.middleHours = middleHours;
        this.endSeconds = endSeconds;
        this.samples = samples;
    }

    /// Means weighted by time: an interval counts where both its ends are present and plausible.
    static WindowMeans of(
            SampledSignal signal, Metric metric, SteadyWindows windows, TimeAxis time, Pace pace) {
        double lowest = RunningConstants.lowest(metric).amount();
        double highest = RunningConstants.highest(metric).amount();
        int count = windows.count();
        double[] value = new double[count];
        double[] speed = new double[count];
        double[] middle = new double[count];
        double[] end = new double[count];
        int kept = 0;
        int samples = 0;
        for (int w = 0; w < count; w++) {
            int last = windows.last(w);
            int first = windows.first(w);
            double area = 0;
            double speedArea = 0;
            double covered = 0;
            int seen = 0;
            double before = signal.at(first);
            boolean beforeGood = before >= lowest && before <= highest;
            for (int i = first + 1; i <= last; i++) {
                double now = signal.at(i);
                boolean good = now >= lowest && now <= highest;
                if (good && beforeGood) {
                    double half = time.step(i) / 2;
                    area += half * (before + now);
                    speedArea += half * (pace.speed(i - 1) + pace.speed(i));
                    covered += time.step(i);
                }
                seen += good ? 1 : 0;
                before = now;
                beforeGood = good;
            }
            double length = time.active(last) - time.active(first);
            if (covered > 0 && covered >= RunningConstants.COVERAGE.amount() * length) {
                value[kept] = area / covered;
                speed[kept] = speedArea / covered;
                middle[kept] = windows.middleSeconds(w) / SECONDS_AN_HOUR;
                end[kept] = windows.endSeconds(w);
                samples += seen;
                kept++;
            }
        }
        return new WindowMeans(
                Arrays.copyOf(value, kept),
                Arrays.copyOf(speed, kept),
                Arrays.copyOf(middle, kept),
                Arrays.copyOf(end, kept),
                samples);
    }

    /// {@return the number of windows that hold the metric}
    int count() {
        return value.length;
    }

    /// {@return the number of samples in them}
    int samples() {
        return samples;
    }

    /// {@return the mean over the windows; `NaN` where there is none}
    double mean() {
        return mean(value, value.length);
    }

    /// {@return the mean speed over the same windows, m/s}
    double meanSpeed() {
        return mean(speed, speed.length);
    }

    /// {@return the spread between windows; missing with fewer than two}
    OptionalDouble standardDeviation() {
        if (value.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean();
        double squares = 0;
        for (double each : value) {
            squares += (each - mean) * (each - mean);
        }
        return OptionalDouble.of(Math.sqrt(squares / (value.length - 1)));
    }

    /// {@return the number of windows that end within the first `seconds` of active time}
    int countUntil(double seconds) {
        int count = 0;
        while (count < endSeconds.length && endSeconds[count] <= seconds) {
            count++;
        }
        return count;
    }

    /// {@return the mean over the first `windows` windows}
    double meanOfFirst(int windows) {
        return mean(value, windows);
    }

    /// {@return the mean speed over the first `windows` windows, m/s}
    double meanSpeedOfFirst(int windows) {
        return mean(speed, windows);
    }

    /// {@return change an hour at equal speed; missing where the run is too short or pace and time go together}
    OptionalDouble drift() {
        int count = value.length;
        if (count < RunningConstants.DRIFT_WINDOWS.amount()
                || (middleHours[count - 1] - middleHours[0]) * 60
                        < RunningConstants.DRIFT_SPAN.amount()) {
            return OptionalDouble.empty();
        }
        return PartialSlope.ofTime(value, middleHours, speed);
    }

    private static double mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return count > 0 ? sum / count : Double.NaN;
    }
}

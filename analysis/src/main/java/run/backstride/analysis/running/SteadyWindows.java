package run.backstride.analysis.running;

import java.util.Arrays;
import java.util.Optional;

/// The steady, level minutes of a run, in time order; two may share an end sample, never an interval.
final class SteadyWindows {
    private final int[] first;
    private final int[] last;
    private final int count;
    private final TimeAxis time;

    private SteadyWindows(int[] first, int[] last, int count, TimeAxis time) {
        this.first = first;
        this.last = last;
        this.count = count;
        this.time = time;
    }

    /// Finds them from the beginning: the next window is the earliest that holds after the one before.
    ///
    /// @param slope of the ground; nothing where the run is taken as level
    static SteadyWindows find(TimeAxis time, Pace pace, Optional<Slope> slope, RunningMask mask) {
        int samples = time.count();
        int[] lastBad = new int[samples];
        double[] speedArea = new double[samples];
        double[] squareArea = new double[samples];
        double[] slopeArea = new double[samples];
        Slope ground = slope.orElse(null);
        for (int i = 1; i < samples; i++) {
            double step = time.step(i);
            double before = pace.speed(i - 1);
            double now = pace.speed(i);
            double steep =
                    ground == null
                            ? 0
                            : Math.abs(ground.percent(i - 1)) + Math.abs(ground.percent(i));
            boolean good =
                    mask.runs(i - 1) && mask.runs(i) && !time.gapBefore(i) && !Double.isNaN(steep);
            lastBad[i] = good ? lastBad[i - 1] : i;
            speedArea[i] = speedArea[i - 1] + (good ? step * (before + now) / 2 : 0);
            squareArea[i] =
                    squareArea[i - 1] + (good ? step * (before * before + now * now) / 2 : 0);
            slopeArea[i] = slopeArea[i - 1] + (good ? step * steep / 2 : 0);
        }
        int[] first = new int[16];
        int[] last = new int[16];
        int count = 0;
        int from = 0;
        int to = 0;
        while (from < samples) {
            while (to < samples
                    && time.active(to) - time.active(from) < RunningConstants.WINDOW.amount()) {
                to++;
            }
            if (to == samples) {
                break;
            }
            double seconds = time.active(to) - time.active(from);
            if (lastBad[to] > from) {
                from = lastBad[to];
            } else if (time.active(from) < RunningConstants.SETTLING.amount()
                    || !steady(
                            speedArea[to] - speedArea[from],
                            squareArea[to] - squareArea[from],
                            seconds)
                    || !level(slopeArea[to] - slopeArea[from], seconds)) {
                from++;
            } else {
                if (count == first.length) {
                    first = Arrays.copyOf(first, 2 * count);
                    last = Arrays.copyOf(last, 2 * count);
                }
                first[count] = from;
                last[count] = to;
                count++;
                from = to;
            }
        }
        return new SteadyWindows(first, last, count, time);
    }

    private static boolean steady(double speedArea, double squareArea, double seconds) {
        double mean = speedArea / seconds;
        double variance = Math.max(0, squareArea / seconds - mean * mean);
        return Math.sqrt(variance) <= RunningConstants.STEADY.amount() * mean;
    }

    private static boolean level(double slopeArea, double seconds) {
        return slopeArea / seconds < RunningConstants.LEVEL.amount();
    }

    /// {@return the number of windows}
    int count() {
        return count;
    }

    /// {@return index of the sample that window `window` begins with}
    int first(int window) {
        return first[window];
    }

    /// {@return index of the sample that window `window` ends with}
    int last(int window) {
        return last[window];
    }

    /// {@return active seconds from the run's first sample to the end of window `window`}
    double endSeconds(int window) {
        return time.active(last[window]);
    }

    /// {@return active seconds from the run's first sample to the middle of window `window`}
    double middleSeconds(int window) {
        return (time.active(first[window]) + time.active(last[window])) / 2;
    }

    /// {@return the length of all windows, seconds}
    double seconds() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += time.active(last[i]) - time.active(first[i]);
        }
        return sum;
    }
}

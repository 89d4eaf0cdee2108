package run.backstride.analysis.running;

import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;

/// How fast the runner was at each sample, and how far from the start.
///
/// Speed is the device's own; else it is made from its distances; else from positions. Distance is the
/// device's own, else the sum over speed.
final class Pace {
    private final double[] speed;
    private final double[] distance;
    private final Origin origin;

    /// Where speed comes from.
    enum Origin {
        DEVICE,
        DISTANCES,
        POSITIONS,
        NONE
    }

    private Pace(double[] speed, double[] distance, Origin origin) {
        this.speed = speed;
        this.distance = distance;
        this.origin = origin;
    }

    /// {@return the pace of a run; speed is `NaN` where it is unknown}
    static Pace of(Samples samples, TimeAxis time, Optional<Positions> positions) {
        Optional<SampledSignal> speed = samples.channel(Channel.SPEED);
        Optional<SampledSignal> distance = samples.channel(Channel.DISTANCE);
        int count = time.count();
        if (moves(speed)
                && 2 * speed.get().present() >= distance.map(SampledSignal::present).orElse(0)) {
            double[] own = new double[count];
            for (int i = 0; i < count; i++) {
                double value = speed.get().at(i);
                own[i] = value >= 0 && value < Double.POSITIVE_INFINITY ? value : Double.NaN;
            }
            return new Pace(
                    own,
                    distance.filter(Pace::rises)
                            .map(Pace::filled)
                            .orElseGet(() -> summed(own, time)),
                    Origin.DEVICE);
        }
        if (distance.isPresent()) {
            double[] meters = filled(distance.get());
            return new Pace(slopes(distance.get().toArray(), time), meters, Origin.DISTANCES);
        }
        if (positions.isPresent()) {
            double[] path = path(positions.get(), time);
            return new Pace(slopes(path, time), filled(SampledSignal.of(path)), Origin.POSITIONS);
        }
        double[] unknown = new double[count];
        java.util.Arrays.fill(unknown, Double.NaN);
        return new Pace(unknown, new double[count], Origin.NONE);
    }

    /// {@return metres a second at `sample`, `NaN` where unknown}
    double speed(int sample) {
        return speed[sample];
    }

    /// {@return metres from the start, the last known where `sample` has none}
    double distance(int sample) {
        return distance[sample];
    }

    /// {@return metres from the first sample to the last; `NaN` where nothing tells}
    double total() {
        return origin == Origin.NONE || distance.length == 0
                ? Double.NaN
                : distance[distance.length - 1] - distance[0];
    }

    /// {@return where speed comes from}
    Origin origin() {
        return origin;
    }

    /// Some devices write zeros where they know no speed.
    private static boolean moves(Optional<SampledSignal> speed) {
        if (speed.isPresent()) {
            for (int i = 0; i < speed.get().length(); i++) {
                if (speed.get().at(i) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A distance that falls was reset on the way, or is faulty: the sum over speed is better.
    private static boolean rises(SampledSignal distance) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < distance.length(); i++) {
            if (distance.at(i) < last) {
                return false;
            }
            last = distance.has(i) ? distance.at(i) : last;
        }
        return true;
    }

    private static double[] filled(SampledSignal signal) {
        double[] values = signal.toArray();
        double last = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) || values[i] < last) {
                values[i] = last;
            }
            last = values[i];
        }
        return values;
    }

    private static double[] summed(double[] speed, TimeAxis time) {
        double[] meters = new double[speed.length];
        for (int i = 1; i < speed.length; i++) {
            double way = time.step(i) * (speed[i - 1] + speed[i]) / 2;
            meters[i] = meters[i - 1] + (Double.isNaN(way) ? 0 : way);
        }
        return meters;
    }

    private static double[] path(Positions positions, TimeAxis time) {
        double[] meters = new double[time.count()];
        int last = -1;
        for (int i = 0; i < meters.length; i++) {
            if (!positions.has(i)) {
                meters[i] = Double.NaN;
            } else {
                // Across a pause the runner may have gone anywhere: no distance is counted.
                meters[i] =
                        last < 0
                                ? 0
                                : meters[last]
                                        + (time.gapBefore(i) ? 0 : positions.meters(last, i));
                last = i;
            }
        }
        return meters;
    }

    /// Speed at each sample, over the smoothing time before and after it, within one stretch without gaps.
    private static double[] slopes(double[] meters, TimeAxis time) {
        double reach = RunningConstants.SPEED_SMOOTHING.amount();
        int count = meters.length;
        double[] speed = new double[count];
        int from = 0;
        int to = 0;
        for (int i = 0; i < count; i++) {
            if (time.gapBefore(i)) {
                from = i;
            }
            while (time.active(i) - time.active(from) > reach) {
                from++;
            }
            to = Math.max(to, i);
            while (to + 1 < count
                    && !time.gapBefore(to + 1)
                    && time.active(to + 1) - time.active(i) <= reach) {
                to++;
            }
            // Sparse samples: the neighbours, however far they are short of a gap.
            int first = from == i && !time.gapBefore(i) ? i - 1 : from;
            int last = to == i && i + 1 < count && !time.gapBefore(i + 1) ? i + 1 : to;
            speed[i] = Double.isNaN(meters[i]) ? Double.NaN : slope(meters, time, first, last);
        }
        return speed;
    }

    private static double slope(double[] meters, TimeAxis time, int first, int last) {
        int from = first;
        int to = last;
        while (from < to && Double.isNaN(meters[from])) {
            from++;
        }
        while (to > from && Double.isNaN(meters[to])) {
            to--;
        }
        double seconds = time.active(to) - time.active(from);
        double way = meters[to] - meters[from];
        return seconds > 0 && way >= 0 ? way / seconds : Double.NaN;
    }
}

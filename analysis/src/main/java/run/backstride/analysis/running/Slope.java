package run.backstride.analysis.running;

import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;

/// How steep the ground was at each sample.
///
/// The mean altitude of the stretch ahead against that of the stretch behind, over the distance between the
/// middles of the two: exact on an even slope, and an altimeter's noise is averaged away.
final class Slope {
    private final double[] percent;
    private final SampledSignal altitude;
    private final Pace pace;

    private Slope(double[] percent, SampledSignal altitude, Pace pace) {
        this.percent = percent;
        this.altitude = altitude;
        this.pace = pace;
    }

    /// {@return the slope of a run, or nothing where its file has no altitude}
    static Optional<Slope> of(Samples samples, Pace pace) {
        return samples.channel(Channel.ALTITUDE)
                .map(altitude -> new Slope(percent(altitude, pace), altitude, pace));
    }

    /// {@return rise over run at `sample` in percent, uphill positive; `NaN` where it can't be told}
    double percent(int sample) {
        return percent[sample];
    }

    private static double[] percent(SampledSignal altitude, Pace pace) {
        int count = altitude.length();
        double length = RunningConstants.SLOPE_LENGTH.amount();
        Sums sums = new Sums(altitude, pace);
        double[] percent = new double[count];
        int from = 0;
        int to = 0;
        for (int i = 0; i < count; i++) {
            while (pace.distance(i) - pace.distance(from) > length) {
                from++;
            }
            to = Math.max(to, i);
            while (to + 1 < count && pace.distance(to + 1) - pace.distance(i) <= length) {
                to++;
            }
            double behind = sums.present(from, i);
            double ahead = sums.present(i, to);
            // Means times both counts, to divide once.
            double run = sums.meters(i, to) * behind - sums.meters(from, i) * ahead;
            double rise = sums.altitude(i, to) * behind - sums.altitude(from, i) * ahead;
            // At the ends of the run one stretch is missing; much less than the other half, and
            // noise wins.
            boolean longEnough = run > 0 && run >= length / 3 * ahead * behind;
            percent[i] = longEnough ? 100 * rise / run : Double.NaN;
        }
        return percent;
    }

    /// {@return metres climbed: rises of the smoothed altitude, once it has turned by the declared step}
    double climb() {
        double step = RunningConstants.CLIMB_STEP.amount();
        double half = RunningConstants.SLOPE_LENGTH.amount() / 2;
        Sums sums = new Sums(altitude, pace);
        int count = percent.length;
        double climbed = 0;
        double low = Double.NaN;
        double high = Double.NaN;
        int from = 0;
        int to = 0;
        for (int i = 0; i < count; i++) {
            while (pace.distance(i) - pace.distance(from) > half) {
                from++;
            }
            to = Math.max(to, i);
            while (to + 1 < count && pace.distance(to + 1) - pace.distance(i) <= half) {
                to++;
            }
            double meters = sums.altitude(from, to) / sums.present(from, to);
            if (Double.isNaN(meters)) {
                continue;
            }
            boolean turned = high - meters >= step;
            if (turned && high - low >= step) {
                climbed += high - low;
            }
            if (turned || !(meters >= low)) {
                low = meters;
                high = meters;
            }
            high = Math.max(high, meters);
        }
        return climbed + (high - low >= step ? high - low : 0);
    }

    /// Running sums over the samples that have an altitude, interleaved: count, metres, altitude.
    private static final class Sums {
        private final double[] sums;

        Sums(SampledSignal altitude, Pace pace) {
            int count = altitude.length();
            sums = new double[3 * (count + 1)];
            for (int i = 0; i < count; i++) {
                boolean has = altitude.has(i);
                sums[3 * i + 3] = sums[3 * i] + (has ? 1 : 0);
                sums[3 * i + 4] = sums[3 * i + 1] + (has ? pace.distance(i) : 0);
                sums[3 * i + 5] = sums[3 * i + 2] + (has ? altitude.at(i) : 0);
            }
        }

        double present(int first, int last) {
            return sums[3 * last + 3] - sums[3 * first];
        }

        double meters(int first, int last) {
            return sums[3 * last + 4] - sums[3 * first + 1];
        }

        double altitude(int first, int last) {
            return sums[3 * last + 5] - sums[3 * first + 2];
        }
    }
}

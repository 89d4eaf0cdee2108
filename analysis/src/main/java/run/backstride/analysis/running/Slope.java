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
    private final double[] smoothed;

    private Slope(double[] percent, double[] smoothed) {
        this.percent = percent;
        this.smoothed = smoothed;
    }

    /// {@return the slope of a run, or nothing where its file has no altitude}
    static Optional<Slope> of(Samples samples, Pace pace) {
        return samples.channel(Channel.ALTITUDE).map(altitude -> measured(altitude, pace));
    }

    /// {@return rise over run at `sample` in percent, uphill positive; `NaN` where it can't be told}
    double percent(int sample) {
        return percent[sample];
    }

    private static Slope measured(SampledSignal altitude, Pace pace) {
        int count = altitude.length();
        double[] metersSum = new double[count + 1];
        double[] altitudeSum = new double[count + 1];
        int[] present = new int[count + 1];
        for (int i = 0; i < count; i++) {
            boolean has = altitude.has(i);
            metersSum[i + 1] = metersSum[i] + (has ? pace.distance(i) : 0);
            altitudeSum[i + 1] = altitudeSum[i] + (has ? altitude.at(i) : 0);
            present[i + 1] = present[i] + (has ? 1 : 0);
        }
        double[] percent = new double[count];
        double[] smoothed = new double[count];
        double length = RunningConstants.SLOPE_LENGTH.amount();
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
            int behind = present[i + 1] - present[from];
            int ahead = present[to + 1] - present[i];
            double run =
                    (metersSum[to + 1] - metersSum[i]) / ahead
                            - (metersSum[i + 1] - metersSum[from]) / behind;
            double rise =
                    (altitudeSum[to + 1] - altitudeSum[i]) / ahead
                            - (altitudeSum[i + 1] - altitudeSum[from]) / behind;
            // At the ends of the run one stretch is missing; much less than the other half, and
            // noise wins.
            percent[i] = run >= length / 3 ? 100 * rise / run : Double.NaN;
            int around = present[to + 1] - present[from];
            smoothed[i] = (altitudeSum[to + 1] - altitudeSum[from]) / around;
        }
        return new Slope(percent, smoothed);
    }

    /// {@return metres climbed: rises of the smoothed altitude, once it has turned by the declared step}
    double climb() {
        double step = RunningConstants.CLIMB_STEP.amount();
        double climbed = 0;
        double low = Double.NaN;
        double high = Double.NaN;
        for (double meters : smoothed) {
            if (Double.isNaN(meters)) {
                continue;
            }
            if (Double.isNaN(low)) {
                low = meters;
                high = meters;
            } else if (meters > high) {
                high = meters;
            } else if (high - meters >= step) {
                climbed += high - low >= step ? high - low : 0;
                low = meters;
                high = meters;
            } else if (meters < low) {
                low = meters;
                high = meters;
            }
        }
        return climbed + (high - low >= step ? high - low : 0);
    }
}

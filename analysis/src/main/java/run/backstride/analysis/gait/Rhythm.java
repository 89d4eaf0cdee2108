package run.backstride.analysis.gait;

import java.util.stream.IntStream;
import run.backstride.core.SampledSignal;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// The rhythm of the steps from the bounce of the hips, which neither a hidden foot nor a swap of the legs
/// disturbs: the frequency at which a sinusoid and its first overtone take most out of the path.
final class Rhythm {
    private static final double SLOWEST_HERTZ = 1.2;
    private static final double FASTEST_HERTZ = 4.4;
    private static final int COARSE = 400;
    private static final double DRIFT_SECONDS = 0.35;

    private Rhythm() {}

    /// {@return steps a second, or `NaN` where the hips are not seen for two steps}
    static double stepsPerSecond(PoseTrack track) {
        if (track.path(Keypoint.LEFT_HIP).isEmpty() || track.path(Keypoint.RIGHT_HIP).isEmpty()) {
            return Double.NaN;
        }
        SampledSignal left = track.path(Keypoint.LEFT_HIP).get().y();
        SampledSignal right = track.path(Keypoint.RIGHT_HIP).get().y();
        double[] times = track.seconds().toArray();
        double[] height =
                IntStream.range(0, times.length)
                        .mapToDouble(i -> (left.at(i) + right.at(i)) / 2)
                        .toArray();
        double[] drift = new LocalRegression(DRIFT_SECONDS, 1).fit(times, height, times).values();
        double[] bounce =
                IntStream.range(0, times.length).mapToDouble(i -> height[i] - drift[i]).toArray();
        double width = times[times.length - 1] - times[0];
        if (!(width > 2 / SLOWEST_HERTZ)) {
            return Double.NaN;
        }
        double step = Math.min(0.1 / width, (FASTEST_HERTZ - SLOWEST_HERTZ) / COARSE);
        double best = SLOWEST_HERTZ;
        double most = -1;
        for (double hertz = SLOWEST_HERTZ; hertz <= FASTEST_HERTZ; hertz += step) {
            double power = power(times, bounce, hertz);
            if (power > most) {
                most = power;
                best = hertz;
            }
        }
        return refined(times, bounce, best, step);
    }

    private static double refined(double[] times, double[] bounce, double best, double step) {
        double before = power(times, bounce, best - step);
        double at = power(times, bounce, best);
        double after = power(times, bounce, best + step);
        double bend = before - 2 * at + after;
        return bend < 0 ? best + 0.5 * step * (before - after) / bend : best;
    }

    /// Lomb-Scargle power at a frequency and, by a quarter, its overtone, which tells a step from a stride.
    private static double power(double[] times, double[] values, double hertz) {
        return single(times, values, hertz) + single(times, values, 2 * hertz) / 4;
    }

    private static double single(double[] times, double[] values, double hertz) {
        double cosine = 0;
        double sine = 0;
        double n = 0;
        for (int i = 0; i < times.length; i++) {
            if (!Double.isNaN(values[i])) {
                double phase = 2 * Math.PI * hertz * times[i];
                cosine += values[i] * Math.cos(phase);
                sine += values[i] * Math.sin(phase);
                n++;
            }
        }
        return n == 0 ? 0 : (cosine * cosine + sine * sine) / n;
    }
}

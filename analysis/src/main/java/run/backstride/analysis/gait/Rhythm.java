package run.backstride.analysis.gait;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.SampledSignal;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// The rhythm of the steps from the bounce of the hips, which neither a hidden foot nor a swap of the legs
/// disturbs: the frequency at which a sinusoid and its first overtone take most out of the path. The swing of the
/// legs past each other has half of it, and tells it a second time.
///
/// @param hips steps a second by the bounce of the hips; `NaN` where it is not seen for two steps
/// @param legs steps a second by the swing of the legs; `NaN` likewise
/// @param clearer which of the two takes more out of its path
record Rhythm(double hips, double legs, double clearer) {
    private static final double SLOWEST_HERTZ = 1.2;
    private static final double FASTEST_HERTZ = 4.4;
    private static final int COARSE = 400;
    private static final double DRIFT_SECONDS = 0.35;

    /// {@return the rhythm of a recording}
    static Rhythm of(PoseTrack track, View view) {
        double hips = stepsPerSecond(track);
        Optional<PoseTrack.Path> left = track.path(Keypoint.LEFT_ANKLE);
        Optional<PoseTrack.Path> right = track.path(Keypoint.RIGHT_ANKLE);
        if (left.isEmpty() || right.isEmpty() || Double.isNaN(hips)) {
            return new Rhythm(hips, Double.NaN, hips);
        }
        double[] times = track.seconds().toArray();
        double[] apart = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            apart[i] =
                    view == View.SIDE
                            ? left.get().x().at(i) - right.get().x().at(i)
                            : left.get().y().at(i) - right.get().y().at(i);
        }
        double mean = mean(apart);
        double[] swing = Arrays.stream(apart).map(v -> v - mean).toArray();
        double legs = 2 * strongest(times, swing, SLOWEST_HERTZ / 2, FASTEST_HERTZ / 2, false);
        boolean clear = share(times, swing, legs / 2) > share(times, bounce(track), hips);
        return new Rhythm(hips, legs, clear ? legs : hips);
    }

    /// {@return the steps a second on which hips and legs agree, or `NaN`}
    double agreed() {
        return isNear(hips, legs) ? clearer : Double.NaN;
    }

    /// {@return whether that many steps a second are what hips or legs say}
    boolean says(double stepsPerSecond) {
        return isNear(hips, stepsPerSecond) || isNear(legs, stepsPerSecond);
    }

    static boolean isNear(double one, double other) {
        double apart = NetworkConstants.RHYTHM_AGREES.amount() / 100;
        return Math.abs(one - other) <= apart * Math.max(one, other);
    }

    /// {@return steps a second, or `NaN` where the hips are not seen for two steps}
    static double stepsPerSecond(PoseTrack track) {
        if (track.path(Keypoint.LEFT_HIP).isEmpty() || track.path(Keypoint.RIGHT_HIP).isEmpty()) {
            return Double.NaN;
        }
        double[] times = track.seconds().toArray();
        double width = times[times.length - 1] - times[0];
        return width > 2 / SLOWEST_HERTZ
                ? strongest(times, bounce(track), SLOWEST_HERTZ, FASTEST_HERTZ, true)
                : Double.NaN;
    }

    /// Height of the middle of the hips less its slow drift.
    static double[] bounce(PoseTrack track) {
        SampledSignal left = track.path(Keypoint.LEFT_HIP).orElseThrow().y();
        SampledSignal right = track.path(Keypoint.RIGHT_HIP).orElseThrow().y();
        double[] times = track.seconds().toArray();
        double[] height =
                IntStream.range(0, times.length)
                        .mapToDouble(i -> (left.at(i) + right.at(i)) / 2)
                        .toArray();
        double[] drift = new LocalRegression(DRIFT_SECONDS, 1).fit(times, height, times).values();
        return IntStream.range(0, times.length).mapToDouble(i -> height[i] - drift[i]).toArray();
    }

    private static double strongest(
            double[] times, double[] path, double slowest, double fastest, boolean overtone) {
        double width = times[times.length - 1] - times[0];
        double step = Math.min(0.1 / width, (fastest - slowest) / COARSE);
        double best = slowest;
        double most = -1;
        for (double hertz = slowest; hertz <= fastest; hertz += step) {
            double power = power(times, path, hertz, overtone);
            if (power > most) {
                most = power;
                best = hertz;
            }
        }
        double before = power(times, path, best - step, overtone);
        double after = power(times, path, best + step, overtone);
        double bend = before - 2 * most + after;
        return bend < 0 ? best + 0.5 * step * (before - after) / bend : best;
    }

    /// Share of a path's variance that a sinusoid takes out.
    private static double share(double[] times, double[] path, double hertz) {
        double squares = Arrays.stream(path).filter(v -> !Double.isNaN(v)).map(v -> v * v).sum();
        return squares == 0 ? 0 : 2 * single(times, path, hertz) / squares;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
    }

    /// Lomb-Scargle power at a frequency and, by a quarter, its overtone, which tells a step from a stride.
    private static double power(double[] times, double[] values, double hertz, boolean overtone) {
        return single(times, values, hertz) + (overtone ? single(times, values, 2 * hertz) / 4 : 0);
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

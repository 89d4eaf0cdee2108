package run.backstride.analysis.gait;

import java.util.Arrays;
import run.backstride.analysis.gait.LocalRegression.Curve;

/// Toe-off on the mean path of a foot.
///
/// Two cues: the knee's farthest extension, which comes a little after the foot has left (the best of five
/// methods on 40 runners in Fellin et al. 2010) and depends neither on where the shoe was marked nor on the
/// camera's tilt; and the ball of the foot's rise by a share of leg length. From behind only the second is
/// seen. Where the two are far apart the points of the foot sit elsewhere, or the camera is tilted, and the
/// knee decides.
final class Departure {
    private static final double MILLIS = 1000;
    private static final int TOE = 1;
    private static final int KNEE = 3;

    private Departure() {}

    /// {@return seconds about the centre; `NaN` where the foot is not seen to leave}
    static double find(StrideEnsemble ensemble, Smoothing smoothing, double stride) {
        Curve[] mean = ensemble.mean(smoothing.atLeast(GaitConstants.TOE_BANDWIDTH.amount()));
        double[] grid = ensemble.grid();
        double rise = risen(grid, mean[TOE].values());
        if (mean.length <= KNEE) {
            return rise;
        }
        double lag = ContactConstants.KNEE_LAG_SHARE.amount() * stride;
        double knee = Cues.extreme(grid, mean[KNEE].values(), -1, rise + lag) - lag;
        boolean apart = Math.abs(rise - knee) > ContactConstants.DEPARTURE_REACH.amount() / MILLIS;
        Cues cues = new Cues();
        cues.add(knee, ContactConstants.KNEE_SPREAD.amount() / MILLIS);
        cues.add(apart ? Double.NaN : rise, ContactConstants.RISE_SPREAD.amount() / MILLIS);
        return cues.mean();
    }

    /// When the ball of the foot has risen above its height in stance by a fixed share of leg length.
    private static double risen(double[] grid, double[] up) {
        double floor = floor(up);
        double level = floor + ContactConstants.TOE_RISE.amount();
        int last = -1;
        for (int i = 0; i < up.length; i++) {
            if (up[i] <= floor + ContactConstants.TOE_RISE.amount() / 2) {
                last = i;
            }
        }
        for (int i = Math.max(0, last); i + 1 < up.length && last >= 0; i++) {
            if (up[i] < level && up[i + 1] >= level) {
                return grid[i] + (level - up[i]) / (up[i + 1] - up[i]) * (grid[1] - grid[0]);
            }
        }
        return Double.NaN;
    }

    /// Height of a point while it bears on the ground: the median of the lowest fifth of the window.
    private static double floor(double[] up) {
        double[] sorted = Arrays.stream(up).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 10];
    }
}

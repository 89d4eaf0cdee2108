package run.backstride.analysis.gait;

import run.backstride.analysis.gait.LocalRegression.Curve;

/// Initial contact and toe-off on the mean path of a foot whose points a pose network placed, seen from the side.
///
/// A network sees hip, knee and ankle well, but heel and ball badly: their heights are off by 2 to 5 % of leg length,
/// and not alike over the stride. So nothing here asks where heel or ball is, nor how high anything is. Contact is told
/// by when the ankle is farthest ahead of the pelvis and by the shank's farthest forward lean, toe-off by when the
/// knee is straightest and when it bends again. `docs/adr/0902` has the figures.
final class NetworkMoments {
    private static final double MILLIS = 1000;

    /// Farther apart than this share of a stride, the two moments of the knee are not of one toe-off.
    private static final double FAR_SHARE = 0.1;

    private static final int KNEE = 3;
    private static final int SHANK = 4;
    private static final int ANKLE_FORWARD = 7;

    private NetworkMoments() {}

    /// {@return seconds about the centre; `NaN` where no landing is seen}
    static double landing(StrideEnsemble ensemble, Smoothing smoothing, double stride) {
        Curve[] mean = ensemble.mean(smoothing.atLeast(GaitConstants.TOE_BANDWIDTH.amount()));
        double[] grid = ensemble.grid();
        double foremost = Cues.extreme(grid, mean[ANKLE_FORWARD].values(), 1);
        double shank = Cues.extreme(grid, mean[SHANK].values(), 1, foremost);
        Cues cues = new Cues();
        cues.add(
                foremost + NetworkConstants.FOREMOST_LEAD.amount() / MILLIS,
                NetworkConstants.FOREMOST_SPREAD.amount() / MILLIS);
        cues.add(
                shank + ContactConstants.SHANK_LEAD.amount() / MILLIS,
                ContactConstants.SHANK_SPREAD.amount() / MILLIS);
        return cues.mean();
    }

    /// {@return seconds about the centre; `NaN` where the foot is not seen to leave}
    static double departure(StrideEnsemble ensemble, Smoothing smoothing, double stride) {
        Curve[] mean = ensemble.mean(smoothing.atLeast(GaitConstants.TOE_BANDWIDTH.amount()));
        double[] grid = ensemble.grid();
        double bends = lastRise(grid, mean[KNEE].slopes());
        double straightest = Cues.extreme(grid, mean[KNEE].values(), -1);
        // The knee is nearly as straight at landing: what counts is the extension before it bends
        // again.
        if (Math.abs(bends - straightest) > FAR_SHARE * stride) {
            straightest = Cues.extreme(grid, mean[KNEE].values(), -1, bends);
        }
        Cues cues = new Cues();
        cues.add(straightest - ContactConstants.KNEE_LAG_SHARE.amount() * stride, 1);
        cues.add(bends - NetworkConstants.BEND_LAG.amount() / MILLIS, 1);
        return cues.mean();
    }

    /// When the knee begins to bend at the stated rate for the last time in the window.
    private static double lastRise(double[] grid, double[] slopes) {
        double rate = Math.toRadians(NetworkConstants.BEND_RATE.amount());
        for (int i = grid.length - 1; i > 0; i--) {
            if (slopes[i - 1] <= rate && slopes[i] > rate) {
                double share = (rate - slopes[i - 1]) / (slopes[i] - slopes[i - 1]);
                return grid[i - 1] + share * (grid[i] - grid[i - 1]);
            }
        }
        return Double.NaN;
    }
}

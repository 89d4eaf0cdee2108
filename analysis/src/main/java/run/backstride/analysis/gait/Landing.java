package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.gait.LocalRegression.Curve;

/// Initial contact on the mean path of a foot.
///
/// Three cues: the fastest descent of heel or ball of the foot before it is braked, which is the onset of its
/// upward acceleration (after Handsaker et al. 2016); the fastest descent of the ankle, which comes a little
/// after contact however the foot lands; and, from the side, the shank's farthest forward lean before it.
/// The last two say which of the braked descents is the landing, and all three are averaged by the spread
/// that each of them shows between runners. None uses a height, so that it does not matter where on the shoe
/// a point sits nor, within some degrees, how the camera is tilted.
final class Landing {
    private static final double MILLIS = 1000;
    private static final int HEEL = 0;
    private static final int TOE = 1;
    private static final int ANKLE = 2;
    private static final int SHANK = 4;

    private Landing() {}

    /// {@return seconds about the centre; `NaN` where no landing is seen}
    static double find(StrideEnsemble ensemble, Smoothing smoothing, double stride) {
        double fine = smoothing.fine();
        double coarse = smoothing.atLeast(GaitConstants.TOE_BANDWIDTH.amount());
        double[] grid = ensemble.grid();
        Curve[] finest = ensemble.mean(fine);
        Curve[] smooth = ensemble.mean(coarse);
        double brake = ContactConstants.BRAKING_SHARE.amount() * stride;
        // The ankle is braked more slowly, the foot giving way beneath it.
        double ankle =
                last(braked(grid, smooth[ANKLE], 2 * brake, ContactConstants.ANKLE_SPEED.amount()))
                        - ContactConstants.ANKLE_LAG.amount() / MILLIS;
        double shank =
                smooth.length <= SHANK
                        ? Double.NaN
                        : Cues.extreme(grid, smooth[SHANK].values(), 1)
                                + ContactConstants.SHANK_LEAD.amount() / MILLIS;
        Cues rough = new Cues();
        rough.add(ankle, seconds(ContactConstants.ANKLE_SPREAD.amount()));
        rough.add(shank, seconds(ContactConstants.SHANK_SPREAD.amount()));
        double more = fine - seconds(GaitConstants.FINE_BANDWIDTH.amount());
        double lag = seconds(ContactConstants.CONTACT_LAG.amount());
        double heelLag = lag + ContactConstants.SMOOTHING_LAG.amount() * more;
        List<Double> landings = new ArrayList<>();
        double least = ContactConstants.LANDING_SPEED.amount();
        braked(grid, finest[HEEL], brake, least).forEach(t -> landings.add(t + heelLag));
        braked(grid, smooth[TOE], brake, least).forEach(t -> landings.add(t + lag));
        double landing = nearest(landings, rough.mean());
        rough.add(
                landing,
                Math.hypot(
                        seconds(ContactConstants.LANDING_SPREAD.amount()),
                        ContactConstants.SMOOTHING_LAG.amount() * more));
        return rough.mean();
    }

    /// The landing next to where it has to be; with nothing to go by the earliest, and none where all are
    /// too far.
    private static double nearest(List<Double> landings, double rough) {
        double best = Double.NaN;
        double reach = seconds(ContactConstants.LANDING_REACH.amount());
        for (double landing : landings) {
            if (Double.isNaN(rough)) {
                best = Double.isNaN(best) ? landing : Math.min(best, landing);
            } else if (Math.abs(landing - rough) < reach) {
                best = landing;
                reach = Math.abs(landing - rough);
            }
        }
        return best;
    }

    private static double last(List<Double> times) {
        return times.isEmpty() ? Double.NaN : times.getLast();
    }

    /// The moments of fastest descent that are followed by braking; ascending.
    ///
    /// @param within seconds until it is braked
    /// @param fastest leg lengths a second that a descent reaches at least
    private static List<Double> braked(double[] grid, Curve point, double within, double fastest) {
        double[] speed = point.slopes();
        List<Double> found = new ArrayList<>();
        for (int i = 1; i + 1 < grid.length; i++) {
            if (speed[i] <= speed[i - 1] && speed[i] < speed[i + 1] && speed[i] < -fastest) {
                double slowest = speed[i];
                for (int j = i; j < grid.length && grid[j] < grid[i] + within; j++) {
                    slowest = Math.max(slowest, speed[j]);
                }
                if (slowest > ContactConstants.BRAKED_SHARE.amount() * speed[i]) {
                    found.add(Cues.refined(grid, speed, i));
                }
            }
        }
        return found;
    }

    private static double seconds(double millis) {
        return millis / MILLIS;
    }
}

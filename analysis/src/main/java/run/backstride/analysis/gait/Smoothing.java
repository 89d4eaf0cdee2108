package run.backstride.analysis.gait;

/// How far the mean stride of one foot has to be smoothed, given its strides, frames and noise.
final class Smoothing {
    private static final double MILLIS = 1000;

    private final double widestGap;
    private final int strides;
    private final double framesPerSecond;
    private final double noise;

    /// @param noise standard deviation of a coordinate, leg lengths
    Smoothing(StrideEnsemble ensemble, int strides, double framesPerSecond, double noise) {
        widestGap = ensemble.widestGap();
        this.strides = strides;
        this.framesPerSecond = framesPerSecond;
        this.noise = noise;
    }

    /// Seconds of smoothing: what is wanted, but never so little that the mean stride follows single frames.
    double atLeast(double wantedMillis) {
        double sparse = GaitConstants.POINTS_IN_REACH.amount() / (4 * strides * framesPerSecond);
        double single = GaitConstants.BANDWIDTH_IN_FRAMES.amount() / framesPerSecond;
        double gap = GaitConstants.BANDWIDTH_IN_GAPS.amount() * widestGap;
        return Math.max(Math.max(wantedMillis / MILLIS, gap), Math.min(sparse, single));
    }

    /// Seconds of the least smoothing at which noise leaves the speed of the heel's mean path readable.
    double fine() {
        double millis = GaitConstants.FINE_BANDWIDTH.amount();
        while (millis < GaitConstants.COARSE_BANDWIDTH.amount()
                && speedNoise(millis / MILLIS) > GaitConstants.SPEED_NOISE.amount()) {
            millis++;
        }
        return atLeast(millis);
    }

    /// Standard deviation of the mean path's speed, leg lengths a second, at a smoothing.
    private double speedNoise(double bandwidth) {
        double frames = 2 * bandwidth * framesPerSecond * strides;
        return noise * Math.sqrt(3 / frames) / bandwidth;
    }
}

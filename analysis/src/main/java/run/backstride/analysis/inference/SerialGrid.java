package run.backstride.analysis.inference;

import org.jspecify.annotations.Nullable;

/// The serial correlations that the sampler chooses among, all equally likely beforehand, and the prior of
/// the total variance: inverse gamma.
final class SerialGrid {
    static final int MOVES_A_SWEEP = 4;
    static final double VARIANCE_SHAPE = InferenceConstants.VARIANCE_SHAPE.amount();
    static final double VARIANCE_SCALE = InferenceConstants.VARIANCE_SCALE.amount();

    private static final double[] CARRY_OVER = {
        0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.87, 0.93, 0.97
    };
    private static final double[] DAY_SHARE = {0.1, 0.25, 0.4, 0.55, 0.7, 0.85};

    private final int[] gaps;
    private final @Nullable SerialCorrelation[][] cache =
            new SerialCorrelation[CARRY_OVER.length][DAY_SHARE.length];
    private int carry = 4;
    private int share = 2;
    private SerialCorrelation now;

    SerialGrid(int[] gaps) {
        this.gaps = gaps;
        now = at(carry, share);
    }

    private SerialCorrelation at(int c, int s) {
        SerialCorrelation known = cache[c][s];
        if (known == null) {
            known = new SerialCorrelation(CARRY_OVER[c], DAY_SHARE[s], gaps);
            cache[c][s] = known;
        }
        return known;
    }

    SerialCorrelation now() {
        return now;
    }

    double carryOver() {
        return CARRY_OVER[carry];
    }

    /// One Metropolis step to a neighbour on the grid, with the total variance integrated out.
    ///
    /// @return whether it was taken
    boolean move(double[] residual, Normals normals) {
        int direction = normals.index(4);
        int c = carry + (direction == 0 ? 1 : direction == 1 ? -1 : 0);
        int s = share + (direction == 2 ? 1 : direction == 3 ? -1 : 0);
        if (c < 0 || c >= CARRY_OVER.length || s < 0 || s >= DAY_SHARE.length) {
            return false;
        }
        SerialCorrelation proposed = at(c, s);
        double gain = logLikelihood(proposed, residual) - logLikelihood(now, residual);
        if (StrictMath.log(1 - normals.uniform()) < gain) {
            carry = c;
            share = s;
            now = proposed;
            return true;
        }
        return false;
    }

    private static double logLikelihood(SerialCorrelation correlation, double[] residual) {
        double squares = correlation.whitenedSquares(residual);
        return -correlation.logDeterminant() / 2
                - (VARIANCE_SHAPE + residual.length / 2.0)
                        * StrictMath.log(VARIANCE_SCALE + squares / 2);
    }

    /// A pair drawn from the prior, for checks of the sampler.
    static double[] drawFromPrior(Normals normals) {
        return new double[] {
            CARRY_OVER[normals.index(CARRY_OVER.length)], DAY_SHARE[normals.index(DAY_SHARE.length)]
        };
    }
}

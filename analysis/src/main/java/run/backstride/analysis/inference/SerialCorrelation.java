package run.backstride.analysis.inference;

/// How pain carries over from day to day: a state that decays by `carryOver` a day, with variance
/// `1 - dayShare`, and noise of the single day with variance `dayShare`; together variance 1.
///
/// Days without an observation are passed over exactly. The Kalman filter of this model turns correlated
/// values into independent ones of variance 1 ("whitening"); it is linear, so it serves pain and every
/// column alike.
final class SerialCorrelation {
    private final double dayShare;
    private final double[] decay;
    private final double[] predicted;
    private final double[] filtered;
    private final double[] gain;
    private final double[] inverseRoot;
    private final double logDeterminant;

    /// @param carryOver from one day to the next, in [0, 1)
    /// @param dayShare share of variance that is of the single day, in [0, 1]
    /// @param gaps days since the observation before; the first is not used
    SerialCorrelation(double carryOver, double dayShare, int[] gaps) {
        this.dayShare = dayShare;
        int n = gaps.length;
        decay = new double[n];
        predicted = new double[n];
        filtered = new double[n];
        gain = new double[n];
        inverseRoot = new double[n];
        double stateVariance = 1 - dayShare;
        double logSum = 0;
        for (int t = 0; t < n; t++) {
            decay[t] = t == 0 ? 0 : power(carryOver, gaps[t]);
            double before = t == 0 ? stateVariance : filtered[t - 1];
            predicted[t] = decay[t] * decay[t] * before + stateVariance * (1 - decay[t] * decay[t]);
            double total = predicted[t] + dayShare;
            gain[t] = predicted[t] / total;
            filtered[t] = predicted[t] * (1 - gain[t]);
            inverseRoot[t] = 1 / Math.sqrt(total);
            logSum += StrictMath.log(total);
        }
        logDeterminant = logSum;
    }

    private static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < exponent && result > Double.MIN_NORMAL; i++) {
            result *= base;
        }
        return result;
    }

    /// {@return log of the determinant of the correlation matrix}
    double logDeterminant() {
        return logDeterminant;
    }

    /// {@return variance share of the single day}
    double dayShare() {
        return dayShare;
    }

    /// Puts the whitened `values` into `target`.
    void whiten(double[] values, double[] target) {
        double state = 0;
        for (int t = 0; t < values.length; t++) {
            state *= decay[t];
            double surprise = values[t] - state;
            target[t] = surprise * inverseRoot[t];
            state += gain[t] * surprise;
        }
    }

    /// {@return sum of squares of the whitened `values`}
    double whitenedSquares(double[] values) {
        double state = 0;
        double sum = 0;
        for (int t = 0; t < values.length; t++) {
            state *= decay[t];
            double surprise = values[t] - state;
            double whitened = surprise * inverseRoot[t];
            sum += whitened * whitened;
            state += gain[t] * surprise;
        }
        return sum;
    }

    /// {@return best guess of each value from those before it}
    double[] oneStepAhead(double[] values) {
        double[] guess = new double[values.length];
        double state = 0;
        for (int t = 0; t < values.length; t++) {
            state *= decay[t];
            guess[t] = state;
            state += gain[t] * (values[t] - state);
        }
        return guess;
    }

    /// Draws the carried-over state given the residuals (forward filter, backward sampling).
    ///
    /// @param residuals one an observation
    /// @param scale standard deviation of a residual
    /// @param target where the states go
    void drawState(double[] residuals, double scale, Normals normals, double[] target) {
        int n = residuals.length;
        double state = 0;
        for (int t = 0; t < n; t++) {
            state *= decay[t];
            state += gain[t] * (residuals[t] - state);
            target[t] = state;
        }
        target[n - 1] += scale * Math.sqrt(filtered[n - 1]) * normals.standard();
        for (int t = n - 2; t >= 0; t--) {
            double back = filtered[t] * decay[t + 1] / predicted[t + 1];
            double mean = target[t] + back * (target[t + 1] - decay[t + 1] * target[t]);
            double variance = Math.max(0, filtered[t] * (1 - back * decay[t + 1]));
            target[t] = mean + scale * Math.sqrt(variance) * normals.standard();
        }
    }
}

package run.backstride.analysis.inference;

import java.util.random.RandomGenerator;

/// Draws of normal, truncated normal and inverse gamma variables, the same on every machine.
final class Normals {
    private final RandomGenerator random;

    Normals(RandomGenerator random) {
        this.random = random;
    }

    double standard() {
        return random.nextGaussian();
    }

    double uniform() {
        return random.nextDouble();
    }

    int index(int bound) {
        return random.nextInt(bound);
    }

    /// A normal variable that is known to lie in [low, high]; either may be infinite.
    ///
    /// Rejection after Robert (1995), Statistics and Computing 5, 121: normal, uniform or exponential
    /// proposals, whichever accepts often.
    double between(double mean, double deviation, double low, double high) {
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
            return mean + deviation * random.nextGaussian();
        }
        double from = (low - mean) / deviation;
        double to = (high - mean) / deviation;
        double drawn;
        if (from >= 0) {
            drawn = inUpperTail(from, to);
        } else if (to <= 0) {
            drawn = -inUpperTail(-to, -from);
        } else {
            drawn = aroundZero(from, to);
        }
        return Math.min(high, Math.max(low, mean + deviation * drawn));
    }

    /// From below 0 to above 0.
    private double aroundZero(double from, double to) {
        // A width of sqrt(2 pi) is where the uniform proposal accepts as often as the normal one.
        if (to - from > Math.sqrt(2 * Math.PI)) {
            while (true) {
                double drawn = random.nextGaussian();
                if (drawn >= from && drawn <= to) {
                    return drawn;
                }
            }
        }
        while (true) {
            double drawn = from + (to - from) * random.nextDouble();
            if (random.nextDouble() <= StrictMath.exp(-drawn * drawn / 2)) {
                return drawn;
            }
        }
    }

    /// From `from` at or above 0 to `to`.
    private double inUpperTail(double from, double to) {
        double rate = (from + Math.sqrt(from * from + 4)) / 2;
        if ((to - from) * rate < 1) {
            while (true) {
                double drawn = from + (to - from) * random.nextDouble();
                if (random.nextDouble() <= StrictMath.exp((from * from - drawn * drawn) / 2)) {
                    return drawn;
                }
            }
        }
        while (true) {
            double drawn = from - StrictMath.log(1 - random.nextDouble()) / rate;
            double off = drawn - rate;
            if (drawn <= to && random.nextDouble() <= StrictMath.exp(-off * off / 2)) {
                return drawn;
            }
        }
    }

    /// A gamma variable of scale 1; Marsaglia and Tsang (2000), for shapes of at least 1.
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double cube = 1 + c * x;
            if (cube > 0) {
                double v = cube * cube * cube;
                double bound = x * x / 2 + d - d * v + d * StrictMath.log(v);
                if (StrictMath.log(1 - random.nextDouble()) < bound) {
                    return d * v;
                }
            }
        }
    }

    /// An index drawn with probabilities proportional to the exponentials of `logWeights`.
    int byLogWeight(double[] logWeights, int count) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, logWeights[i]);
        }
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += StrictMath.exp(logWeights[i] - largest);
        }
        double threshold = random.nextDouble() * total;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += StrictMath.exp(logWeights[i] - largest);
            if (threshold < sum) {
                return i;
            }
        }
        return count - 1;
    }
}

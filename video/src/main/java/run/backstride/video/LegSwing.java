package run.backstride.video;

import java.util.stream.IntStream;

/// How two legs swing past each other: what lies between them, as a constant, a sinusoid at the rate of the strides
/// and its third harmonic, fitted by least squares. Even harmonics are left out: half a stride later the legs have
/// changed places.
final class LegSwing {
    private static final int TERMS = 5;

    private final double strides;
    private final double[][] expected;
    private final double explained;

    /// @param expected what ought to lie between the legs: one row a signal, one value a frame
    private LegSwing(double strides, double[][] expected, double explained) {
        this.strides = strides;
        this.expected = expected;
        this.explained = explained;
    }

    /// {@return strides a second}
    double strides() {
        return strides;
    }

    /// {@return the share of the signals' squares that this takes out, 0 to 1}
    double explained() {
        return explained;
    }

    /// The swing at a given rate.
    ///
    /// @param seconds of the frames
    /// @param apart one row a signal: left less right in each frame, `NaN` where missing
    static LegSwing at(double strides, double[] seconds, double[][] apart) {
        double[][] terms =
                IntStream.range(0, seconds.length)
                        .mapToObj(i -> terms(2 * Math.PI * strides * seconds[i]))
                        .toArray(double[][]::new);
        double[][] expected = new double[apart.length][seconds.length];
        double misses = 0;
        double squares = 0;
        for (int k = 0; k < apart.length; k++) {
            double[] amounts = fit(terms, apart[k]);
            for (int i = 0; i < seconds.length; i++) {
                expected[k][i] = product(amounts, terms[i]);
                if (!Double.isNaN(apart[k][i])) {
                    misses += Math.pow(apart[k][i] - expected[k][i], 2);
                    squares += Math.pow(apart[k][i], 2);
                }
            }
        }
        return new LegSwing(strides, expected, squares == 0 ? 0 : 1 - misses / squares);
    }

    /// The swing at that rate between two which explains most.
    static LegSwing best(
            double slowest, double fastest, double step, double[] seconds, double[][] apart) {
        LegSwing best = at(slowest, seconds, apart);
        for (double strides = slowest + step; strides <= fastest; strides += step) {
            LegSwing next = at(strides, seconds, apart);
            best = next.explained > best.explained ? next : best;
        }
        return best;
    }

    /// How far a frame's legs are as expected: the mean product of what lies between them and what ought to.
    ///
    /// @return square pixels; negative where the legs are exchanged
    double agreement(int frame, double[][] apart) {
        double sum = 0;
        for (int k = 0; k < apart.length; k++) {
            double product = apart[k][frame] * expected[k][frame];
            sum += Double.isNaN(product) ? 0 : product;
        }
        return sum / apart.length;
    }

    private static double[] terms(double turn) {
        return new double[] {
            1, Math.cos(turn), Math.sin(turn), Math.cos(3 * turn), Math.sin(3 * turn)
        };
    }

    private static double[] fit(double[][] terms, double[] values) {
        double[][] normal = new double[TERMS][TERMS + 1];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                for (int row = 0; row < TERMS; row++) {
                    for (int column = 0; column < TERMS; column++) {
                        normal[row][column] += terms[i][row] * terms[i][column];
                    }
                    normal[row][TERMS] += terms[i][row] * values[i];
                }
            }
        }
        return solved(normal);
    }

    /// Gauss and Jordan; a term that the frames do not tell is left at 0.
    private static double[] solved(double[][] normal) {
        double least = 1e-9 * normal[0][0];
        boolean[] told = new boolean[TERMS];
        for (int pivot = 0; pivot < TERMS; pivot++) {
            double diagonal = normal[pivot][pivot];
            told[pivot] = diagonal > least;
            for (int row = 0; row < TERMS && told[pivot]; row++) {
                double factor = row == pivot ? 0 : normal[row][pivot] / diagonal;
                for (int column = 0; column <= TERMS; column++) {
                    normal[row][column] -= factor * normal[pivot][column];
                }
            }
        }
        return IntStream.range(0, TERMS)
                .mapToDouble(i -> told[i] ? normal[i][TERMS] / normal[i][i] : 0)
                .toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

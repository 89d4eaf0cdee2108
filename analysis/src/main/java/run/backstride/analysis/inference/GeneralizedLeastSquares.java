package run.backstride.analysis.inference;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/// Linear regression with AR(1) errors over days with gaps, by restricted maximum likelihood.
///
/// The plain linear counterpart of the latent model: what it says of the same days must be near, and it can be
/// held against R: `gls(pain ~ ..., correlation = corAR1(form = ~ day), method = "REML")` of nlme
/// (`reference/gls`).
///
/// @param correlation of errors from one day to the next
/// @param deviation standard deviation of an error
/// @param coefficients in the order of the columns
/// @param logLikelihood restricted log-likelihood, with the constant that nlme gives
public record GeneralizedLeastSquares(
        double correlation,
        double deviation,
        List<Coefficient> coefficients,
        double logLikelihood) {
    private static final double MOST_CORRELATION = 0.999;
    private static final double RELATIVE_PRECISION = 1e-10;
    private static final double ABSOLUTE_PRECISION = 1e-12;
    private static final int MOST_EVALUATIONS = 500;

    /// Copies the list.
    public GeneralizedLeastSquares {
        coefficients = List.copyOf(coefficients);
    }

    /// One coefficient.
    ///
    /// @param estimate in points of pain for one unit of the column
    /// @param standardError of the estimate
    public record Coefficient(double estimate, double standardError) {}

    /// Fits pain to the columns; a constant must be among them.
    ///
    /// @param days day of each observation, ascending
    /// @param pain one an observation
    /// @param columns each as long as `pain`
    /// @throws IllegalArgumentException if there are no more observations than columns
    public static GeneralizedLeastSquares fit(int[] days, double[] pain, List<double[]> columns) {
        if (pain.length <= columns.size()) {
            throw new IllegalArgumentException(
                    "observations must be more than columns, were %d and %d"
                            .formatted(pain.length, columns.size()));
        }
        int[] gaps = new int[days.length];
        for (int t = 1; t < days.length; t++) {
            gaps[t] = days[t] - days[t - 1];
        }
        double best =
                new BrentOptimizer(RELATIVE_PRECISION, ABSOLUTE_PRECISION)
                        .optimize(
                                new MaxEval(MOST_EVALUATIONS),
                                GoalType.MAXIMIZE,
                                new UnivariateObjectiveFunction(
                                        r -> at(r, gaps, pain, columns).logLikelihood()),
                                new SearchInterval(-MOST_CORRELATION, MOST_CORRELATION))
                        .getPoint();
        return at(best, gaps, pain, columns);
    }

    private static GeneralizedLeastSquares at(
            double correlation, int[] gaps, double[] pain, List<double[]> columns) {
        int n = pain.length;
        int p = columns.size();
        SerialCorrelation serial = new SerialCorrelation(correlation, 0, gaps);
        double[][] whitened = new double[p][n];
        for (int k = 0; k < p; k++) {
            serial.whiten(columns.get(k), whitened[k]);
        }
        double[] y = new double[n];
        serial.whiten(pain, y);
        RealMatrix rows = MatrixUtils.createRealMatrix(whitened);
        RealVector target = MatrixUtils.createRealVector(y);
        CholeskyDecomposition normal =
                new CholeskyDecomposition(rows.multiplyTransposed(rows), 1e-9, 0);
        RealVector estimate = normal.getSolver().solve(rows.operate(target));
        double squares = target.subtract(rows.preMultiply(estimate)).getNorm();
        double variance = squares * squares / (n - p);
        RealMatrix inverse = normal.getSolver().getInverse();
        List<Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; k < p; k++) {
            coefficients.add(
                    new Coefficient(
                            estimate.getEntry(k), Math.sqrt(variance * inverse.getEntry(k, k))));
        }
        double logLikelihood =
                -((n - p) * (StrictMath.log(2 * Math.PI * variance) + 1)
                                + serial.logDeterminant()
                                + StrictMath.log(normal.getDeterminant()))
                        / 2;
        return new GeneralizedLeastSquares(
                correlation, Math.sqrt(variance), coefficients, logLikelihood);
    }
}

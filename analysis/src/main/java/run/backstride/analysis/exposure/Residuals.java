package run.backstride.analysis.exposure;

import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// What is left of a measure when its linear dependence on nuisances is taken out.
///
/// Ridge regression on standardised nuisances, with the weight of two observations against each slope, so
/// that few runs do not take the measure itself away. A missing nuisance counts as its mean for this
/// purpose only.
final class Residuals {
    private static final double RIDGE_OBSERVATIONS = 2;

    private Residuals() {}

    /// Deviation of each measure from what its nuisances explain.
    ///
    /// @param nuisances one row a measure; `NaN` where not known
    /// @param values the measures, all known
    /// @return one a measure; their mean is 0
    static double[] of(List<double[]> nuisances, double[] values) {
        int rows = values.length;
        int columns = nuisances.isEmpty() ? 0 : nuisances.getFirst().length;
        double[][] standard = new double[rows][columns];
        for (int column = 0; column < columns; column++) {
            standardise(nuisances, column, standard);
        }
        double mean = 0;
        for (double value : values) {
            mean += value / rows;
        }
        RealMatrix design = MatrixUtils.createRealMatrix(standard);
        double[] centred = new double[rows];
        for (int row = 0; row < rows; row++) {
            centred[row] = values[row] - mean;
        }
        RealMatrix normal =
                design.transposeMultiply(design)
                        .add(
                                MatrixUtils.createRealIdentityMatrix(columns)
                                        .scalarMultiply(RIDGE_OBSERVATIONS));
        double[] slopes =
                new CholeskyDecomposition(normal)
                        .getSolver()
                        .solve(MatrixUtils.createRealVector(design.preMultiply(centred)))
                        .toArray();
        double[] explained = design.operate(slopes);
        for (int row = 0; row < rows; row++) {
            centred[row] -= explained[row];
        }
        return centred;
    }

    private static void standardise(List<double[]> nuisances, int column, double[][] target) {
        double sum = 0;
        double squares = 0;
        int present = 0;
        for (double[] row : nuisances) {
            if (!Double.isNaN(row[column])) {
                sum += row[column];
                squares += row[column] * row[column];
                present++;
            }
        }
        double mean = present > 0 ? sum / present : 0;
        double variance = present > 1 ? (squares - sum * mean) / (present - 1) : 0;
        for (int row = 0; row < target.length; row++) {
            double value = nuisances.get(row)[column];
            target[row][column] =
                    Double.isNaN(value) || variance < 1e-9
                            ? 0
                            : (value - mean) / Math.sqrt(variance);
        }
    }
}

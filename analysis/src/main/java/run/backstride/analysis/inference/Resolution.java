package run.backstride.analysis.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import run.backstride.analysis.inference.PainDesign.Column;
import run.backstride.analysis.inference.PainDesign.Nuisance;

/// How small an effect of each exposure this diary could tell from none: the standard error that its days alone
/// would leave, whatever was believed before.
///
/// An exposure that hardly changed, or only together with the course of pain, leaves a large one; what the model
/// says of it is then what was believed before, and is no finding of the diary.
final class Resolution {
    private final PainDesign design;
    private final SerialCorrelation correlation;
    private final double variance;
    private final double[][] held;
    private final RealMatrix inverse;

    private Resolution(PainDesign scored, PainDraws draws) {
        design = scored;
        correlation =
                new SerialCorrelation(
                        mean(draws, draws::carryOver), mean(draws, draws::dayShare), gaps(scored));
        double deviation = mean(draws, draws::deviation);
        variance = deviation * deviation;
        held =
                scored.nuisances().stream()
                        .map(nuisance -> whitened(nuisance.column().toArray()))
                        .toArray(double[][]::new);
        inverse = MatrixUtils.inverse(MatrixUtils.createRealMatrix(precision()));
    }

    /// {@return the standard error of each effect but the made-up one, in NRS points for one unit, at the mean
    ///     noise of the draws and over the variants as often as they were drawn}
    static List<Double> of(PainDraws draws) {
        Resolution resolution = new Resolution(draws.design().scoredDays(), draws);
        List<Double> errors = new ArrayList<>();
        for (int j = 0; j < draws.design().effects().size() - 1; j++) {
            errors.add(1 / Math.sqrt(resolution.information(j, draws)));
        }
        return errors;
    }

    private double[][] precision() {
        List<Nuisance> nuisances = design.nuisances();
        double[][] precision = new double[held.length][held.length];
        for (int i = 0; i < held.length; i++) {
            for (int k = 0; k < held.length; k++) {
                precision[i][k] = dot(held[i], held[k]) / variance;
            }
            double prior = nuisances.get(i).priorDeviation();
            precision[i][i] += 1 / (prior * prior);
        }
        return precision;
    }

    private double information(int effect, PainDraws draws) {
        List<Column> variants = design.effects().get(effect).variants();
        double sum = 0;
        for (int v = 0; v < variants.size(); v++) {
            int times = 0;
            for (int draw = 0; draw < draws.count(); draw++) {
                times += draws.variant(draw, effect) == v ? 1 : 0;
            }
            if (times > 0) {
                sum += times * information(variants.get(v)) / draws.count();
            }
        }
        return sum;
    }

    /// What is left of the column once everything that is held constant is taken out.
    private double information(Column variant) {
        double[] values = variant.toArray();
        double mean = Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
        double[] white =
                whitened(Arrays.stream(values).map(v -> Double.isNaN(v) ? mean : v).toArray());
        double[] shared = new double[held.length];
        for (int k = 0; k < held.length; k++) {
            shared[k] = dot(held[k], white) / variance;
        }
        return Math.max(0, dot(white, white) / variance - dot(inverse.operate(shared), shared));
    }

    private double[] whitened(double[] values) {
        double[] white = new double[values.length];
        correlation.whiten(values, white);
        return white;
    }

    private static int[] gaps(PainDesign design) {
        return Arrays.stream(design.gaps().toArray()).mapToInt(gap -> (int) gap).toArray();
    }

    private static double mean(PainDraws draws, java.util.function.IntToDoubleFunction value) {
        double sum = 0;
        for (int draw = 0; draw < draws.count(); draw++) {
            sum += value.applyAsDouble(draw);
        }
        return sum / draws.count();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}

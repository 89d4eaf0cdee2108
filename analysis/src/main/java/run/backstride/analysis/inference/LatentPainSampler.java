package run.backstride.analysis.inference;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import run.backstride.analysis.inference.PainDesign.Effect;

/// Gibbs sampler of the latent pain model.
///
/// A score is a rounded latent pain: 0 where it is below 0.5, 10 where it is above 9.5. Latent pain is
/// linear in nuisances and exposures with serially correlated errors ([SerialCorrelation]). Each exposure
/// acts in one of its declared variants, which one is drawn with its effect. Values of an exposure that are
/// not known are drawn too.
///
/// One sweep: correlation and variance given the rest with the carried-over state integrated out; each
/// exposure's variant and effect; all coefficients together; the state; the latent pain; unknown exposures.
final class LatentPainSampler {
    private static final double HALF_POINT = 0.5;
    private static final double HIGHEST_SCORE = 10;

    /// The first nuisance is the level of pain: a column of ones.
    private static final int LEVEL = 0;

    private final PainDesign design;
    private final Normals normals;
    private final int days;
    private final int nuisances;
    private final int width;
    private final SerialGrid grid;
    private final double[] low;
    private final double[] high;

    /// Columns by coefficient: nuisances first, then each effect in its present variant.
    private final double[][] columns;

    private final double[][] whitened;
    private final double[] priorMeans;
    private final double[] priorVariances;
    private final EffectState[] effects;

    private final double[] latent;
    private final double[] state;
    private final double[] residual;
    private final double[] coefficients;
    private final double[] scratch;
    private double variance = 1;

    LatentPainSampler(PainDesign design, Normals normals) {
        this.design = design;
        this.normals = normals;
        days = design.days();
        nuisances = design.nuisances().size();
        width = nuisances + design.effects().size();
        int[] gaps = Arrays.stream(design.gaps().toArray()).mapToInt(gap -> (int) gap).toArray();
        grid = new SerialGrid(gaps);
        low = new double[days];
        high = new double[days];
        latent = design.scores().toArray();
        startLatent();
        columns = new double[width][];
        whitened = new double[width][days];
        priorMeans = new double[width];
        priorVariances = new double[width];
        effects = new EffectState[design.effects().size()];
        state = new double[days];
        residual = new double[days];
        coefficients = new double[width];
        scratch = new double[days];
        start();
    }

    /// Bounds of the latent pain; a day whose pain is not known has none and begins at the mean.
    private void startLatent() {
        double mean =
                Arrays.stream(latent).filter(score -> !Double.isNaN(score)).average().orElse(0);
        for (int t = 0; t < days; t++) {
            double score = latent[t];
            boolean known = !Double.isNaN(score);
            low[t] = known && score >= HALF_POINT ? score - HALF_POINT : Double.NEGATIVE_INFINITY;
            high[t] =
                    known && score <= HIGHEST_SCORE - HALF_POINT
                            ? score + HALF_POINT
                            : Double.POSITIVE_INFINITY;
            latent[t] = known ? score : mean;
        }
    }

    private void start() {
        for (int k = 0; k < nuisances; k++) {
            var nuisance = design.nuisances().get(k);
            columns[k] = nuisance.column().toArray();
            priorMeans[k] = nuisance.priorMean();
            priorVariances[k] = nuisance.priorDeviation() * nuisance.priorDeviation();
        }
        List<Effect> asked = design.effects();
        for (int j = 0; j < effects.length; j++) {
            effects[j] = new EffectState(asked.get(j), normals);
            take(j);
            coefficients[nuisances + j] = priorMeans[nuisances + j];
        }
        updateResidual();
        whitenAll();
    }

    private void take(int effect) {
        EffectState one = effects[effect];
        columns[nuisances + effect] = one.column();
        priorMeans[nuisances + effect] = one.priorMean();
        priorVariances[nuisances + effect] = one.priorVariance();
    }

    /// Runs the sampler.
    ///
    /// @param warmUp sweeps that are thrown away
    /// @param kept draws that are kept
    /// @param thin sweeps for each kept draw
    /// @param keepFrom first scored day whose latent pain and exposures are kept
    PainDraws run(int warmUp, int kept, int thin, int keepFrom) {
        PainDraws.Builder draws = new PainDraws.Builder(design, kept, keepFrom);
        for (int sweep = 0; sweep < warmUp; sweep++) {
            sweep();
        }
        for (int draw = 0; draw < kept; draw++) {
            for (int i = 0; i < thin; i++) {
                sweep();
            }
            draws.add(this);
        }
        return draws.build();
    }

    private void sweep() {
        updateCorrelation();
        updateVariance();
        for (int j = 0; j < effects.length; j++) {
            updateEffect(j);
        }
        updateCoefficients();
        grid.now().drawState(residual, Math.sqrt(variance), normals, state);
        updateLatent();
        updateUnknownExposures();
        updateResidual();
    }

    private void updateCorrelation() {
        boolean moved = false;
        for (int i = 0; i < SerialGrid.MOVES_A_SWEEP; i++) {
            moved |= grid.move(residual, normals);
        }
        if (moved) {
            whitenAll();
        }
    }

    private void updateVariance() {
        double squares = grid.now().whitenedSquares(residual);
        double shape = SerialGrid.VARIANCE_SHAPE + days / 2.0;
        variance = (SerialGrid.VARIANCE_SCALE + squares / 2) / normals.gamma(shape);
    }

    private void updateEffect(int effect) {
        int k = nuisances + effect;
        for (int t = 0; t < days; t++) {
            residual[t] += coefficients[k] * columns[k][t] + coefficients[LEVEL];
        }
        grid.now().whiten(residual, scratch);
        EffectState.Level level = new EffectState.Level(priorMeans[LEVEL], priorVariances[LEVEL]);
        double[] drawn = effects[effect].draw(scratch, whitened[LEVEL], level, variance);
        coefficients[k] = drawn[0];
        coefficients[LEVEL] = drawn[1];
        take(effect);
        System.arraycopy(effects[effect].whitenedColumn(), 0, whitened[k], 0, days);
        for (int t = 0; t < days; t++) {
            residual[t] -= coefficients[k] * columns[k][t] + coefficients[LEVEL];
        }
    }

    /// All coefficients given latent pain: the conjugate normal posterior of whitened data.
    private void updateCoefficients() {
        grid.now().whiten(latent, scratch);
        double[][] normal = new double[width][width];
        double[] right = new double[width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                double product = dot(whitened[i], whitened[j]) / variance;
                normal[i][j] = product;
                normal[j][i] = product;
            }
            normal[i][i] += 1 / priorVariances[i];
            right[i] = dot(whitened[i], scratch) / variance + priorMeans[i] / priorVariances[i];
        }
        double[] drawn = drawNormal(normal, right);
        System.arraycopy(drawn, 0, coefficients, 0, width);
        updateResidual();
    }

    /// A draw from the normal distribution with precision `precision` and mean `precision⁻¹ right`.
    private double[] drawNormal(double[][] precision, double[] right) {
        RealMatrix lower =
                new CholeskyDecomposition(MatrixUtils.createRealMatrix(precision), 1e-9, 1e-12)
                        .getL();
        int size = right.length;
        double[][] l = lower.getData();
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int j = 0; j < i; j++) {
                sum -= l[i][j] * y[j];
            }
            y[i] = sum / l[i][i];
        }
        for (int i = 0; i < size; i++) {
            y[i] += normals.standard();
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = y[i];
            for (int j = i + 1; j < size; j++) {
                sum -= l[j][i] * y[j];
            }
            y[i] = sum / l[i][i];
        }
        return y;
    }

    private void updateLatent() {
        double deviation = Math.sqrt(variance * grid.now().dayShare());
        for (int t = 0; t < days; t++) {
            double mean = latent[t] - residual[t] + state[t];
            double drawn = normals.between(mean, deviation, low[t], high[t]);
            residual[t] += drawn - latent[t];
            latent[t] = drawn;
        }
    }

    private void updateUnknownExposures() {
        double noise = variance * grid.now().dayShare();
        for (int j = 0; j < effects.length; j++) {
            int k = nuisances + j;
            if (effects[j].hasUnknown()) {
                for (int t = 0; t < days; t++) {
                    scratch[t] = residual[t] - state[t] + coefficients[k] * columns[k][t];
                }
                effects[j].drawUnknown(scratch, coefficients[k], noise);
                for (int t = 0; t < days; t++) {
                    residual[t] = scratch[t] + state[t] - coefficients[k] * columns[k][t];
                }
                effects[j].whiten(grid.now());
                System.arraycopy(effects[j].whitenedColumn(), 0, whitened[k], 0, days);
            }
        }
    }

    private void updateResidual() {
        System.arraycopy(latent, 0, residual, 0, days);
        for (int k = 0; k < width; k++) {
            double coefficient = coefficients[k];
            double[] column = columns[k];
            for (int t = 0; t < days; t++) {
                residual[t] -= coefficient * column[t];
            }
        }
    }

    private void whitenAll() {
        for (int k = 0; k < nuisances; k++) {
            grid.now().whiten(columns[k], whitened[k]);
        }
        for (int j = 0; j < effects.length; j++) {
            effects[j].whiten(grid.now());
            System.arraycopy(effects[j].whitenedColumn(), 0, whitened[nuisances + j], 0, days);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }

    // What a draw reads.

    double effect(int j) {
        return coefficients[nuisances + j];
    }

    int variant(int j) {
        return effects[j].variant();
    }

    double exposure(int j, int day) {
        return columns[nuisances + j][day];
    }

    double latent(int day) {
        return latent[day];
    }

    double nuisance(int k) {
        return coefficients[k];
    }

    double carryOver() {
        return grid.carryOver();
    }

    double dayShare() {
        return grid.now().dayShare();
    }

    double deviation() {
        return Math.sqrt(variance);
    }
}

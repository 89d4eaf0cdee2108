package run.backstride.analysis.inference;

import java.util.List;
import run.backstride.analysis.inference.PainDesign.Column;
import run.backstride.analysis.inference.PainDesign.Effect;

/// One exposure inside the sampler: its variant, whether its effect is one of the large, and the values
/// drawn for what is not known.
final class EffectState {
    private static final double LEAST_VARIANCE = 1e-6;

    private final EffectPrior prior;
    private final Normals normals;
    private final double[][] values;
    private final double[][] whitened;
    private final boolean[][] unknown;
    private final double[] mean;
    private final double[] variance;
    private final boolean anyUnknown;
    private final double[] logWeights;
    private final double[] posteriorMeans;
    private final double[] posteriorVariances;
    private final double[] crosses;
    private int variant;
    private boolean large;

    EffectState(Effect effect, Normals normals) {
        prior = effect.prior();
        this.normals = normals;
        List<Column> variants = effect.variants();
        int count = variants.size();
        int days = variants.getFirst().length();
        values = new double[count][];
        whitened = new double[count][days];
        unknown = new boolean[count][days];
        mean = new double[count];
        variance = new double[count];
        boolean any = false;
        for (int v = 0; v < count; v++) {
            values[v] = variants.get(v).toArray();
            any |= start(v);
        }
        anyUnknown = any;
        crosses = new double[count];
        logWeights = new double[2 * count];
        posteriorMeans = new double[2 * count];
        posteriorVariances = new double[2 * count];
    }

    /// {@return the mean of the values that are known}
    static double knownMean(double[] values) {
        return java.util.Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }

    /// {@return the variance of the values that are known, at least a millionth}
    static double knownVariance(double[] values, double mean) {
        double variance =
                java.util.Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow();
        return Math.max(LEAST_VARIANCE, variance);
    }

    /// Fills what is not known with the mean of what is, to begin with.
    private boolean start(int v) {
        mean[v] = knownMean(values[v]);
        variance[v] = knownVariance(values[v], mean[v]);
        boolean any = false;
        for (int t = 0; t < values[v].length; t++) {
            if (Double.isNaN(values[v][t])) {
                unknown[v][t] = true;
                values[v][t] = mean[v];
                any = true;
            }
        }
        return any;
    }

    double[] column() {
        return values[variant];
    }

    double[] whitenedColumn() {
        return whitened[variant];
    }

    int variant() {
        return variant;
    }

    double priorMean() {
        return mean(large ? 1 : 0);
    }

    private double mean(int size) {
        return size == 1 ? prior.largeMean() : prior.smallMean();
    }

    double priorVariance() {
        return variance(large ? 1 : 0);
    }

    private double variance(int size) {
        double deviation = size == 1 ? prior.largeDeviation() : prior.smallDeviation();
        return deviation * deviation;
    }

    boolean hasUnknown() {
        return anyUnknown;
    }

    void whiten(SerialCorrelation correlation) {
        for (int v = 0; v < values.length; v++) {
            correlation.whiten(values[v], whitened[v]);
        }
    }

    /// Draws variant, size class, effect and the level of pain together, given the whitened rest of pain.
    ///
    /// With the level: an exposure that is always on, or nearly so, is told from the level by the priors
    /// alone, and drawing one given the other would stick.
    ///
    /// @param rest whitened pain without this exposure and without the level
    /// @param one whitened column of ones
    /// @return effect (NRS points a step) and level
    double[] draw(double[] rest, double[] one, Level level, double errorVariance) {
        double ones = 0;
        double oneRest = 0;
        for (int t = 0; t < rest.length; t++) {
            ones += one[t] * one[t];
            oneRest += one[t] * rest[t];
        }
        double levelPrecision = 1 / level.variance() + ones / errorVariance;
        double levelRight = level.mean() / level.variance() + oneRest / errorVariance;
        for (int v = 0; v < values.length; v++) {
            double squares = 0;
            double product = 0;
            double cross = 0;
            double[] x = whitened[v];
            for (int t = 0; t < rest.length; t++) {
                squares += x[t] * x[t];
                product += x[t] * rest[t];
                cross += x[t] * one[t];
            }
            crosses[v] = cross / errorVariance;
            // The level integrated out (Schur complement).
            double information = squares / errorVariance - crosses[v] * crosses[v] / levelPrecision;
            double right = product / errorVariance - crosses[v] * levelRight / levelPrecision;
            for (int size = 0; size < 2; size++) {
                weigh(2 * v + size, size, Math.max(0, information), right);
            }
        }
        int chosen = normals.byLogWeight(logWeights, logWeights.length);
        variant = chosen / 2;
        large = chosen % 2 == 1;
        double effect =
                posteriorMeans[chosen] + Math.sqrt(posteriorVariances[chosen]) * normals.standard();
        double levelMean = (levelRight - crosses[variant] * effect) / levelPrecision;
        return new double[] {effect, levelMean + normals.standard() / Math.sqrt(levelPrecision)};
    }

    /// Prior of the level of pain.
    record Level(double mean, double variance) {}

    private void weigh(int index, int size, double information, double right) {
        double priorVariance = variance(size);
        double posteriorVariance = 1 / (1 / priorVariance + information);
        double priorMean = mean(size);
        double posteriorMean = posteriorVariance * (priorMean / priorVariance + right);
        posteriorMeans[index] = posteriorMean;
        posteriorVariances[index] = posteriorVariance;
        double sizeWeight = size == 1 ? prior.largeProbability() : 1 - prior.largeProbability();
        logWeights[index] =
                StrictMath.log(sizeWeight)
                        + (StrictMath.log(posteriorVariance / priorVariance)
                                        + posteriorMean * posteriorMean / posteriorVariance
                                        - priorMean * priorMean / priorVariance)
                                / 2;
    }

    /// Draws the values that are not known: from their own mean and spread, and, in the present variant,
    /// from what pain says.
    ///
    /// @param rest pain without this exposure and without what carries over, one a day
    /// @param effect NRS points a step
    /// @param noise variance of the single day
    void drawUnknown(double[] rest, double effect, double noise) {
        for (int v = 0; v < values.length; v++) {
            double pull = v == variant ? effect : 0;
            double posterior = 1 / (1 / variance[v] + pull * pull / noise);
            for (int t = 0; t < rest.length; t++) {
                if (unknown[v][t]) {
                    double centre = posterior * (mean[v] / variance[v] + pull * rest[t] / noise);
                    values[v][t] = centre + Math.sqrt(posterior) * normals.standard();
                }
            }
        }
    }
}

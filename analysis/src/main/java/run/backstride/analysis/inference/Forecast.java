package run.backstride.analysis.inference;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import run.backstride.analysis.inference.DiaryInference.ForecastSkill;

/// How well each run's pain is foretold from what was known before it.
///
/// Prequential: the coefficients are fitted to the first part of the diary, the next part is forecast run by
/// run, then it is added and the fit made again. A linear fit with the priors' widths and the serial
/// correlation that fits the first part best; it is quick, and what it misses counts against the skill.
final class Forecast {
    private static final int PARTS = 8;
    private static final double[] CARRY_OVER = {0, 0.3, 0.6, 0.8, 0.93};
    private static final double[] DAY_SHARE = {0.25, 0.55, 0.85};

    private final PainDesign design;
    private final double[][] columns;
    private final double[] priorMeans;
    private final double[] priorVariances;

    private Forecast(PainDesign design) {
        this.design = design;
        int nuisances = design.nuisances().size();
        // The last effect is the made-up control.
        int width = nuisances + design.effects().size() - 1;
        columns = new double[width][];
        priorMeans = new double[width];
        priorVariances = new double[width];
        for (int k = 0; k < width; k++) {
            if (k < nuisances) {
                var nuisance = design.nuisances().get(k);
                columns[k] = nuisance.column().toArray();
                priorMeans[k] = nuisance.priorMean();
                priorVariances[k] = nuisance.priorDeviation() * nuisance.priorDeviation();
            } else {
                var effect = design.effects().get(k - nuisances);
                columns[k] = meanOfVariants(effect);
                EffectPrior prior = effect.prior();
                priorMeans[k] = prior.mean();
                priorVariances[k] = prior.variance();
            }
        }
    }

    private static double[] meanOfVariants(PainDesign.Effect effect) {
        double[] means = new double[effect.variants().getFirst().length()];
        double sum = 0;
        int count = 0;
        for (int t = 0; t < means.length; t++) {
            int known = 0;
            for (PainDesign.Column variant : effect.variants()) {
                if (!Double.isNaN(variant.at(t))) {
                    means[t] += variant.at(t);
                    known++;
                }
            }
            means[t] = known > 0 ? means[t] / known : Double.NaN;
            if (known > 0) {
                sum += means[t];
                count++;
            }
        }
        // Where nothing is known the forecast goes by the exposure's mean.
        for (int t = 0; t < means.length; t++) {
            means[t] = Double.isNaN(means[t]) ? sum / count : means[t];
        }
        return means;
    }

    static ForecastSkill of(PainDesign design) {
        Forecast forecast = new Forecast(design);
        double[] scores = design.scores().toArray();
        int start = Math.max((int) InferenceConstants.PAIN_DAYS_NEEDED.amount(), scores.length / 3);
        double modelSquares = 0;
        double baseSquares = 0;
        int days = 0;
        int step = Math.max(1, (scores.length - start + PARTS - 1) / PARTS);
        for (int from = start; from < scores.length; from += step) {
            int to = Math.min(scores.length, from + step);
            double[] guess = forecast.guess(from, to);
            double sum = 0;
            for (int t = 0; t < to; t++) {
                if (t >= from) {
                    double off = scores[t] - Math.min(10, Math.max(0, guess[t]));
                    modelSquares += off * off;
                    double baseOff = scores[t] - sum / t;
                    baseSquares += baseOff * baseOff;
                    days++;
                }
                sum += scores[t];
            }
        }
        return skill(days, modelSquares, baseSquares);
    }

    private static ForecastSkill none(int days, String text) {
        return new ForecastSkill(days, 0, 0, 0, text);
    }

    private static ForecastSkill skill(int days, double modelSquares, double baseSquares) {
        if (days < InferenceConstants.FORECASTS_NEEDED.amount()) {
            return none(
                    days,
                    "Whether pain can be foretold from your habits cannot be told yet: that is tried on the scored runs"
                            + " after the first %.0f, at least %.0f of them, and there are %d."
                                    .formatted(
                                            InferenceConstants.PAIN_DAYS_NEEDED.amount(),
                                            InferenceConstants.FORECASTS_NEEDED.amount(),
                                            days));
        }
        if (baseSquares == 0) {
            return none(days, "Your scores did not change, so there is nothing to foretell.");
        }
        double skill = 1 - modelSquares / baseSquares;
        double model = Math.sqrt(modelSquares / days);
        double base = Math.sqrt(baseSquares / days);
        String verdict =
                skill > 0
                        ? "better than the mean of your scores so far"
                        : "no better than the mean of your scores so far";
        return new ForecastSkill(
                days,
                model,
                base,
                skill,
                "On %d runs that it had not seen, the model's forecast of pain was off by %.1f points, %s (off by %.1f)."
                        .formatted(days, model, verdict, base));
    }

    /// Forecasts of scored days `from` to `to`, each from all days before it, with coefficients from the
    /// days before `from`.
    private double[] guess(int from, int to) {
        Fit best = fit(CARRY_OVER[0], DAY_SHARE[0], from);
        for (double carryOver : CARRY_OVER) {
            for (double share : DAY_SHARE) {
                Fit fit = fit(carryOver, share, from);
                best = fit.logLikelihood() > best.logLikelihood() ? fit : best;
            }
        }
        double[] residual = new double[to];
        double[] fitted = new double[to];
        for (int t = 0; t < to; t++) {
            for (int k = 0; k < columns.length; k++) {
                fitted[t] += best.coefficients().at(k) * columns[k][t];
            }
            residual[t] = design.scores().at(t) - fitted[t];
        }
        double[] carried =
                new SerialCorrelation(best.carryOver(), best.share(), gaps(to))
                        .oneStepAhead(residual);
        for (int t = 0; t < to; t++) {
            fitted[t] += carried[t];
        }
        return fitted;
    }

    private record Fit(
            double carryOver, double share, PainDesign.Column coefficients, double logLikelihood) {}

    private int[] gaps(int days) {
        int[] gaps = new int[days];
        for (int t = 0; t < days; t++) {
            gaps[t] = (int) design.gaps().at(t);
        }
        return gaps;
    }

    private Fit fit(double carryOver, double share, int days) {
        SerialCorrelation correlation = new SerialCorrelation(carryOver, share, gaps(days));
        int width = columns.length;
        double[][] whitened = new double[width][days];
        for (int k = 0; k < width; k++) {
            correlation.whiten(java.util.Arrays.copyOf(columns[k], days), whitened[k]);
        }
        double[] scores = java.util.Arrays.copyOf(design.scores().toArray(), days);
        double[] y = new double[days];
        correlation.whiten(scores, y);
        double[][] normal = new double[width][width];
        double[] right = new double[width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                normal[i][j] = dot(whitened[i], whitened[j]);
            }
            normal[i][i] += 1 / priorVariances[i];
            right[i] = dot(whitened[i], y) + priorMeans[i] / priorVariances[i];
        }
        double[] coefficients =
                new CholeskyDecomposition(MatrixUtils.createRealMatrix(normal), 1e-9, 1e-12)
                        .getSolver()
                        .solve(MatrixUtils.createRealVector(right))
                        .toArray();
        double squares = 0;
        for (int t = 0; t < days; t++) {
            double off = y[t];
            for (int k = 0; k < width; k++) {
                off -= coefficients[k] * whitened[k][t];
            }
            squares += off * off;
        }
        double logLikelihood =
                -correlation.logDeterminant() / 2 - days / 2.0 * StrictMath.log(squares / days);
        return new Fit(carryOver, share, new PainDesign.Column(coefficients), logLikelihood);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}

package run.backstride.analysis.inference;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.inference.PainDesign.Column;
import run.backstride.analysis.inference.PainDesign.Effect;
import run.backstride.analysis.inference.PainDesign.Nuisance;

/// Simulation-based calibration (Talts et al. 2018, arXiv 1804.06788) of the sampler on the days of a real
/// panel: a truth is drawn from the model's own prior, scores are drawn from that truth, the model is fitted
/// to them, and the truth must rank uniformly among the draws. It tests the sampler, not the model.
public final class PriorCheck {
    /// Draws that a truth is ranked among; with the truth they are a round number of places.
    public static final int DRAWS = 99;

    private static final int WARM_UP_SWEEPS = 300;
    private static final int SWEEPS_A_DRAW = 8;

    private PriorCheck() {}

    /// {@return for each effect how many of [#DRAWS] draws lie below the truth, by name}
    ///
    /// @param panel whose days, exposures and gaps are used; its scores only say which days were scored
    /// @param seed of truth and sampler
    public static Map<String, Integer> ranks(DailyPanel panel, long seed) {
        Normals normals = new Normals(new SplittableRandom(seed));
        PanelDesign asked = PanelDesign.of(panel);
        PainDesign design = asked.design();
        double[] truth = new double[design.effects().size()];
        PainDesign imagined =
                new PainDesign(
                        design.gaps(),
                        scores(design, truth, normals),
                        design.nuisances(),
                        design.effects());
        PainDraws draws =
                new LatentPainSampler(imagined, normals)
                        .run(WARM_UP_SWEEPS, DRAWS, SWEEPS_A_DRAW, asked.from());
        Map<String, Integer> ranks = new TreeMap<>();
        for (int j = 0; j < truth.length; j++) {
            double effect = truth[j];
            ranks.put(
                    design.effects().get(j).name(),
                    (int)
                            Arrays.stream(draws.effectDraws(j))
                                    .filter(draw -> draw < effect)
                                    .count());
        }
        return ranks;
    }

    /// Scores drawn from the prior, on the days that were scored; the effects go into `truth`.
    private static Column scores(PainDesign design, double[] truth, Normals normals) {
        int days = design.days();
        double[] latent = new double[days];
        for (Nuisance nuisance : design.nuisances()) {
            double coefficient =
                    nuisance.priorMean() + nuisance.priorDeviation() * normals.standard();
            for (int t = 0; t < days; t++) {
                latent[t] += coefficient * nuisance.column().at(t);
            }
        }
        for (int j = 0; j < truth.length; j++) {
            Effect effect = design.effects().get(j);
            truth[j] = effect.prior().draw(normals);
            double[] steps =
                    imputed(
                            effect.variants().get(normals.index(effect.variants().size())),
                            normals);
            for (int t = 0; t < days; t++) {
                latent[t] += truth[j] * steps[t];
            }
        }
        addErrors(design, latent, normals);
        for (int t = 0; t < days; t++) {
            latent[t] =
                    Double.isNaN(design.scores().at(t))
                            ? Double.NaN
                            : Math.rint(Math.max(0, Math.min(10, latent[t])));
        }
        return new Column(latent);
    }

    /// What is not known, drawn as the model believes it to be.
    private static double[] imputed(Column column, Normals normals) {
        double[] steps = column.toArray();
        double mean = EffectState.knownMean(steps);
        double deviation = Math.sqrt(EffectState.knownVariance(steps, mean));
        for (int t = 0; t < steps.length; t++) {
            steps[t] = Double.isNaN(steps[t]) ? mean + deviation * normals.standard() : steps[t];
        }
        return steps;
    }

    private static void addErrors(PainDesign design, double[] latent, Normals normals) {
        double[] serial = SerialGrid.drawFromPrior(normals);
        double deviation =
                Math.sqrt(SerialGrid.VARIANCE_SCALE / normals.gamma(SerialGrid.VARIANCE_SHAPE));
        double stateVariance = 1 - serial[1];
        double state = Math.sqrt(stateVariance) * normals.standard();
        for (int t = 0; t < latent.length; t++) {
            if (t > 0) {
                double decay = Math.pow(serial[0], design.gaps().at(t));
                state =
                        decay * state
                                + Math.sqrt(stateVariance * (1 - decay * decay))
                                        * normals.standard();
            }
            latent[t] += deviation * (state + Math.sqrt(serial[1]) * normals.standard());
        }
    }
}

package run.backstride.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.inference.PainDesign.Column;
import run.backstride.analysis.inference.PainDesign.Effect;
import run.backstride.analysis.inference.PainDesign.Nuisance;

class LatentPainSamplerTest {
    private static final int DAYS = 40;
    private static final EffectPrior PRIOR = new EffectPrior(0.1, 0.25, 0.8, 1, 0.5);

    /// Simulation-based calibration (Talts et al. 2018) in small: truth drawn from the prior must rank
    /// uniformly among the posterior draws. 150 diaries; the bound on chi-squared holds for 999 of 1000 seeds
    /// of a right sampler and fails for one whose intervals are a third too narrow.
    @Test
    void truthDrawnFromThePriorRanksUniformlyAmongTheDraws() {
        int diaries = 150;
        int bins = 5;
        int[] counts = new int[bins];
        for (int i = 0; i < diaries; i++) {
            SplittableRandom random = new SplittableRandom(1000 + i);
            Prior truth = Prior.draw(random);
            PainDraws draws =
                    new LatentPainSampler(truth.design(), new Normals(random)).run(150, 99, 4, 0);
            int below = 0;
            for (double draw : draws.effectDraws(0)) {
                below += draw < truth.effect() ? 1 : 0;
            }
            counts[below * bins / (draws.count() + 1)]++;
        }
        double chiSquared = 0;
        double expected = (double) diaries / bins;
        for (int count : counts) {
            chiSquared += (count - expected) * (count - expected) / expected;
        }
        // 0.999 quantile of chi-squared with 4 degrees of freedom.
        assertThat(chiSquared).as("ranks %s", List.of(counts[0], counts[4])).isLessThan(18.5);
    }

    @Test
    void theSameSeedGivesTheSameDrawsToTheBit() {
        PainDesign design = Prior.draw(new SplittableRandom(7)).design();
        assertThat(run(design, 3).effectDraws(0)).isEqualTo(run(design, 3).effectDraws(0));
        assertThat(run(design, 3).effectDraws(0)).isNotEqualTo(run(design, 4).effectDraws(0));
    }

    @Test
    void latentPainStaysWithinWhatItsScoreRoundsFrom() {
        PainDesign design = Prior.draw(new SplittableRandom(11)).design();
        PainDraws draws = run(design, 5);
        for (int t = 0; t < DAYS; t++) {
            double score = design.scores().at(t);
            double latent = draws.latent(0, t);
            assertThat(Math.rint(Math.max(0, Math.min(10, latent)))).isEqualTo(score);
        }
    }

    private static PainDraws run(PainDesign design, long seed) {
        return new LatentPainSampler(design, new Normals(new SplittableRandom(seed)))
                .run(20, 30, 1, 0);
    }

    /// A diary drawn from the model's own prior, with gaps, two variants and unknown exposures.
    private record Prior(PainDesign design, double effect) {
        static Prior draw(SplittableRandom random) {
            Normals normals = new Normals(random);
            double[] gaps = new double[DAYS];
            double[] ones = new double[DAYS];
            double[][] exposure = new double[2][DAYS];
            for (int t = 0; t < DAYS; t++) {
                gaps[t] = t == 0 ? 0 : 1 + normals.index(3);
                ones[t] = 1;
                exposure[0][t] = normals.standard();
                exposure[1][t] = t % 2;
            }
            double level = 2 + 3 * normals.standard();
            double effect = PRIOR.draw(normals);
            double[] steps = exposure[normals.index(2)];
            double[] serial = SerialGrid.drawFromPrior(normals);
            double variance = SerialGrid.VARIANCE_SCALE / normals.gamma(SerialGrid.VARIANCE_SHAPE);
            double[] scores = new double[DAYS];
            double state = normals.standard() * Math.sqrt(1 - serial[1]);
            for (int t = 0; t < DAYS; t++) {
                double decay = Math.pow(serial[0], gaps[t]);
                if (t > 0) {
                    state =
                            decay * state
                                    + Math.sqrt((1 - serial[1]) * (1 - decay * decay))
                                            * normals.standard();
                }
                double noise = state + Math.sqrt(serial[1]) * normals.standard();
                double latent = level + effect * steps[t] + Math.sqrt(variance) * noise;
                scores[t] = Math.rint(Math.max(0, Math.min(10, latent)));
            }
            PainDesign design =
                    new PainDesign(
                            new Column(gaps),
                            new Column(scores),
                            List.of(new Nuisance("level", new Column(ones), 2, 3)),
                            List.of(
                                    Effect.inSteps(
                                            "exposure",
                                            List.of(
                                                    new Column(exposure[0]),
                                                    new Column(exposure[1])),
                                            PRIOR)));
            return new Prior(design, effect);
        }
    }
}

package run.backstride.analysis.inference;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import run.backstride.analysis.inference.PainDesign.Column;
import run.backstride.analysis.inference.PainDesign.Effect;

/// How much a diary shifts the odds of a noticeable relief: posterior odds over prior odds.
///
/// The prior odds come from effects drawn from their priors for the same runs. Bounded on both sides.
final class BayesFactor {
    private static final int PRIOR_DRAWS = 4000;
    private static final long SEED = 0x626179657373L;

    private BayesFactor() {}

    static double of(double[] relief, PainDraws draws, List<Integer> effects) {
        double most = InferenceConstants.MOST_EVIDENCE.amount();
        double ratio = odds(relief) / odds(priorRelief(draws, effects));
        return Math.max(1 / most, Math.min(most, ratio));
    }

    /// With half a draw on each side, so that no odds are 0 or infinite.
    private static double odds(double[] relief) {
        double noticeable = 0.5;
        for (double value : relief) {
            if (value >= InferenceConstants.NOTICEABLE.amount()) {
                noticeable++;
            }
        }
        return noticeable / (relief.length + 1 - noticeable);
    }

    /// Relief with effects drawn from their priors. The pain there is bounds it, as it bounds the posterior.
    private static double[] priorRelief(PainDraws draws, List<Integer> effects) {
        Normals normals = new Normals(new SplittableRandom(SEED));
        int from = draws.keepFrom();
        int scored = draws.design().days();
        double[] values = new double[PRIOR_DRAWS];
        for (int draw = 0; draw < PRIOR_DRAWS; draw++) {
            double less = 0;
            double stretch = ReliefDraws.stretch(normals);
            for (int j : effects) {
                Effect effect = draws.design().effects().get(j);
                int variant = normals.index(effect.variants().size());
                double shift = ReliefDraws.shift(effect.scale(variant), normals);
                less +=
                        stretch
                                * effect.prior().draw(normals)
                                * meanBeyond(effect.variants().get(variant), shift, from, scored);
            }
            values[draw] = less;
        }
        double pain =
                IntStream.range(from, scored)
                        .mapToDouble(draws.design().scores()::at)
                        .filter(score -> !Double.isNaN(score))
                        .average()
                        .orElse(InferenceConstants.USUAL_PAIN.amount());
        for (int draw = 0; draw < PRIOR_DRAWS; draw++) {
            values[draw] = Math.min(pain, values[draw]);
        }
        return values;
    }

    private static double meanBeyond(Column steps, double shift, int from, int to) {
        double sum = 0;
        int known = 0;
        for (int day = from; day < to; day++) {
            if (!Double.isNaN(steps.at(day))) {
                sum += Math.max(0, steps.at(day) + shift);
                known++;
            }
        }
        return known > 0 ? sum / known : 0;
    }
}

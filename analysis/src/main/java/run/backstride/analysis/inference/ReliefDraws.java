package run.backstride.analysis.inference;

import java.util.List;
import java.util.SplittableRandom;

/// Draws of one relief: the mean over the runs looked at of observed pain minus what it would have been with
/// the exposures at their targets, where they lie beyond them.
///
/// A declared column is never quite what acted: its window, its shape and its target differ. What differs
/// blurs the column, so that less of the effect is seen in it than there is, and what is seen is uncertain by
/// more than the scatter of pain. Each draw is therefore stretched by a factor and its targets are moved; how far is
/// calibrated on simulated runners (ADR 0802).
final class ReliefDraws {
    private static final long SEED = 0x72656c696566L;
    private static final double HIGHEST_PAIN = 10;

    private ReliefDraws() {}

    /// {@return one relief a draw, NRS points}
    ///
    /// @param effects which effects of the design belong to the mistake
    /// @param from first day of the design that relief speaks of
    static double[] of(PainDraws draws, List<Integer> effects, int from) {
        Normals normals = new Normals(new SplittableRandom(SEED));
        double[] reliefs = new double[draws.count()];
        for (int draw = 0; draw < reliefs.length; draw++) {
            double stretch = stretch(normals);
            double[] shifts = new double[effects.size()];
            for (int i = 0; i < shifts.length; i++) {
                int j = effects.get(i);
                double scale = draws.design().effects().get(j).scale(draws.variant(draw, j));
                shifts[i] = shift(scale, normals);
            }
            reliefs[draw] = relief(draws, draw, effects, from, stretch, shifts);
        }
        return reliefs;
    }

    private static double relief(
            PainDraws draws,
            int draw,
            List<Integer> effects,
            int from,
            double stretch,
            double[] shifts) {
        int days = draws.design().days();
        double sum = 0;
        for (int day = from; day < days; day++) {
            double less = 0;
            for (int i = 0; i < shifts.length; i++) {
                int j = effects.get(i);
                double beyond = Math.max(0, draws.exposure(draw, j, day) + shifts[i]);
                less += stretch * draws.effect(draw, j) * beyond;
            }
            double latent = draws.latent(draw, day);
            sum += observed(latent) - observed(latent - less);
        }
        return sum / (days - from);
    }

    private static double observed(double latent) {
        return Math.min(HIGHEST_PAIN, Math.max(0, latent));
    }

    /// {@return by how much what acted exceeds what the column shows}
    static double stretch(Normals normals) {
        return StrictMath.exp(
                InferenceConstants.MISMATCH.amount()
                        + InferenceConstants.MISMATCH_SPREAD.amount() * normals.standard());
    }

    /// {@return by how much the target lies elsewhere, in the units of the variant}
    ///
    /// @param scale units in a meaningful step
    static double shift(double scale, Normals normals) {
        return InferenceConstants.TARGET_SPREAD.amount() * scale * normals.standard();
    }
}

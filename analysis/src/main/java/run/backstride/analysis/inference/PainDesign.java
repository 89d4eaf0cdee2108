package run.backstride.analysis.inference;

import java.util.List;
import java.util.stream.IntStream;

/// The numbers of one regression of pain: what was scored, when, and what stood beside it.
///
/// @param gaps days since the day before; the first is 0
/// @param scores pain of each day, NRS 0 to 10; `NaN` where it is not known
/// @param nuisances what is held constant
/// @param effects the exposures whose effects are asked for
record PainDesign(Column gaps, Column scores, List<Nuisance> nuisances, List<Effect> effects) {

    PainDesign {
        nuisances = List.copyOf(nuisances);
        effects = List.copyOf(effects);
    }

    /// Values, one a scored day. `NaN` where not known.
    static final class Column {
        private final double[] values;

        Column(double... values) {
            this.values = values.clone();
        }

        double[] toArray() {
            return values.clone();
        }

        double at(int index) {
            return values[index];
        }

        Column at(int[] indices) {
            return new Column(IntStream.of(indices).mapToDouble(i -> values[i]).toArray());
        }

        int length() {
            return values.length;
        }
    }

    /// Something to hold constant.
    ///
    /// @param name in words
    /// @param column all values known
    /// @param priorMean of its coefficient
    /// @param priorDeviation of its coefficient
    record Nuisance(String name, Column column, double priorMean, double priorDeviation) {}

    /// An exposure in its variants.
    ///
    /// @param name in words
    /// @param variants at least one, each in units of which one is the mean distance beyond the target where
    ///     that is more than a step, else a step: so that the effect is about the relief
    /// @param scales how many of these units a meaningful step is, one a variant
    /// @param prior of the effect of one unit
    record Effect(String name, List<Column> variants, List<Double> scales, EffectPrior prior) {
        Effect {
            variants = List.copyOf(variants);
            scales = List.copyOf(scales);
            if (scales.size() != variants.size()) {
                throw new IllegalArgumentException(
                        "scales must be as many as variants, were %d and %d"
                                .formatted(scales.size(), variants.size()));
            }
        }

        /// An exposure whose unit is the meaningful step.
        static Effect inSteps(String name, List<Column> variants, EffectPrior prior) {
            return new Effect(
                    name, variants, java.util.Collections.nCopies(variants.size(), 1.0), prior);
        }

        /// {@return how many units a meaningful step is in that variant}
        double scale(int variant) {
            return scales.get(variant);
        }
    }

    int days() {
        return scores.length();
    }

    /// {@return the same without the days whose pain is not known}
    PainDesign scoredDays() {
        int[] scored =
                IntStream.range(0, days()).filter(t -> !Double.isNaN(scores.at(t))).toArray();
        double[] day = new double[days()];
        for (int t = 1; t < day.length; t++) {
            day[t] = day[t - 1] + gaps.at(t);
        }
        double[] scoredGaps = new double[scored.length];
        for (int t = 1; t < scored.length; t++) {
            scoredGaps[t] = day[scored[t]] - day[scored[t - 1]];
        }
        return new PainDesign(
                new Column(scoredGaps),
                scores.at(scored),
                nuisances.stream()
                        .map(one ->
                                new Nuisance(
                                        one.name(),
                                        one.column().at(scored),
                                        one.priorMean(),
                                        one.priorDeviation()))
                        .toList(),
                effects.stream()
                        .map(one ->
                                new Effect(
                                        one.name(),
                                        one.variants().stream()
                                                .map(variant -> variant.at(scored))
                                                .toList(),
                                        one.scales(),
                                        one.prior()))
                        .toList());
    }
}

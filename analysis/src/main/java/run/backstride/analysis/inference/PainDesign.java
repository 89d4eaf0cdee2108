package run.backstride.analysis.inference;

import java.util.List;

/// The numbers of one regression of pain: what was scored, when, and what stood beside it.
///
/// @param gaps days since the scored day before; the first is 0
/// @param scores pain of each scored day, NRS 0 to 10
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

    /// An exposure in its variants, in meaningful steps.
    ///
    /// @param name in words
    /// @param variants at least one
    /// @param prior of its effect
    record Effect(String name, List<Column> variants, EffectPrior prior) {
        Effect {
            variants = List.copyOf(variants);
        }
    }

    int days() {
        return scores.length();
    }
}

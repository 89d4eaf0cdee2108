package run.backstride.analysis.inference;

/// What is believed of an effect before the diary: a mixture of two normal distributions, in NRS points for
/// one meaningful step. Most effects are small, some are not.
///
/// @param mean of both
/// @param smallDeviation standard deviation of small effects
/// @param largeDeviation standard deviation of large effects
/// @param largeProbability probability that the effect is one of the large
record EffectPrior(
        double mean, double smallDeviation, double largeDeviation, double largeProbability) {

    double variance() {
        return (1 - largeProbability) * smallDeviation * smallDeviation
                + largeProbability * largeDeviation * largeDeviation;
    }

    /// The prior of a runner who lives far beyond the target: so that the relief, not the single step, is
    /// believed to be of that size. Nobody has more pain to lose than there is.
    EffectPrior scaled(double factor) {
        return new EffectPrior(
                mean * factor, smallDeviation * factor, largeDeviation * factor, largeProbability);
    }

    double draw(Normals normals) {
        double deviation = normals.uniform() < largeProbability ? largeDeviation : smallDeviation;
        return mean + deviation * normals.standard();
    }
}

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
}

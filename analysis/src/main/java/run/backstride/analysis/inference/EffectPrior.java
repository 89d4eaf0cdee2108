package run.backstride.analysis.inference;

/// What is believed of an effect before the diary: a mixture of two normal distributions, in NRS points for
/// one meaningful step. Most exposures do next to nothing, some matter.
///
/// @param smallMean mean where the exposure does next to nothing
/// @param smallDeviation standard deviation there
/// @param largeMean mean where it matters
/// @param largeDeviation standard deviation there
/// @param largeProbability probability that it matters
record EffectPrior(
        double smallMean,
        double smallDeviation,
        double largeMean,
        double largeDeviation,
        double largeProbability) {

    double mean() {
        return (1 - largeProbability) * smallMean + largeProbability * largeMean;
    }

    double variance() {
        double off = largeMean - smallMean;
        return (1 - largeProbability) * smallDeviation * smallDeviation
                + largeProbability * largeDeviation * largeDeviation
                + largeProbability * (1 - largeProbability) * off * off;
    }

    double draw(Normals normals) {
        boolean large = normals.uniform() < largeProbability;
        double mean = large ? largeMean : smallMean;
        return mean + (large ? largeDeviation : smallDeviation) * normals.standard();
    }
}

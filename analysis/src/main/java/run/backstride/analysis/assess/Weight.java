package run.backstride.analysis.assess;

import run.backstride.core.evidence.Constant;

/// What a channel says for or against a mistake, on the log scale of odds, already shrunk.
///
/// @param ifCrossed added to the log odds when its threshold is crossed
/// @param ifClear added when it was measured and not crossed
record Weight(double ifCrossed, double ifClear) {
    /// Shown, but says nothing either way.
    static final Weight NONE = new Weight(0, 0);

    /// {@return the weight of two likelihood ratios, each shrunk: `shrink ln(LR)`}
    static Weight ofRatios(Constant crossed, Constant clear, Constant shrink) {
        return new Weight(
                shrink.amount() * Math.log(crossed.amount()),
                shrink.amount() * Math.log(clear.amount()));
    }

    /// The weight of an odds, hazard or risk ratio `r`. With a share `f` of the others exposed, Bayes gives
    /// `LR+ = r / (1 - f + f r)` and `LR- = 1 / (1 - f + f r)`, so that their quotient is `r`.
    static Weight ofRatio(Constant ratio) {
        double r = ratio.amount();
        double f = WeightConstants.EXPOSED.amount();
        double norm = 1 - f + f * r;
        double shrink = WeightConstants.SHRINK.amount();
        return new Weight(shrink * Math.log(r / norm), -shrink * Math.log(norm));
    }

    /// {@return what is added to the log odds}
    double of(Outcome outcome) {
        return switch (outcome) {
            case CROSSED -> ifCrossed;
            case CLEAR -> ifClear;
            case UNSURE, DESCRIBED, MISSING -> 0;
        };
    }
}

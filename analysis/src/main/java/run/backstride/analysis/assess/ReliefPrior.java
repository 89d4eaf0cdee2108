package run.backstride.analysis.assess;

import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BisectionSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;

/// The expected relief before the runner's own diary speaks: a mixture of two normal distributions.
///
/// With probability `p` the mistake contributes and its correction takes away what trials found; else about
/// nothing changes. Trials were in people with a good deal of pain: below that level both parts shrink in
/// proportion, since nobody loses more pain than there is.
///
/// @param probability that the mistake contributes, 0 to 1
/// @param contributor relief where it does
/// @param nothing relief where it does not
/// @param scale 1 at the pain of the trials and above, 0 without pain
record ReliefPrior(
        double probability,
        NormalDistribution contributor,
        NormalDistribution nothing,
        double scale) {

    /// {@return the prior of one mistake}
    ///
    /// @param pain the runner's present pain, NRS; empty where no diary says, which counts as that of trials
    static ReliefPrior of(Mistake mistake, double probability, OptionalDouble pain) {
        double typical = ReliefConstants.TYPICAL_PAIN.amount();
        return new ReliefPrior(
                probability,
                new NormalDistribution(
                        ReliefConstants.ofContributor(mistake).amount(),
                        ReliefConstants.SPREAD.amount()),
                new NormalDistribution(0, ReliefConstants.NOTHING_SPREAD.amount()),
                Math.min(1, pain.orElse(typical) / typical));
    }

    /// {@return the relief as every basis gives it}
    Relief relief() {
        return new Relief(
                mean(),
                interval(ReliefConstants.NARROW.amount()),
                interval(ReliefConstants.WIDE.amount()),
                atLeast(ReliefConstants.NOTICEABLE.amount()),
                Relief.Basis.PUBLISHED_EVIDENCE);
    }

    /// {@return the mean, in NRS points}
    double mean() {
        return scale
                * (probability * contributor.getMean() + (1 - probability) * nothing.getMean());
    }

    /// {@return the probability that the relief is at least `points`, which must be above 0}
    double atLeast(double points) {
        return scale > 0 ? 1 - cumulative(points / scale) : 0;
    }

    private Interval interval(double coverage) {
        double tail = (1 - coverage) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    /// {@return the value that the relief stays below with probability `level`, by bisection}
    double quantile(double level) {
        double reach = ReliefConstants.REACH.amount();
        return scale
                * new BisectionSolver(ReliefConstants.PRECISION.amount())
                        .solve(
                                Math.toIntExact(Math.round(ReliefConstants.STEPS.amount())),
                                points -> cumulative(points) - level,
                                -reach,
                                reach);
    }

    /// At the full scale.
    private double cumulative(double points) {
        return probability * contributor.cumulativeProbability(points)
                + (1 - probability) * nothing.cumulativeProbability(points);
    }
}

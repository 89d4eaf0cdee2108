package run.backstride.analysis.assess;

import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BisectionSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;

/// The expected relief before the runner's own diary speaks: a mixture of two normal distributions.
///
/// With probability `p` the mistake contributes and its correction takes away what trials found; else about
/// nothing changes. Nobody loses more pain than there is: relief above the runner's present level of pain
/// counts as that level (the distribution is censored there).
///
/// @param probability that the mistake contributes, 0 to 1
/// @param contributor relief where it does
/// @param nothing relief where it does not
/// @param ceiling the runner's present pain, NRS; the scale's length where it is not known
record ReliefPrior(
        double probability,
        NormalDistribution contributor,
        NormalDistribution nothing,
        double ceiling) {

    /// {@return the prior of one mistake}
    ///
    /// @param pain the runner's present pain, NRS; empty where no diary says
    static ReliefPrior of(Mistake mistake, double probability, OptionalDouble pain) {
        return new ReliefPrior(
                probability,
                new NormalDistribution(
                        ReliefConstants.ofContributor(mistake).amount(),
                        ReliefConstants.SPREAD.amount()),
                new NormalDistribution(0, ReliefConstants.NOTHING_SPREAD.amount()),
                pain.orElse(ReliefConstants.REACH.amount()));
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

    /// The mean of `min(X, c)`: for a normal X it is `m Φ(z) - s φ(z) + c (1 - Φ(z))` with `z = (c - m)/s`.
    double mean() {
        return probability * censoredMean(contributor) + (1 - probability) * censoredMean(nothing);
    }

    private double censoredMean(NormalDistribution part) {
        double below = part.cumulativeProbability(ceiling);
        double variance = part.getStandardDeviation() * part.getStandardDeviation();
        return part.getMean() * below - variance * part.density(ceiling) + ceiling * (1 - below);
    }

    /// {@return the probability that the relief is at least `points`}
    double atLeast(double points) {
        return points > ceiling ? 0 : 1 - cumulative(points);
    }

    private Interval interval(double coverage) {
        double tail = (1 - coverage) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    /// {@return the value that the relief stays below with probability `level`, by bisection}
    double quantile(double level) {
        double reach = ReliefConstants.REACH.amount();
        double free =
                new BisectionSolver(ReliefConstants.PRECISION.amount())
                        .solve(
                                Math.toIntExact(Math.round(ReliefConstants.STEPS.amount())),
                                points -> cumulative(points) - level,
                                -reach,
                                reach);
        return Math.min(free, ceiling);
    }

    private double cumulative(double points) {
        return probability * contributor.cumulativeProbability(points)
                + (1 - probability) * nothing.cumulativeProbability(points);
    }
}

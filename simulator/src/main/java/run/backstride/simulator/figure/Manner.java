package run.backstride.simulator.figure;

import java.util.SplittableRandom;

/// What differs from runner to runner beside the figures of a [GaitSpec]: how shoe and foot take up the ground,
/// and how they let it go. The same gait has the same manner.
///
/// Means and spreads are about those of six real feet (ADR 0901); a detector that knew them exactly for each
/// foot would look better than it is.
///
/// @param brakedBefore seconds from the fastest descent of heel or ball to initial contact
/// @param rollSeconds from initial contact to the flat foot
/// @param ballRise leg lengths by which the ball of the foot has risen at toe-off
/// @param straightest share of the stride from toe-off to the farthest extension of the knee
record Manner(double brakedBefore, double rollSeconds, double ballRise, double straightest) {

    static Manner of(GaitSpec spec) {
        long seed =
                Double.doubleToLongBits(spec.heightMeters() * spec.cadence())
                        ^ Double.doubleToLongBits(spec.contactMilliseconds() + spec.overstride())
                                * 31
                        ^ Double.doubleToLongBits(spec.strikeDegrees() + spec.speed()) * 961;
        SplittableRandom random = new SplittableRandom(seed);
        return new Manner(
                about(random, 0.006, 0.003),
                about(random, 0.055, 0.006),
                about(random, 0.017, 0.003),
                about(random, 0.0185, 0.005));
    }

    /// Two spreads from the mean at most.
    private static double about(SplittableRandom random, double mean, double spread) {
        return mean + spread * Math.clamp(random.nextGaussian(), -2, 2);
    }
}

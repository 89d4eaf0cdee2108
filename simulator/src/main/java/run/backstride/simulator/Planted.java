package run.backstride.simulator;

/// The mistake that makes a simulated back hurt.
///
/// @param driver what the back reacts to
/// @param nrsPerStep points of pain for one meaningful step of the driver, not negative
/// @param shape how pain follows the driver
public record Planted(Driver driver, double nrsPerStep, Shape shape) {

    /// Rejects an effect that is no number or relieves pain.
    public Planted {
        if (!(nrsPerStep >= 0 && nrsPerStep <= 10)) {
            throw new IllegalArgumentException(
                    "effect must be 0 to 10 NRS points, was " + nrsPerStep);
        }
    }

    /// How pain follows the driver.
    public enum Shape {
        /// In proportion to the steps beyond the target, below it too.
        LINEAR,
        /// Nothing up to the target, and twice the effect beyond it.
        THRESHOLD,
        /// In proportion, but to the mean of the last three runs.
        LAGGED
    }

    /// Points of pain that a value of the driver adds, against the driver at its target.
    ///
    /// @param now the driver on this run
    /// @param lastThree its mean over the last three runs, this one included
    double contribution(double now, double lastThree) {
        return switch (shape) {
            case LINEAR -> nrsPerStep * driver.stepsBeyondTarget(now);
            case THRESHOLD -> now > driver.target() ? 2 * nrsPerStep : 0;
            case LAGGED -> nrsPerStep * driver.stepsBeyondTarget(lastThree);
        };
    }
}

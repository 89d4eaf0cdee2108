package run.backstride.core;

/// A closed interval of plausible values, in the unit of the quantity it belongs to.
///
/// @param low finite, not above `high`
/// @param high finite
public record Interval(double low, double high) {

    /// Rejects an interval that is turned round.
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "interval must be finite and low <= high, was [" + low + ", " + high + "]");
        }
    }

    /// {@return whether `value` lies within, ends included}
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}

package run.backstride.core;

import java.util.Objects;

/// A finite number with its unit. Two quantities compare only within one unit.
///
/// @param amount finite
/// @param unit the unit of `amount`
public record Quantity(double amount, Unit unit) implements Comparable<Quantity> {

    /// Rejects numbers that are no measurement.
    public Quantity {
        Objects.requireNonNull(unit, "unit");
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException(
                    "amount must be finite, was " + amount + " " + unit.symbol());
        }
    }

    /// {@return a quantity of `amount` in `unit`}
    public static Quantity of(double amount, Unit unit) {
        return new Quantity(amount, unit);
    }

    /// The amount, in the unit that the caller expects.
    ///
    /// @throws IllegalArgumentException if the quantity has another unit
    public double in(Unit expected) {
        if (unit != expected) {
            throw new IllegalArgumentException(
                    "unit must be " + expected.symbol() + ", was " + unit.symbol());
        }
        return amount;
    }

    @Override
    public int compareTo(Quantity other) {
        return Double.compare(amount, other.in(unit));
    }
}

package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;

/// Days between two dates, as a quantity that thresholds understand.
public final class Days {

    private Days() {}

    /// {@return the days from `from` to `to`; 0 for the same day, negative where `to` is earlier}
    public static Quantity between(LocalDate from, LocalDate to) {
        return Quantity.of((double) ChronoUnit.DAYS.between(from, to), Unit.DAYS);
    }
}

package run.backstride.analysis.experiment;

/// Which days of the diary before a plan enter its estimate: they show level, trend and noise without the change.
///
/// Plans are made in bad weeks. The days just before one are left out, so that a flare that fades by itself is not
/// held against the weeks before it, nor counted for the change.
///
/// @param days how many days
/// @param gap days between their end and the plan's first day
public record EarlierDays(int days, int gap) {

    /// Rejects what is no stretch of days.
    public EarlierDays {
        if (days < 1 || gap < 0) {
            throw new IllegalArgumentException(
                    "earlier days must be 1 or more and their gap 0 or more, were %d and %d"
                            .formatted(days, gap));
        }
    }

    /// {@return those of a plan that is made now}
    static EarlierDays usual() {
        return new EarlierDays(
                (int) ExperimentConstants.EARLIER_DAYS.amount(),
                (int) ExperimentConstants.EARLIER_GAP.amount());
    }

    /// {@return how long before the plan's first day they begin, days}
    int reach() {
        return days + gap;
    }

    /// {@return whether a day is one of them}
    ///
    /// @param day counted from the plan's first day, so below 0
    boolean contain(int day) {
        return day < -gap && day >= -reach();
    }
}

package run.backstride.analysis.experiment;

/// Which days of the diary before a plan enter its estimate: they show level, trend and noise without the change.
///
/// Plans are made in bad weeks, and so are diaries begun. The days just before the plan and the first days of the
/// diary are left out: a flare in them would bend the trend, and fades by itself.
///
/// @param days how many days
/// @param gap days between their end and the plan's first day; as many are left out where the diary begins
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

    /// {@return how long before the plan's first day a diary has to begin for all of them, days}
    int reach() {
        return gap + days + gap;
    }

    /// {@return whether a day is one of them; days are counted from the plan's first day, so below 0}
    ///
    /// @param diaryBegan first scored day of the diary
    boolean contain(int day, int diaryBegan) {
        return day < -gap && day >= -(gap + days) && day >= diaryBegan + gap;
    }
}

package run.backstride.simulator;

import java.time.LocalDate;
import java.util.Optional;

/// What a simulated runner does under the schedule of an experiment: on which run days the planted mistake is
/// corrected. With shoes the older pair is the usual one, the newer one the change.
@FunctionalInterface
public interface Following {
    /// No experiment.
    Following NONE = (_, _) -> Optional.empty();

    /// {@return whether the mistake is corrected on that run day; empty on days outside of the experiment}
    ///
    /// @param date the day
    /// @param runDay how many run days there were before it, from the history's first day on
    Optional<Boolean> corrects(LocalDate date, int runDay);

    /// {@return a schedule that begins on `first` and counts its run days from then on, 0 the first}
    static Following from(LocalDate first, Following schedule) {
        int[] before = {-1};
        return (date, runDay) -> {
            if (date.isBefore(first)) {
                return Optional.empty();
            }
            if (before[0] < 0) {
                before[0] = runDay;
            }
            return schedule.corrects(date, runDay - before[0]);
        };
    }
}

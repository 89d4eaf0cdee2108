package run.backstride.analysis.exposure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary.PainDay;

/// The pain that a run day is judged by: the worst of during, after, and the next morning. The next
/// morning alone is not enough, since it may be the pain of another day.
public final class PainOutcome {
    private final Map<LocalDate, PainDay> byDate = new HashMap<>();

    /// The pain of the days of a diary, in any order.
    public PainOutcome(List<PainDay> entries) {
        for (PainDay entry : entries) {
            byDate.merge(entry.date(), entry, PainOutcome::worst);
        }
    }

    private static PainDay worst(PainDay a, PainDay b) {
        return new PainDay(
                a.date(),
                max(a.morning(), b.morning()),
                max(a.during(), b.during()),
                max(a.after(), b.after()),
                a.site(),
                a.note());
    }

    private static OptionalDouble max(OptionalDouble a, OptionalDouble b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return OptionalDouble.of(Math.max(a.getAsDouble(), b.getAsDouble()));
    }

    /// {@return the worst of during, after and the next morning; empty where the run day itself has no score}
    public OptionalDouble onRunDay(LocalDate date) {
        PainDay entry = byDate.get(date);
        if (entry == null) {
            return OptionalDouble.empty();
        }
        OptionalDouble ofTheDay = max(entry.during(), entry.after());
        return ofTheDay.isEmpty() ? ofTheDay : max(ofTheDay, morning(date.plusDays(1)));
    }

    OptionalDouble morning(LocalDate date) {
        PainDay entry = byDate.get(date);
        return entry == null ? OptionalDouble.empty() : entry.morning();
    }

    /// {@return whether the diary knows of a run on that day}
    public boolean sawRun(LocalDate date) {
        PainDay entry = byDate.get(date);
        return entry != null && entry.during().isPresent();
    }
}

package run.backstride.analysis.running;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary;

/// Days whose runs did not hurt, by the diary: nothing above the declared limit during, after or on the next
/// morning, and something written down of that day. A day without an entry is not pain-free: missing is missing.
final class PainFreeDays {
    private final Map<LocalDate, Diary.PainDay> days = new HashMap<>();

    /// @param diary one entry a day; of several, all must be pain-free
    PainFreeDays(Diary diary) {
        for (Diary.PainDay day : diary.pain()) {
            days.merge(day.date(), day, PainFreeDays::worse);
        }
    }

    /// {@return whether the runs of `date` were free of pain}
    boolean contains(LocalDate date) {
        Diary.PainDay day = days.get(date);
        if (day == null || (day.during().isEmpty() && day.after().isEmpty())) {
            return false;
        }
        Diary.PainDay next = days.get(date.plusDays(1));
        return free(day.during()) && free(day.after()) && (next == null || free(next.morning()));
    }

    private static boolean free(OptionalDouble pain) {
        return pain.isEmpty() || pain.getAsDouble() <= RunningConstants.PAIN_FREE.amount();
    }

    private static Diary.PainDay worse(Diary.PainDay one, Diary.PainDay other) {
        return new Diary.PainDay(
                one.date(),
                worse(one.morning(), other.morning()),
                worse(one.during(), other.during()),
                worse(one.after(), other.after()),
                one.site(),
                one.note());
    }

    private static OptionalDouble worse(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() || (other.isPresent() && other.getAsDouble() > one.getAsDouble())
                ? other
                : one;
    }
}

package run.backstride.web.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;

/// The pain diary, one entry a day. A day of which nothing is left is no entry: a blank stays missing.
@Component
class PainBook {
    private final OpenStore open;

    PainBook(OpenStore open) {
        this.open = open;
    }

    /// {@return the entries that count, by day}
    Map<LocalDate, DiaryEntry<PainDay>> days(String runner) {
        return byDay(open.store().diary().entries(runner, DiaryKind.PAIN));
    }

    /// {@return the entries from `first` to `last` that count, by day}
    Map<LocalDate, DiaryEntry<PainDay>> days(String runner, LocalDate first, LocalDate last) {
        return byDay(open.store().diary().painBetween(runner, first, last));
    }

    private static Map<LocalDate, DiaryEntry<PainDay>> byDay(List<DiaryEntry<PainDay>> all) {
        Map<LocalDate, DiaryEntry<PainDay>> days = new LinkedHashMap<>();
        all.forEach(entry -> days.putIfAbsent(entry.value().date(), entry));
        return days;
    }

    static PainDay blank(LocalDate day) {
        return new PainDay(
                day,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                "");
    }

    /// Writes one score of a day and leaves the others: two taps in a row must not undo each other.
    ///
    /// @param score empty to take it away
    /// @return what it was before
    synchronized OptionalDouble score(
            String runner, LocalDate day, Moment moment, OptionalDouble score) {
        PainDay before =
                Optional.ofNullable(days(runner, day, day).get(day))
                        .map(DiaryEntry::value)
                        .orElseGet(() -> blank(day));
        write(runner, moment.with(before, score));
        return moment.of(before);
    }

    /// Writes a whole day.
    synchronized void write(String runner, PainDay day) {
        boolean blank =
                day.morning().isEmpty()
                        && day.during().isEmpty()
                        && day.after().isEmpty()
                        && day.site().isEmpty()
                        && day.note().isEmpty();
        if (blank) {
            remove(runner, day.date());
        } else {
            open.store().diary().put(runner, DiaryKind.PAIN, day);
        }
    }

    /// Takes all of a day away.
    ///
    /// @return whether there was something
    synchronized boolean remove(String runner, LocalDate day) {
        List<String> ids =
                open.store().diary().painBetween(runner, day, day).stream()
                        .map(DiaryEntry::id)
                        .toList();
        ids.forEach(id -> open.store().diary().remove(runner, DiaryKind.PAIN, id));
        return !ids.isEmpty();
    }
}

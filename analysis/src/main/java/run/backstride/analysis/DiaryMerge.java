package run.backstride.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.core.diary.Diary.Shoe;

/// Puts diaries of several files together: each entry once, in time order, one pain entry a day, one entry a
/// shoe.
final class DiaryMerge {
    private DiaryMerge() {}

    /// {@return one diary of all; gaps are filled from the later ones, of two pains of one day the worse is kept}
    static Diary merged(List<Diary> diaries) {
        Diary all = Diary.EMPTY;
        for (Diary diary : diaries) {
            all = all.and(diary);
        }
        return new Diary(
                all.profile(),
                painDays(all.pain()),
                shoes(all.shoes()),
                once(all.shoeUses(), Comparator.comparing(Diary.ShoeUse::date)),
                once(all.strength(), Comparator.comparing(Diary.StrengthEntry::date)),
                once(all.mobility(), Comparator.comparing(Diary.MobilityEntry::date)),
                once(all.nights(), Comparator.comparing(Diary.Night::date)),
                once(all.tests(), Comparator.comparing(Diary.SelfTest::date)),
                once(all.screening(), Comparator.comparing(Diary.ScreeningAnswer::date)));
    }

    private static <T> List<T> once(Collection<T> entries, Comparator<T> inTime) {
        return new LinkedHashSet<>(entries).stream().sorted(inTime).toList();
    }

    private static List<PainDay> painDays(List<PainDay> entries) {
        Map<LocalDate, PainDay> days = new TreeMap<>();
        for (PainDay day : entries) {
            days.merge(day.date(), day, DiaryMerge::worse);
        }
        return new ArrayList<>(days.values());
    }

    private static PainDay worse(PainDay one, PainDay other) {
        return new PainDay(
                one.date(),
                worse(one.morning(), other.morning()),
                worse(one.during(), other.during()),
                worse(one.after(), other.after()),
                joined(one.site(), other.site()),
                joined(one.note(), other.note()));
    }

    private static OptionalDouble worse(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() || (other.isPresent() && other.getAsDouble() > one.getAsDouble())
                ? other
                : one;
    }

    private static String joined(String one, String other) {
        if (one.isBlank() || one.equals(other)) {
            return other;
        }
        return other.isBlank() ? one : one + "; " + other;
    }

    private static List<Shoe> shoes(List<Shoe> entries) {
        Map<String, Shoe> byName = new LinkedHashMap<>();
        for (Shoe shoe : entries) {
            byName.merge(shoe.name().strip().toLowerCase(Locale.ROOT), shoe, DiaryMerge::filled);
        }
        return new ArrayList<>(byName.values());
    }

    private static Shoe filled(Shoe one, Shoe other) {
        return new Shoe(
                one.name(),
                one.model().isBlank() ? other.model() : one.model(),
                either(one.kind(), other.kind()),
                either(one.start(), other.start()),
                either(one.retired(), other.retired()),
                one.startKm().isPresent() ? one.startKm() : other.startKm(),
                one.dropMm().isPresent() ? one.dropMm() : other.dropMm());
    }

    private static <T> Optional<T> either(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }
}

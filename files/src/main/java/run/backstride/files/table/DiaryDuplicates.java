package run.backstride.files.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;

/// Entries of which there can be one: a second row of the same key is joined with the first, and said.
///
/// Two rows of pain for a day fill each other's blanks, and where both have a score the higher one stands, as
/// the columns ask for the worst. Two nights fill each other's blanks, the first standing. A second shoe of a
/// name and a second shoe of an activity are left out. A red flag answered with yes and no on one day is yes.
/// See ADR 0302.
final class DiaryDuplicates {
    private record Seen<T>(int line, T entry) {}

    private final Consumer<Diagnostic> diagnostics;
    private final String file;
    private final Map<Object, Seen<Diary.PainDay>> pain = new LinkedHashMap<>();
    private final Map<Object, Seen<Diary.Shoe>> shoes = new LinkedHashMap<>();
    private final Map<Object, Seen<Diary.ShoeUse>> shoeUses = new LinkedHashMap<>();
    private final Map<Object, Seen<Diary.Night>> nights = new LinkedHashMap<>();
    private final Map<Object, Seen<Diary.ScreeningAnswer>> answers = new LinkedHashMap<>();

    DiaryDuplicates(Consumer<Diagnostic> diagnostics, String file) {
        this.diagnostics = diagnostics;
        this.file = file;
    }

    List<Diary.PainDay> pain() {
        return entries(pain);
    }

    List<Diary.Shoe> shoes() {
        return entries(shoes);
    }

    List<Diary.ShoeUse> shoeUses() {
        return entries(shoeUses);
    }

    List<Diary.Night> nights() {
        return entries(nights);
    }

    List<Diary.ScreeningAnswer> answers() {
        return entries(answers);
    }

    void add(DiaryRow row, Diary.PainDay day) {
        put(pain, day.date(), row, day, "Kept the higher score of each", DiaryDuplicates::worse);
    }

    void add(DiaryRow row, Diary.Shoe shoe) {
        String name = shoe.name().toLowerCase(Locale.ROOT);
        put(shoes, name, row, shoe, "Kept the first", (first, _) -> first);
    }

    void add(DiaryRow row, Diary.ShoeUse use) {
        List<Object> key = List.of(use.date(), use.time());
        put(shoeUses, key, row, use, "Kept the first", (first, _) -> first);
    }

    void add(DiaryRow row, Diary.Night night) {
        put(
                nights,
                night.date(),
                row,
                night,
                "Kept the first, filled its blanks",
                DiaryDuplicates::filled);
    }

    void add(DiaryRow row, Diary.ScreeningAnswer answer) {
        List<Object> key = List.of(answer.date(), answer.question());
        put(answers, key, row, answer, "Kept yes where either is", (a, b) -> a.yes() ? a : b);
    }

    private <T> void put(
            Map<Object, Seen<T>> all,
            Object key,
            DiaryRow row,
            T entry,
            String did,
            BinaryOperator<T> join) {
        Seen<T> first = all.putIfAbsent(key, new Seen<>(row.line(), entry));
        if (first != null) {
            all.put(key, new Seen<>(first.line, join.apply(first.entry, entry)));
            diagnostics.accept(
                    new Diagnostic(
                            Code.DUPLICATE,
                            file,
                            new Where.Text(row.line(), 0),
                            "line %d is of the same already".formatted(first.line),
                            did));
        }
    }

    private static <T> List<T> entries(Map<Object, Seen<T>> all) {
        return all.values().stream().map(Seen::entry).toList();
    }

    private static Diary.PainDay worse(Diary.PainDay a, Diary.PainDay b) {
        return new Diary.PainDay(
                a.date(),
                higher(a.morning(), b.morning()),
                higher(a.during(), b.during()),
                higher(a.after(), b.after()),
                joined(a.site(), b.site()),
                joined(a.note(), b.note()));
    }

    private static OptionalDouble higher(OptionalDouble a, OptionalDouble b) {
        if (a.isPresent() && b.isPresent()) {
            return OptionalDouble.of(Math.max(a.getAsDouble(), b.getAsDouble()));
        }
        return a.isPresent() ? a : b;
    }

    private static String joined(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b) ? (a.isEmpty() ? b : a) : a + "; " + b;
    }

    private static Diary.Night filled(Diary.Night a, Diary.Night b) {
        return new Diary.Night(
                a.date(),
                a.hours().isPresent() ? a.hours() : b.hours(),
                a.restingHeartRate().isPresent() ? a.restingHeartRate() : b.restingHeartRate(),
                a.rmssdMs().isPresent() ? a.rmssdMs() : b.rmssdMs(),
                a.origin());
    }
}

package run.backstride.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.MobilityEntry;
import run.backstride.core.diary.Diary.MobilityKind;
import run.backstride.core.diary.Diary.MobilityTiming;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.core.diary.Diary.Profile;
import run.backstride.core.diary.Diary.ScreeningAnswer;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.Diary.Sex;
import run.backstride.core.diary.Diary.Shoe;
import run.backstride.core.diary.Diary.ShoeKind;
import run.backstride.core.diary.Diary.ShoeUse;
import run.backstride.core.diary.Diary.StrengthEntry;
import run.backstride.core.diary.TestKind;

/// One of the nine kinds of what a runner writes down, with the table that keeps it.
///
/// @param <T> what one entry is
public final class DiaryKind<T> {
    /// What is known of the runner; at most one entry counts.
    public static final DiaryKind<Profile> PROFILE =
            new DiaryKind<>(
                    "diary_profile",
                    List.of("name", "birth_year", "sex", "height_cm", "mass_kg", "leg_length_cm"),
                    p ->
                            Cells.of(
                                    p.name(),
                                    p.birthYear(),
                                    p.sex(),
                                    p.heightCm(),
                                    p.massKg(),
                                    p.legLengthCm()),
                    c ->
                            new Profile(
                                    c.text("name"),
                                    c.whole("birth_year"),
                                    c.choice("sex", Sex.class),
                                    c.number("height_cm"),
                                    c.number("mass_kg"),
                                    c.number("leg_length_cm")),
                    _ -> "profile",
                    diary ->
                            diary.profile().equals(Profile.UNKNOWN)
                                    ? List.of()
                                    : List.of(diary.profile()));

    /// Pain, one entry a day.
    public static final DiaryKind<PainDay> PAIN =
            new DiaryKind<>(
                    "diary_pain",
                    List.of("date", "morning", "during", "after", "site", "note"),
                    p -> Cells.of(p.date(), p.morning(), p.during(), p.after(), p.site(), p.note()),
                    c ->
                            new PainDay(
                                    c.date("date"),
                                    c.number("morning"),
                                    c.number("during"),
                                    c.number("after"),
                                    c.text("site"),
                                    c.text("note")),
                    p -> p.date().toString(),
                    Diary::pain);

    /// Pairs of shoes, one entry a name.
    public static final DiaryKind<Shoe> SHOE =
            new DiaryKind<>(
                    "diary_shoe",
                    List.of(
                            "shoe",
                            "model",
                            "kind",
                            "start_date",
                            "retired_date",
                            "start_km",
                            "drop_mm"),
                    s ->
                            Cells.of(
                                    s.name(),
                                    s.model(),
                                    s.kind(),
                                    s.start(),
                                    s.retired(),
                                    s.startKm(),
                                    s.dropMm()),
                    c ->
                            new Shoe(
                                    c.text("shoe"),
                                    c.text("model"),
                                    c.choice("kind", ShoeKind.class),
                                    c.mayBeDate("start_date"),
                                    c.mayBeDate("retired_date"),
                                    c.number("start_km"),
                                    c.number("drop_mm")),
                    s -> s.name().strip().toLowerCase(Locale.ROOT),
                    Diary::shoes);

    /// Which shoe ran which activity; one entry a start, or a day where no time is given.
    public static final DiaryKind<ShoeUse> SHOE_USE =
            new DiaryKind<>(
                    "diary_shoe_use",
                    List.of("date", "start", "shoe"),
                    u -> Cells.of(u.date(), u.time(), u.shoe()),
                    c -> new ShoeUse(c.date("date"), c.mayBeMoment("start"), c.text("shoe")),
                    u -> u.time().map(Object::toString).orElse(""),
                    Diary::shoeUses);

    /// Strength work.
    public static final DiaryKind<StrengthEntry> STRENGTH =
            new DiaryKind<>(
                    "diary_strength",
                    List.of("date", "exercise", "sets", "reps", "hold_s", "load_kg"),
                    s ->
                            Cells.of(
                                    s.date(),
                                    s.exercise(),
                                    s.sets(),
                                    s.repetitions(),
                                    s.holdSeconds(),
                                    s.loadKg()),
                    c ->
                            new StrengthEntry(
                                    c.date("date"),
                                    c.text("exercise"),
                                    c.whole("sets"),
                                    c.whole("reps"),
                                    c.number("hold_s"),
                                    c.number("load_kg")),
                    _ -> "",
                    Diary::strength);

    /// Stretching and other mobility work.
    public static final DiaryKind<MobilityEntry> MOBILITY =
            new DiaryKind<>(
                    "diary_mobility",
                    List.of("date", "kind", "minutes", "timing"),
                    m -> Cells.of(m.date(), m.kind(), m.minutes(), m.timing()),
                    c ->
                            new MobilityEntry(
                                    c.date("date"),
                                    c.one("kind", MobilityKind.class),
                                    c.number("minutes"),
                                    c.one("timing", MobilityTiming.class)),
                    _ -> "",
                    Diary::mobility);

    /// Nights, by the day they ended on and who measured them.
    public static final DiaryKind<Night> NIGHT =
            new DiaryKind<>(
                    "diary_sleep",
                    List.of("date", "hours", "resting_hr", "rmssd_ms", "origin"),
                    n ->
                            Cells.of(
                                    n.date(),
                                    n.hours(),
                                    n.restingHeartRate(),
                                    n.rmssdMs(),
                                    n.origin()),
                    c ->
                            new Night(
                                    c.date("date"),
                                    c.number("hours"),
                                    c.number("resting_hr"),
                                    c.number("rmssd_ms"),
                                    c.text("origin")),
                    n -> n.date().toString(),
                    Diary::nights);

    /// Self-tests.
    public static final DiaryKind<SelfTest> TEST =
            new DiaryKind<>(
                    "diary_test",
                    List.of("date", "test", "side", "value"),
                    t -> Cells.of(t.date(), t.test(), t.side(), t.value()),
                    c ->
                            new SelfTest(
                                    c.date("date"),
                                    c.one("test", TestKind.class),
                                    c.one("side", BodySide.class),
                                    c.number("value").orElseThrow()),
                    t -> t.date() + " " + t.test() + " " + t.side(),
                    Diary::tests);

    /// Answers to the red-flag questions, by day and question.
    public static final DiaryKind<ScreeningAnswer> SCREENING =
            new DiaryKind<>(
                    "diary_screening",
                    List.of("date", "question", "answer"),
                    a -> Cells.of(a.date(), a.question(), a.yes() ? 1 : 0),
                    c ->
                            new ScreeningAnswer(
                                    c.date("date"),
                                    c.whole("question").orElseThrow(),
                                    c.whole("answer").orElseThrow() == 1),
                    a -> a.date() + " " + a.question(),
                    Diary::screening);

    private final String table;
    private final List<String> columns;
    private final Function<T, List<@Nullable Object>> write;
    private final Function<Cells, T> read;
    private final Function<T, String> key;
    private final Function<Diary, List<T>> of;

    private DiaryKind(
            String table,
            List<String> columns,
            Function<T, List<@Nullable Object>> write,
            Function<Cells, T> read,
            Function<T, String> key,
            Function<Diary, List<T>> of) {
        this.table = table;
        this.columns = columns;
        this.write = write;
        this.read = read;
        this.key = key;
        this.of = of;
    }

    /// {@return all nine}
    static List<DiaryKind<?>> all() {
        return Arrays.asList(
                PROFILE, PAIN, SHOE, SHOE_USE, STRENGTH, MOBILITY, NIGHT, TEST, SCREENING);
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /// {@return the cells of an entry, in the order of the columns}
    List<@Nullable Object> cells(T entry) {
        return write.apply(entry);
    }

    T entry(Cells cells) {
        return read.apply(cells);
    }

    /// {@return what at most one entry that counts may have; empty where any number may be alike}
    String key(T entry) {
        return key.apply(entry);
    }

    List<T> of(Diary diary) {
        return of.apply(diary);
    }

    /// {@return an entry as one text, the same for equal entries}
    String canonical(T entry) {
        return Json.text(write.apply(entry));
    }
}

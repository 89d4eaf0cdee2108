package run.backstride.files.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.TestKind;

/// Turns rows into entries of a diary.
final class DiaryEntries {
    private final DiaryDuplicates seen;
    private Diary.Profile profile = Diary.Profile.UNKNOWN;
    private final List<Diary.StrengthEntry> strength = new ArrayList<>();
    private final List<Diary.MobilityEntry> mobility = new ArrayList<>();
    private final List<Diary.SelfTest> tests = new ArrayList<>();
    private final String file;

    DiaryEntries(Consumer<Diagnostic> diagnostics, String file) {
        seen = new DiaryDuplicates(diagnostics, file);
        this.file = file;
    }

    Diary diary() {
        return new Diary(
                profile,
                seen.pain(),
                seen.shoes(),
                seen.shoeUses(),
                strength,
                mobility,
                seen.nights(),
                tests,
                seen.answers());
    }

    void add(DiaryTable table, DiaryRow row, String notes) throws BadRow {
        switch (table) {
            case PROFILE -> addProfile(row);
            case PAIN -> addPain(row, notes);
            case SHOES -> addShoe(row);
            case SHOE_USE -> addShoeUse(row);
            case STRENGTH -> addStrength(row);
            case MOBILITY -> addMobility(row);
            case SLEEP -> addNight(row);
            case TESTS -> addTest(row);
            case SCREENING -> addAnswer(row);
        }
    }

    private void addProfile(DiaryRow row) throws BadRow {
        String key = DiaryTable.normalised(row.neededText("key"));
        Diary.Profile said =
                switch (key) {
                    case "name" -> with(row.text("value"));
                    case "birth_year" ->
                            with(row.count("value", DiaryRanges.YEAR), Optional.empty());
                    case "sex" ->
                            with(
                                    OptionalInt.empty(),
                                    row.choice("value", List.of(Diary.Sex.values())));
                    case "height_cm" ->
                            with(row.number("value", DiaryRanges.HEIGHT_CM), none(), none());
                    case "mass_kg" ->
                            with(none(), row.number("value", DiaryRanges.MASS_KG), none());
                    case "leg_length_cm" ->
                            with(none(), none(), row.number("value", DiaryRanges.LEG_LENGTH_CM));
                    default ->
                            throw new BadRow("key \"%s\" is none of the profile's".formatted(key));
                };
        profile = profile.or(said);
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }

    private static Diary.Profile with(String name) {
        return new Diary.Profile(
                name, OptionalInt.empty(), Optional.empty(), none(), none(), none());
    }

    private static Diary.Profile with(OptionalInt birthYear, Optional<Diary.Sex> sex) {
        return new Diary.Profile("", birthYear, sex, none(), none(), none());
    }

    private static Diary.Profile with(
            OptionalDouble height, OptionalDouble mass, OptionalDouble leg) {
        return new Diary.Profile("", OptionalInt.empty(), Optional.empty(), height, mass, leg);
    }

    private void addPain(DiaryRow row, String notes) throws BadRow {
        String note = row.text("note");
        Diary.PainDay day =
                new Diary.PainDay(
                        row.neededDate("date"),
                        row.number("morning", DiaryRanges.NRS),
                        row.number("during", DiaryRanges.NRS),
                        row.number("after", DiaryRanges.NRS),
                        row.text("site"),
                        note.isEmpty() || notes.isEmpty() ? note + notes : note + "; " + notes);
        boolean says =
                day.morning().isPresent()
                        || day.during().isPresent()
                        || day.after().isPresent()
                        || !day.site().isEmpty()
                        || !day.note().isEmpty();
        if (says) {
            seen.add(row, day);
        }
    }

    private void addShoe(DiaryRow row) throws BadRow {
        seen.add(
                row,
                new Diary.Shoe(
                        row.neededText("shoe"),
                        row.text("model"),
                        row.choice("kind", List.of(Diary.ShoeKind.values())),
                        row.date("start_date"),
                        row.date("retired_date"),
                        row.number("start_km", DiaryRanges.SHOE_KM),
                        row.number("drop_mm", DiaryRanges.DROP_MM)));
    }

    private void addShoeUse(DiaryRow row) throws BadRow {
        String start = row.neededText("start");
        String shoe = row.neededText("shoe");
        Optional<LocalDate> date = row.plausible(start);
        if (date.isPresent()) {
            seen.add(row, new Diary.ShoeUse(date.get(), Optional.empty(), shoe));
            return;
        }
        String time = start.replace(' ', 'T');
        try {
            OffsetDateTime at = OffsetDateTime.parse(time);
            seen.add(row, new Diary.ShoeUse(at.toLocalDate(), Optional.of(at.toInstant()), shoe));
        } catch (DateTimeException e) {
            seen.add(row, new Diary.ShoeUse(localDay(row, start, time), Optional.empty(), shoe));
        }
    }

    /// A time without its offset from UTC is no moment: only its day is sure.
    private static LocalDate localDay(DiaryRow row, String start, String time) throws BadRow {
        try {
            LocalDate day = LocalDateTime.parse(time).toLocalDate();
            row.say(
                    Code.ASSUMED_UNIT,
                    "start %s has no offset from UTC".formatted(start),
                    "Took it for all runs of that day; write it as 2026-05-09T18:30+02:00");
            return day;
        } catch (DateTimeException e) {
            throw new BadRow(
                    "start \"%s\" is neither a date nor a time that can be told"
                            .formatted(TableNumber.shortened(start)));
        }
    }

    private void addStrength(DiaryRow row) throws BadRow {
        strength.add(
                new Diary.StrengthEntry(
                        row.neededDate("date"),
                        row.neededText("exercise"),
                        row.count("sets", DiaryRanges.SETS),
                        row.count("reps", DiaryRanges.REPETITIONS),
                        row.number("hold_s", DiaryRanges.HOLD_S),
                        row.number("load_kg", DiaryRanges.LOAD_KG)));
    }

    private void addMobility(DiaryRow row) throws BadRow {
        mobility.add(
                new Diary.MobilityEntry(
                        row.neededDate("date"),
                        row.neededChoice("kind", List.of(Diary.MobilityKind.values())),
                        row.number("minutes", DiaryRanges.MINUTES),
                        row.choice("timing", List.of(Diary.MobilityTiming.values()))
                                .orElse(Diary.MobilityTiming.OTHER)));
    }

    private void addNight(DiaryRow row) throws BadRow {
        Diary.Night night =
                new Diary.Night(
                        row.neededDate("date"),
                        row.number("hours", DiaryRanges.HOURS),
                        row.number("resting_hr", DiaryRanges.RESTING_HEART_RATE),
                        row.number("rmssd_ms", DiaryRanges.RMSSD_MS),
                        file);
        if (night.hours().isPresent()
                || night.restingHeartRate().isPresent()
                || night.rmssdMs().isPresent()) {
            seen.add(row, night);
        }
    }

    private void addTest(DiaryRow row) throws BadRow {
        LocalDate date = row.neededDate("date");
        String name = row.neededText("test");
        TestKind test =
                TestKind.ofId(name)
                        .orElseThrow(
                                () -> new BadRow("test \"%s\" is none of ours".formatted(name)));
        Diary.BodySide side = row.neededChoice("side", List.of(Diary.BodySide.values()));
        row.neededText("value");
        OptionalDouble value = row.number("value", DiaryRanges.of(test));
        if (value.isPresent()) {
            tests.add(new Diary.SelfTest(date, test, side, value.getAsDouble()));
        }
    }

    private void addAnswer(DiaryRow row) throws BadRow {
        LocalDate date = row.neededDate("date");
        String question = row.neededText("question");
        OptionalInt number = ScreeningNames.number(question);
        if (number.isEmpty()) {
            throw new BadRow(
                    "question \"%s\" is neither 1 to %d nor a name of one"
                            .formatted(
                                    question.toLowerCase(Locale.ROOT),
                                    ScreeningNames.all().size()));
        }
        if (!row.text("answer").isEmpty()) {
            seen.add(
                    row,
                    new Diary.ScreeningAnswer(date, number.getAsInt(), row.neededAnswer("answer")));
        }
    }
}

package run.backstride.files.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import run.backstride.core.diary.Diary;

/// Writes a diary as the nine diary tables, such that [DiaryTables] reads the same diary from them. (The
/// origin of a night is the file it is read from, so it becomes the new file's name.)
public final class DiaryTableWriter {
    private DiaryTableWriter() {}

    /// Writes all tables, those without entries with their header only.
    ///
    /// @param folder made where it is not there; tables in it are overwritten
    public static void write(Diary diary, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (DiaryTable table : DiaryTable.values()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.columns());
            rows.addAll(rows(diary, table));
            String text =
                    rows.stream()
                            .map(row ->
                                    row.stream()
                                            .map(DiaryTableWriter::quoted)
                                            .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(folder.resolve(table.fileName()), text);
        }
    }

    private static List<List<String>> rows(Diary diary, DiaryTable table) {
        return switch (table) {
            case PROFILE -> profile(diary.profile());
            case PAIN -> diary.pain().stream().map(DiaryTableWriter::pain).toList();
            case SHOES -> diary.shoes().stream().map(DiaryTableWriter::shoe).toList();
            case SHOE_USE ->
                    diary.shoeUses().stream()
                            .map(u ->
                                    List.of(
                                            u.time()
                                                    .<TemporalAccessor>map(t -> t)
                                                    .orElse(u.date())
                                                    .toString(),
                                            u.shoe()))
                            .toList();
            case STRENGTH -> diary.strength().stream().map(DiaryTableWriter::strength).toList();
            case MOBILITY ->
                    diary.mobility().stream()
                            .map(m ->
                                    List.of(
                                            m.date().toString(),
                                            word(m.kind()),
                                            number(m.minutes()),
                                            word(m.timing())))
                            .toList();
            case SLEEP ->
                    diary.nights().stream()
                            .map(n ->
                                    List.of(
                                            n.date().toString(),
                                            number(n.hours()),
                                            number(n.restingHeartRate()),
                                            number(n.rmssdMs())))
                            .toList();
            case TESTS ->
                    diary.tests().stream()
                            .map(t ->
                                    List.of(
                                            t.date().toString(),
                                            t.test().id(),
                                            word(t.side()),
                                            PlainNumber.of(t.value())))
                            .toList();
            case SCREENING ->
                    diary.screening().stream()
                            .map(a ->
                                    List.of(
                                            a.date().toString(),
                                            Integer.toString(a.question()),
                                            a.yes() ? "yes" : "no"))
                            .toList();
        };
    }

    private static List<List<String>> profile(Diary.Profile profile) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", profile.name()));
        rows.add(List.of("birth_year", number(profile.birthYear())));
        rows.add(List.of("sex", profile.sex().map(DiaryTableWriter::word).orElse("")));
        rows.add(List.of("height_cm", number(profile.heightCm())));
        rows.add(List.of("mass_kg", number(profile.massKg())));
        rows.add(List.of("leg_length_cm", number(profile.legLengthCm())));
        return rows.stream().filter(row -> !row.getLast().isEmpty()).toList();
    }

    private static List<String> pain(Diary.PainDay day) {
        return List.of(
                day.date().toString(),
                number(day.morning()),
                number(day.during()),
                number(day.after()),
                day.site(),
                day.note());
    }

    private static List<String> shoe(Diary.Shoe shoe) {
        return List.of(
                shoe.name(),
                shoe.model(),
                shoe.kind().map(DiaryTableWriter::word).orElse(""),
                text(shoe.start()),
                text(shoe.retired()),
                number(shoe.startKm()),
                number(shoe.dropMm()));
    }

    private static List<String> strength(Diary.StrengthEntry entry) {
        return List.of(
                entry.date().toString(),
                entry.exercise(),
                number(entry.sets()),
                number(entry.repetitions()),
                number(entry.holdSeconds()),
                number(entry.loadKg()));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? PlainNumber.of(number.getAsDouble()) : "";
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// RFC 4180 2.6 and 2.7.
    private static String quoted(String cell) {
        boolean plain =
                cell.equals(cell.strip())
                        && cell.chars().noneMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

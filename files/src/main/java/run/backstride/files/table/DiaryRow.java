package run.backstride.files.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;

/// One row of a diary table, asked for its cells by column. A cell that can't be read or can't be true is left
/// out with a diagnostic; a blank is missing without one.
final class DiaryRow {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "ja", "j", "oui", "si", "sí");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non", "nee");

    private final String file;
    private final CsvText.Row row;
    private final char separator;
    private final Map<String, Integer> columns;
    private final TableDates dates;
    private final Consumer<Diagnostic> diagnostics;

    DiaryRow(
            String file,
            CsvText.Row row,
            char separator,
            Map<String, Integer> columns,
            TableDates dates,
            Consumer<Diagnostic> diagnostics) {
        this.file = file;
        this.row = row;
        this.separator = separator;
        this.columns = columns;
        this.dates = dates;
        this.diagnostics = diagnostics;
    }

    int line() {
        return row.line();
    }

    String text(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    String neededText(String column) throws BadRow {
        String text = text(column);
        if (text.isEmpty()) {
            throw new BadRow("no " + column);
        }
        return text;
    }

    LocalDate neededDate(String column) throws BadRow {
        String text = neededText(column);
        Optional<LocalDate> date = plausible(text);
        if (date.isEmpty()) {
            throw new BadRow(
                    "%s \"%s\" is not a date that can be told".formatted(column, shortened(text)));
        }
        return date.get();
    }

    Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = plausible(text);
        if (date.isEmpty()) {
            say(
                    Code.MALFORMED_TABLE,
                    "%s \"%s\" is not a date that can be told".formatted(column, shortened(text)),
                    "Left it out");
        }
        return date;
    }

    /// {@return the date that `text` is, if it is one of our time}
    Optional<LocalDate> plausible(String text) {
        return dates.parse(text).filter(date -> DiaryRanges.YEAR.contains(date.getYear()));
    }

    OptionalDouble number(String column, DiaryRanges.Range range) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        TableNumber.Parsed parsed = TableNumber.parse(text, separator);
        if (parsed.value().isEmpty()) {
            say(Code.MALFORMED_TABLE, column + ": " + parsed.saw(), "Left it out");
            return OptionalDouble.empty();
        }
        if (!range.contains(parsed.value().getAsDouble())) {
            sayOutOfRange(column, text, range);
            return OptionalDouble.empty();
        }
        return parsed.value();
    }

    OptionalInt count(String column, DiaryRanges.Range range) {
        OptionalDouble number = number(column, range);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.getAsDouble() != Math.rint(number.getAsDouble())) {
            say(
                    Code.MALFORMED_TABLE,
                    column + ": " + text(column) + " is not a whole number",
                    "Left it out");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) number.getAsDouble());
    }

    /// {@return the constant whose name the cell has, in any case}
    <E extends Enum<E>> Optional<E> choice(String column, List<E> constants) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> chosen = match(text, constants);
        if (chosen.isEmpty()) {
            say(Code.MALFORMED_TABLE, notOneOf(column, text, constants), "Left it out");
        }
        return chosen;
    }

    <E extends Enum<E>> E neededChoice(String column, List<E> constants) throws BadRow {
        String text = neededText(column);
        Optional<E> chosen = match(text, constants);
        if (chosen.isEmpty()) {
            throw new BadRow(notOneOf(column, text, constants));
        }
        return chosen.get();
    }

    boolean neededAnswer(String column) throws BadRow {
        String text = neededText(column).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return true;
        }
        if (NO.contains(text)) {
            return false;
        }
        throw new BadRow("%s \"%s\" is neither yes nor no".formatted(column, shortened(text)));
    }

    void say(Code code, String saw, String did) {
        diagnostics.accept(new Diagnostic(code, file, new Where.Text(row.line(), 0), saw, did));
    }

    void sayOutOfRange(String column, String text, DiaryRanges.Range range) {
        say(
                Code.OUT_OF_RANGE,
                "%s %s is not from %s to %s"
                        .formatted(
                                column,
                                shortened(text),
                                PlainNumber.of(range.low()),
                                PlainNumber.of(range.high())),
                "Left it out");
    }

    private static <E extends Enum<E>> Optional<E> match(String text, List<E> constants) {
        String name = DiaryTable.normalised(text);
        return constants.stream()
                .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String notOneOf(
            String column, String text, List<E> constants) {
        List<String> names =
                constants.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
        return "%s \"%s\" is not one of %s"
                .formatted(column, shortened(text), String.join(", ", names));
    }

    private static String shortened(String text) {
        return TableNumber.shortened(text);
    }
}

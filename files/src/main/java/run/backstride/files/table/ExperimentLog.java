package run.backstride.files.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.experiment.LogLine;
import run.backstride.core.experiment.LogLine.Done;

/// The log of an experiment: one line a run or a block, in any order of columns. A blank cell is missing. Of two
/// lines of one day the first stands, but for a red flag and the worse pain, which are kept from either.
public final class ExperimentLog {
    private static final List<String> COLUMNS =
            List.of("date", "done", "instead", "belief", "pain", "red_flag", "note", "plan");

    /// The log's first line.
    public static final String HEADER = String.join(",", COLUMNS);

    private ExperimentLog() {}

    static boolean isHeader(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        List<CsvText.Row> rows = CsvText.of(first).rows();
        return !rows.isEmpty()
                && rows.getFirst().cells().stream()
                        .map(DiaryTable::normalised)
                        .toList()
                        .containsAll(List.of("date", "done", "belief"));
    }

    /// {@return the lines of a log}
    ///
    /// @param name of the file, as the person knows it
    /// @param diagnostics takes what was wrong
    public static List<LogLine> read(byte[] bytes, String name, Consumer<Diagnostic> diagnostics) {
        CsvText text = CsvText.of(bytes);
        text.problems().forEach(p -> diagnostics.accept(bad(name, p.line(), p.saw())));
        if (text.rows().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        CsvText.Row header = text.rows().getFirst();
        for (int i = 0; i < header.cells().size(); i++) {
            columns.putIfAbsent(DiaryTable.normalised(header.cell(i)), i);
        }
        List<CsvText.Row> rows = text.rows().subList(1, text.rows().size());
        int at = columns.getOrDefault("date", 0);
        TableDates dates = TableDates.of(rows.stream().map(row -> row.cell(at)).toList());
        Map<LocalDate, LogLine> lines = new LinkedHashMap<>();
        for (CsvText.Row row : rows) {
            if (row.isBlank()) {
                continue;
            }
            try {
                LogLine line =
                        line(
                                new DiaryRow(
                                        name, row, text.separator(), columns, dates, diagnostics),
                                name);
                lines.merge(
                        line.date(), line, (first, second) -> joined(first, second, diagnostics));
            } catch (BadRow e) {
                diagnostics.accept(bad(name, row.line(), String.valueOf(e.getMessage())));
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static LogLine line(DiaryRow row, String name) throws BadRow {
        Optional<Done> done = row.choice("done", List.of(Done.values()));
        if (done.isEmpty() && !row.text("done").isEmpty()) {
            throw new BadRow(
                    "done \"%s\" is not one of usual, change, neither".formatted(row.text("done")));
        }
        return new LogLine(
                name,
                row.line(),
                row.neededDate("date"),
                done,
                row.text("instead"),
                row.number("belief", DiaryRanges.NRS),
                row.number("pain", DiaryRanges.NRS),
                !row.text("red_flag").isEmpty() && row.neededAnswer("red_flag"),
                row.text("plan").toLowerCase(Locale.ROOT));
    }

    private static LogLine joined(LogLine first, LogLine second, Consumer<Diagnostic> diagnostics) {
        diagnostics.accept(
                new Diagnostic(
                        Code.DUPLICATE,
                        second.file(),
                        new Where.Text(second.line(), 0),
                        "%s is logged twice, first in line %d%s"
                                .formatted(
                                        second.date(),
                                        first.line(),
                                        first.done().equals(second.done())
                                                ? ""
                                                : ", and the two contradict each other"),
                        "Took the first, with a red flag and the higher pain of either"));
        return new LogLine(
                first.file(),
                first.line(),
                first.date(),
                first.done(),
                first.instead(),
                first.belief(),
                worse(first.pain(), second.pain()),
                first.redFlag() || second.redFlag(),
                first.plan());
    }

    private static OptionalDouble worse(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() || (other.isPresent() && other.getAsDouble() > one.getAsDouble())
                ? other
                : one;
    }

    private static Diagnostic bad(String name, int line, String saw) {
        return new Diagnostic(
                Code.MALFORMED_TABLE,
                name,
                new Where.Text(line, 0),
                saw,
                "Left the row out, kept the others");
    }
}

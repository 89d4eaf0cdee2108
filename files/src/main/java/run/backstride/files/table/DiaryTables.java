package run.backstride.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// Reads the diary tables. Each is recognised by its header, in any order of columns.
///
/// A blank cell is missing. A row that can't be read is one diagnostic with its line, and the others are kept.
/// A row whose every cell is blank but for its date says nothing and is passed over.
public final class DiaryTables {
    private DiaryTables() {}

    /// {@return whether a text that begins like this is a diary table}
    public static boolean isHeader(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        List<CsvText.Row> rows = CsvText.of(first).rows();
        return !rows.isEmpty() && DiaryTable.ofHeader(rows.getFirst().cells()).isPresent();
    }

    /// Reads one table.
    ///
    /// @param in the table, UTF-8 (or UTF-16 with a byte order mark, or Windows-1252); not closed
    /// @param name of the file, as the person knows it
    /// @return the entries, and what was wrong; format [Format#UNKNOWN] where the header is of no diary table
    public static FileReading read(InputStream in, String name) throws IOException {
        CsvText text = CsvText.of(in.readAllBytes());
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<DiaryTable> table =
                text.rows().isEmpty()
                        ? Optional.empty()
                        : DiaryTable.ofHeader(text.rows().getFirst().cells());
        if (table.isEmpty()) {
            diagnostics.add(
                    new Diagnostic(
                            Code.UNKNOWN_FORMAT,
                            name,
                            new Where.Text(1, 0),
                            "the header is of no diary table",
                            "The table was not read"));
            return new FileReading(
                    name, Format.UNKNOWN, ContentKind.OTHER, List.of(), Diary.EMPTY, diagnostics);
        }
        Diary diary = readRows(text, table.get(), name, diagnostics);
        diagnostics.sort(java.util.Comparator.comparingInt(DiaryTables::line));
        return new FileReading(
                name, Format.DIARY, ContentKind.OTHER, List.of(), diary, diagnostics);
    }

    private static Diary readRows(
            CsvText text, DiaryTable table, String name, List<Diagnostic> diagnostics) {
        CsvText.Row header = text.rows().getFirst();
        for (CsvText.Problem problem : text.problems()) {
            diagnostics.add(badRow(name, problem.line(), problem.saw()));
        }
        Map<String, Integer> columns = columns(header, table, name, diagnostics);
        List<Integer> unknown = unknownColumns(header, table);
        List<CsvText.Row> rows = text.rows().subList(1, text.rows().size());
        TableDates dates = TableDates.of(dateCells(rows, columns));
        DiaryEntries entries = new DiaryEntries(diagnostics::add, name);
        for (CsvText.Row row : rows) {
            if (row.isBlank()) {
                continue;
            }
            try {
                refuseShiftedCells(row, header);
                DiaryRow cells =
                        new DiaryRow(name, row, text.separator(), columns, dates, diagnostics::add);
                entries.add(table, cells, notes(header, row, unknown));
            } catch (BadRow e) {
                diagnostics.add(badRow(name, row.line(), String.valueOf(e.getMessage())));
            }
        }
        return entries.diary();
    }

    private static Diagnostic badRow(String name, int line, String saw) {
        return new Diagnostic(
                Code.MALFORMED_TABLE,
                name,
                new Where.Text(line, 0),
                saw,
                "Left the row out, kept the others");
    }

    private static Map<String, Integer> columns(
            CsvText.Row header, DiaryTable table, String name, List<Diagnostic> diagnostics) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String column = DiaryTable.normalised(header.cell(i));
            if (table.columns().contains(column)) {
                columns.putIfAbsent(column, i);
            } else if (!column.isEmpty()) {
                diagnostics.add(
                        new Diagnostic(
                                Code.UNKNOWN_COLUMN,
                                name,
                                new Where.Text(header.line(), i + 1),
                                "column \"%s\" is none of %s"
                                        .formatted(
                                                header.cell(i), String.join(", ", table.columns())),
                                table == DiaryTable.PAIN
                                        ? "Kept it in the note"
                                        : "Did not use it"));
            }
        }
        return columns;
    }

    private static List<Integer> unknownColumns(CsvText.Row header, DiaryTable table) {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            if (!table.columns().contains(DiaryTable.normalised(header.cell(i)))) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    private static List<String> dateCells(List<CsvText.Row> rows, Map<String, Integer> columns) {
        List<String> cells = new ArrayList<>();
        for (String column : List.of("date", "start", "start_date", "retired_date")) {
            Integer at = columns.get(column);
            if (at != null) {
                rows.forEach(row -> cells.add(row.cell(at)));
            }
        }
        return cells;
    }

    /// More cells than columns come from an unquoted comma: from there on every cell is another column's.
    private static void refuseShiftedCells(CsvText.Row row, CsvText.Row header) throws BadRow {
        for (int i = header.cells().size(); i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                throw new BadRow(
                        "%d cells for %d columns; text with a separator in it needs quotes"
                                .formatted(row.cells().size(), header.cells().size()));
            }
        }
    }

    private static String notes(CsvText.Row header, CsvText.Row row, List<Integer> unknown) {
        List<String> notes = new ArrayList<>();
        for (int column : unknown) {
            if (!row.cell(column).isEmpty()) {
                notes.add(header.cell(column) + ": " + row.cell(column));
            }
        }
        return String.join("; ", notes);
    }

    private static int line(Diagnostic diagnostic) {
        return diagnostic.where() instanceof Where.Text(int line, int _) ? line : 0;
    }
}

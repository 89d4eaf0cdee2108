package run.backstride.files.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The diary tables, each with its columns. The first columns of each are the ones without which a row says
/// nothing.
enum DiaryTable {
    PROFILE(2, "key", "value"),
    PAIN(1, "date", "morning", "during", "after", "site", "note"),
    SHOES(1, "shoe", "model", "kind", "start_date", "retired_date", "start_km", "drop_mm"),
    SHOE_USE(2, "start", "shoe"),
    STRENGTH(2, "date", "exercise", "sets", "reps", "hold_s", "load_kg"),
    MOBILITY(2, "date", "kind", "minutes", "timing"),
    SLEEP(1, "date", "hours", "resting_hr", "rmssd_ms"),
    TESTS(4, "date", "test", "side", "value"),
    SCREENING(3, "date", "question", "answer");

    /// Without any of these a table with a date and a note may be anybody's.
    private static final List<String> SCORES = List.of("morning", "during", "after");

    private final int needed;
    private final String columns;

    DiaryTable(int needed, String... columns) {
        this.needed = needed;
        this.columns = String.join(",", columns);
    }

    List<String> columns() {
        return List.of(columns.split(",", -1));
    }

    /// {@return the columns without which a row says nothing}
    List<String> neededColumns() {
        return columns().subList(0, needed);
    }

    /// {@return the file's name, such as `shoe_use.csv`}
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /// {@return the table that such a header belongs to: all its needed columns are there and at least one
    /// more where it has more, and of several such tables the one with the most columns in common}
    static Optional<DiaryTable> ofHeader(List<String> header) {
        List<String> names = header.stream().map(DiaryTable::normalised).toList();
        Optional<DiaryTable> best = Optional.empty();
        int most = 0;
        for (DiaryTable table : values()) {
            List<String> common = new ArrayList<>(table.columns());
            common.retainAll(names);
            boolean scored = table != PAIN || SCORES.stream().anyMatch(names::contains);
            int least = Math.min(table.columns().size(), Math.max(2, table.needed));
            if (scored
                    && names.containsAll(table.neededColumns())
                    && common.size() >= least
                    && common.size() > most) {
                best = Optional.of(table);
                most = common.size();
            }
        }
        return best;
    }

    /// {@return a column's name as the tables have it: lower case, `_` for blanks and hyphens}
    static String normalised(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}

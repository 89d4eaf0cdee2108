package run.backstride.files.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.table.CsvText;
import run.backstride.files.table.TableDates;
import run.backstride.files.table.TableNumber;

/// Reads the rows of Strava's list of activities.
final class StravaRows {
    private static final double METERS_PER_KILOMETER = 1000;

    /// Strava's scale of perceived exertion, from easy to all-out.
    private static final double MOST_EXERTION = 10;

    private final StravaShoes shoes;
    private final ExportFacts facts;
    private final List<StravaRow> rows = new ArrayList<>();

    StravaRows(StravaShoes shoes, ExportFacts facts) {
        this.shoes = shoes;
        this.facts = facts;
    }

    List<StravaRow> all() {
        return rows;
    }

    void read(byte[] bytes, String name) {
        CsvText text = CsvText.of(bytes);
        for (CsvText.Problem problem : text.problems()) {
            say(Code.MALFORMED_TABLE, name, problem.line(), problem.saw(), "Left the row out");
        }
        Optional<StravaList> list = StravaList.of(text);
        if (list.isEmpty()) {
            say(
                    Code.MALFORMED_TABLE,
                    name,
                    1,
                    "its columns are not known",
                    "Read the files without it");
            return;
        }
        List<CsvText.Row> body = text.rows().subList(1, text.rows().size());
        TableDates dates =
                TableDates.of(
                        body.stream()
                                .map(row -> StravaDate.datePart(row.cell(StravaList.DATE)))
                                .toList());
        for (CsvText.Row row : body) {
            if (row.cells().size() <= list.get().filename()) {
                say(
                        Code.MALFORMED_TABLE,
                        name,
                        row.line(),
                        "the row is too short",
                        "Left the row out");
            } else {
                Exported exported =
                        exported(row, list.get(), new Cells(row, text.separator(), name), dates);
                rows.add(
                        new StravaRow(
                                row.line(),
                                row.cell(list.get().filename()).replace('\\', '/'),
                                exported));
            }
        }
    }

    private Exported exported(CsvText.Row row, StravaList list, Cells cells, TableDates dates) {
        OptionalDouble meters = cells.positive(list.meters());
        if (meters.isEmpty()) {
            OptionalDouble first = cells.positive(OptionalInt.of(StravaList.DISTANCE));
            meters =
                    first.isPresent() && list.kilometres()
                            ? OptionalDouble.of(first.getAsDouble() * METERS_PER_KILOMETER)
                            : first;
        }
        return new Exported(
                StravaSports.of(row.cell(StravaList.TYPE)),
                StravaDate.parse(row.cell(StravaList.DATE), dates),
                Optional.empty(),
                cells.positive(OptionalInt.of(StravaList.ELAPSED)),
                cells.positive(list.movingTime()),
                meters,
                cells.number(list.ascent()),
                row.cell(StravaList.NAME),
                shoes.named(row.cell(list.gear())),
                cells.exertion(list.exertion()));
    }

    private void say(Code code, String name, int line, String saw, String did) {
        facts.say(code, name, new Where.Text(line, 0), saw, did);
    }

    /// The numbers of a row.
    private final class Cells {
        private final CsvText.Row row;
        private final char separator;
        private final String name;

        Cells(CsvText.Row row, char separator, String name) {
            this.row = row;
            this.separator = separator;
            this.name = name;
        }

        OptionalDouble number(OptionalInt column) {
            if (column.isEmpty() || row.cell(column.getAsInt()).isEmpty()) {
                return OptionalDouble.empty();
            }
            TableNumber.Parsed parsed = TableNumber.parse(row.cell(column.getAsInt()), separator);
            if (parsed.value().isEmpty()) {
                say(
                        Code.MALFORMED_TABLE,
                        name,
                        row.line(),
                        "column %d: %s".formatted(column.getAsInt() + 1, parsed.saw()),
                        "Left the value out");
            }
            return parsed.value();
        }

        /// Strava writes 0 where there is nothing, such as the distance of a strength session.
        OptionalDouble positive(OptionalInt column) {
            OptionalDouble number = number(column);
            return number.isPresent() && number.getAsDouble() > 0 ? number : OptionalDouble.empty();
        }

        OptionalDouble exertion(OptionalInt column) {
            OptionalDouble exertion = positive(column);
            if (exertion.isPresent() && exertion.getAsDouble() > MOST_EXERTION) {
                say(
                        Code.OUT_OF_RANGE,
                        name,
                        row.line(),
                        "perceived exertion %s is above 10".formatted(exertion.getAsDouble()),
                        "Left the value out");
                return OptionalDouble.empty();
            }
            return exertion;
        }
    }
}

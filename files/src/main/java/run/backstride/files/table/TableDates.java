package run.backstride.files.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people write them: `2026-05-09`, `9.5.2026` (points are always day first), `05/09/2026` (slashes
/// are day first in some countries and month first in others).
///
/// With slashes, a date whose day is above 12 shows the order of the whole table. Where no date of the table
/// does, or two contradict each other, an ambiguous date is not read.
///
/// @param slashes what the table's dates with slashes have first
public record TableDates(Slashes slashes) {
    private static final int MONTHS = 12;
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern POINTS =
            Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /// What stands first in a date with slashes.
    public enum Slashes {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    /// {@return how to read the dates of a table with these cells in its date column}
    public static TableDates of(List<String> cells) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String cell : cells) {
            Matcher date = SLASHES.matcher(cell.strip());
            if (date.matches()) {
                dayFirst |= number(date, 1) > MONTHS;
                monthFirst |= number(date, 2) > MONTHS;
            }
        }
        if (dayFirst == monthFirst) {
            return new TableDates(Slashes.UNKNOWN);
        }
        return new TableDates(dayFirst ? Slashes.DAY_FIRST : Slashes.MONTH_FIRST);
    }

    /// {@return the date, or nothing where the text is none or may be two}
    public Optional<LocalDate> parse(String text) {
        Matcher iso = ISO.matcher(text.strip());
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher points = POINTS.matcher(text.strip());
        if (points.matches()) {
            return date(number(points, 3), number(points, 2), number(points, 1));
        }
        Matcher slash = SLASHES.matcher(text.strip());
        return slash.matches() ? slashed(slash) : Optional.empty();
    }

    private Optional<LocalDate> slashed(Matcher text) {
        int first = number(text, 1);
        int second = number(text, 2);
        int year = number(text, 3);
        boolean certain = first > MONTHS || second > MONTHS || first == second;
        if (certain) {
            return first > MONTHS ? date(year, second, first) : date(year, first, second);
        }
        return switch (slashes) {
            case DAY_FIRST -> date(year, second, first);
            case MONTH_FIRST -> date(year, first, second);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }
}

package run.backstride.files.table;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people and exports write them.
public final class TableNumber {
    /// Digits with one point or comma, or none.
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d{1,18})(?:([.,])(\\d{1,30}))?");

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}");
    private static final int GROUP = 3;

    private TableNumber() {}

    /// What a cell says.
    ///
    /// @param value the number, where it can be told
    /// @param saw why it can't be told; empty where it can
    public record Parsed(OptionalDouble value, String saw) {}

    /// Reads a number. A point or a comma is the decimal sign, whichever the table's own sign is, unless
    /// exactly three digits follow the other one: `1.234` in a table with semicolons, or `1,234` in one with
    /// commas, may mean either number.
    ///
    /// @param cell not blank
    /// @param separator of the table's columns: a table with semicolons has decimal commas
    public static Parsed parse(String cell, char separator) {
        String text = cell.strip().replace('\u2212', '-');
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return scientific(text);
        }
        String sign = number.group(2);
        String fraction = number.group(3);
        if (sign == null || fraction == null) {
            return new Parsed(OptionalDouble.of(Double.parseDouble(text)), "");
        }
        boolean ownSign = sign.equals(",") == (separator == ';');
        if (!ownSign
                && fraction.length() == GROUP
                && THOUSANDS.matcher(number.group(1)).matches()) {
            return new Parsed(
                    OptionalDouble.empty(), "%s may be a thousand or a fraction".formatted(text));
        }
        return new Parsed(
                OptionalDouble.of(Double.parseDouble(number.group(1) + "." + fraction)), "");
    }

    /// Machine-written numbers such as `1.2E-4`.
    private static Parsed scientific(String text) {
        if (text.matches("[+-]?\\d{1,18}(?:\\.\\d{1,18})?[eE][+-]?\\d{1,3}")) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return new Parsed(OptionalDouble.of(value), "");
            }
        }
        return new Parsed(
                OptionalDouble.empty(), "\"%s\" is not a number".formatted(shortened(text)));
    }

    /// {@return at most the first 40 characters}
    static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}

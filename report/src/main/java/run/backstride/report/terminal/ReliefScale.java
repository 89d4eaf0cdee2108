package run.backstride.report.terminal;

import java.util.List;
import run.backstride.analysis.assess.Relief;
import run.backstride.report.Numbers;

/// Points of pain on a row of characters, one scale for all five.
///
/// @param low points at the first column, whole
/// @param high points at the last column, whole
/// @param columns of a bar
record ReliefScale(int low, int high, int columns) {
    static final int FEWEST_COLUMNS = 12;

    static ReliefScale of(List<Relief> reliefs, int columns) {
        double low = 0;
        double high = 1;
        for (Relief relief : reliefs) {
            low = Math.min(low, relief.interval95().low());
            high = Math.max(high, relief.interval95().high());
        }
        return new ReliefScale((int) Math.floor(low), (int) Math.ceil(high), columns);
    }

    private int column(double points) {
        return (int) Math.round((points - low) / (high - low) * (columns - 1));
    }

    /// {@return the row of whole points}
    String axis() {
        StringBuilder row = new StringBuilder(" ".repeat(columns + 2));
        int step = Math.max(1, (int) Math.ceil((high - low) * 4.0 / columns));
        for (int point = low; point <= high; point += step) {
            String label = Numbers.fixed(point, 0);
            int at = Math.max(0, column(point) - label.length() + 1);
            row.replace(at, at + label.length(), label);
        }
        return row.toString();
    }

    /// {@return 95 % interval thin, 80 % interval thick, mean as a dot, zero as a line through it}
    String bar(Relief relief) {
        StringBuilder row = new StringBuilder(" ".repeat(columns));
        fill(row, column(relief.interval95().low()), column(relief.interval95().high()), '─');
        fill(row, column(relief.interval80().low()), column(relief.interval80().high()), '━');
        row.setCharAt(column(0), crossed(row.charAt(column(0))));
        row.setCharAt(column(relief.mean()), '●');
        return row.toString();
    }

    private static char crossed(char mark) {
        return switch (mark) {
            case '─' -> '┼';
            case '━' -> '╋';
            default -> '┊';
        };
    }

    private static void fill(StringBuilder row, int from, int to, char mark) {
        for (int i = from; i <= to; i++) {
            row.setCharAt(i, mark);
        }
    }
}

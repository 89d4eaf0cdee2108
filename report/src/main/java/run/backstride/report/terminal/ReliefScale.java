package run.backstride.report.terminal;

import run.backstride.analysis.assess.Relief;
import run.backstride.report.ReliefAxis;

/// Points of pain on a row of characters, one scale for all five.
///
/// @param scale what lies across
/// @param columns of a bar
record ReliefScale(ReliefAxis scale, int columns) {
    static final int FEWEST_COLUMNS = 12;
    private static final int LABEL_COLUMNS = 6;

    private int column(double points) {
        return (int) Math.round(scale.share(points) * (columns - 1));
    }

    /// {@return the row of labels, those that have room}
    String axis() {
        StringBuilder row = new StringBuilder(" ".repeat(columns + LABEL_COLUMNS));
        int free = 0;
        for (double tick : scale.ticks()) {
            String label = scale.label(tick);
            int at = Math.max(0, column(tick) - label.length() / 2);
            if (at >= free) {
                row.replace(at, at + label.length(), label);
                free = at + label.length() + 1;
            }
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

package run.backstride.files.fit;

import java.util.Arrays;

/// One quantity over the records of a file, `NaN` where a record does not have it. Takes no memory before
/// its first value.
final class SampleColumn {
    private static final int FIRST_CAPACITY = 1024;

    private double[] values = new double[0];

    /// Puts a value at record `row`.
    void set(int row, double value) {
        if (row >= values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, row + (row >> 1) + 1));
            Arrays.fill(values, before, values.length, Double.NaN);
        }
        values[row] = value;
    }

    /// {@return the value at record `row`, or `NaN`}
    double at(int row) {
        return row < values.length ? values[row] : Double.NaN;
    }

    /// {@return whether no record has a value}
    boolean isEmpty() {
        return values.length == 0;
    }
}

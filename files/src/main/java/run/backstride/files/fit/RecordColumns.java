package run.backstride.files.fit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The record messages of one FIT file as growing columns.
final class RecordColumns {
    private static final int FIRST_CAPACITY = 1024;

    private double[] times = new double[FIRST_CAPACITY];
    private final Map<RecordColumn, SampleColumn> columns = new EnumMap<>(RecordColumn.class);
    private int rows;
    private int dropped;

    RecordColumns() {
        for (RecordColumn column : RecordColumn.values()) {
            columns.put(column, new SampleColumn());
        }
    }

    /// {@return the number of records}
    int rows() {
        return rows;
    }

    /// Opens a record.
    ///
    /// @param time FIT seconds
    void add(double time) {
        if (rows == times.length) {
            times = Arrays.copyOf(times, rows + (rows >> 1));
        }
        times[rows++] = time;
    }

    /// Takes back the time of record `row`, so that it counts no more.
    void drop(int row) {
        if (!Double.isNaN(times[row])) {
            times[row] = Double.NaN;
            dropped++;
        }
    }

    /// {@return the number of records that were not dropped}
    int kept() {
        return rows - dropped;
    }

    /// {@return the last record before `row` that was not dropped, or -1}
    int lastKept(int row) {
        int last = row - 1;
        while (last >= 0 && Double.isNaN(times[last])) {
            last--;
        }
        return last;
    }

    /// {@return FIT seconds of record `row`; `NaN` where it was dropped}
    double time(int row) {
        return times[row];
    }

    /// {@return the values of one quantity}
    SampleColumn column(RecordColumn column) {
        SampleColumn known = columns.get(column);
        if (known == null) {
            throw new IllegalArgumentException(
                    "every column is there from the start, was " + column);
        }
        return known;
    }
}

package run.backstride.files.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The records of one file in the order of their times.
final class RecordRows {
    private final RecordColumns records;
    private final int[] order;
    private final int outOfOrder;

    RecordRows(RecordColumns records) {
        this.records = records;
        int[] kept =
                IntStream.range(0, records.rows())
                        .filter(row -> !Double.isNaN(records.time(row)))
                        .toArray();
        int jumps = 0;
        for (int i = 1; i < kept.length; i++) {
            if (records.time(kept[i]) < records.time(kept[i - 1])) {
                jumps++;
            }
        }
        outOfOrder = jumps;
        order =
                jumps == 0
                        ? kept
                        : Arrays.stream(kept)
                                .boxed()
                                .sorted(Comparator.comparingDouble(records::time))
                                .mapToInt(Integer::intValue)
                                .toArray();
    }

    int count() {
        return order.length;
    }

    /// {@return the number of the file's rows, dropped ones included}
    int fileRows() {
        return records.rows();
    }

    /// {@return how many records are older than the one before them in the file}
    int outOfOrder() {
        return outOfOrder;
    }

    /// {@return FIT seconds of the record at `place` in the order of times}
    double time(int place) {
        return records.time(order[place]);
    }

    /// {@return FIT seconds of record `row` of the file}
    double timeOfRow(int row) {
        return records.time(row);
    }

    /// {@return the file's rows within a span, in the order of their times}
    int[] within(Span span) {
        int from = 0;
        while (from < order.length && time(from) < span.from()) {
            from++;
        }
        int to = order.length;
        while (to > from && time(to - 1) >= span.to()) {
            to--;
        }
        return Arrays.copyOfRange(order, from, to);
    }

    /// {@return the values of a column for `rows`, `NaN` where missing; empty where no record has the column}
    double[] values(RecordColumn column, int[] rows) {
        SampleColumn all = records.column(column);
        if (all.isEmpty()) {
            return new double[0];
        }
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = all.at(rows[i]);
        }
        return values;
    }

    /// {@return the last value of a column that is present, or `NaN`}
    double lastPresent(RecordColumn column) {
        double[] values = values(column, order);
        for (int i = values.length - 1; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }
}

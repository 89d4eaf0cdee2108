package run.backstride.files.xml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;

/// Samples while they are collected: a row a moment, a column a channel, `NaN` where missing. Each row knows
/// its stretch (GPX segment, TCX track); between two stretches the timer stood.
final class SampleTable {
    private long[] millis = new long[64];
    private int[] stretches = new int[64];
    private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
    private int rows;
    private int stretch;

    int rows() {
        return rows;
    }

    long millis(int row) {
        return millis[row];
    }

    int stretch(int row) {
        return stretches[row];
    }

    boolean isEmpty() {
        return rows == 0;
    }

    long firstMillis() {
        return millis[0];
    }

    long lastMillis() {
        return millis[rows - 1];
    }

    /// {@return the row of exactly that moment, in a table that has it and is in order}
    int rowOf(long epochMillis) {
        return Arrays.binarySearch(millis, 0, rows, epochMillis);
    }

    /// Rows from here on belong to another stretch.
    void nextStretch() {
        stretch++;
    }

    /// Adds a row with nothing in it yet.
    void add(long epochMillis) {
        if (rows == millis.length) {
            millis = Arrays.copyOf(millis, rows * 2);
            stretches = Arrays.copyOf(stretches, rows * 2);
        }
        millis[rows] = epochMillis;
        stretches[rows] = stretch;
        rows++;
    }

    /// Puts a value into the last row.
    void set(Channel channel, double value) {
        set(rows - 1, channel, value);
    }

    /// Puts a value into a row.
    void set(int row, Channel channel, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        double[] column = columns.get(channel);
        if (column == null || column.length <= row) {
            double[] longer = new double[millis.length];
            Arrays.fill(longer, Double.NaN);
            if (column != null) {
                System.arraycopy(column, 0, longer, 0, column.length);
            }
            columns.put(channel, longer);
            column = longer;
        }
        column[row] = value;
    }

    double at(int row, Channel channel) {
        double[] column = columns.get(channel);
        return column == null || row >= column.length ? Double.NaN : column[row];
    }

    boolean has(Channel channel) {
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(at(row, channel))) {
                return true;
            }
        }
        return false;
    }

    /// Forgets a channel.
    void remove(Channel channel) {
        columns.remove(channel);
    }

    /// {@return this table with its rows in order of time: as many as can be kept without changing their order.
    /// A single wrong clock reading thus costs one row, wherever it stands}
    SampleTable inOrder() {
        boolean sorted = true;
        for (int row = 1; row < rows && sorted; row++) {
            sorted = millis[row] >= millis[row - 1];
        }
        return sorted ? this : only(TimeOrder.longestRising(Arrays.copyOf(millis, rows)));
    }

    private SampleTable only(int[] kept) {
        SampleTable table = new SampleTable();
        for (int row : kept) {
            table.add(millis[row]);
            table.stretches[table.rows - 1] = stretches[row];
            columns.keySet().forEach(channel -> table.set(channel, at(row, channel)));
        }
        return table;
    }

    /// {@return seconds within stretches: recording time without the pauses between them}
    double secondsWithinStretches() {
        long within = 0;
        for (int row = 1; row < rows; row++) {
            within += stretches[row] == stretches[row - 1] ? millis[row] - millis[row - 1] : 0;
        }
        return within / 1000.0;
    }

    /// {@return the samples, seconds counted from `startMillis`}
    Samples samples(long startMillis) {
        double[] seconds = new double[rows];
        for (int row = 0; row < rows; row++) {
            seconds[row] = (millis[row] - startMillis) / 1000.0;
        }
        Map<Channel, SampledSignal> signals = new EnumMap<>(Channel.class);
        columns.forEach((channel, column) -> {
            double[] whole = Arrays.copyOf(column, rows);
            if (column.length < rows) {
                Arrays.fill(whole, column.length, rows, Double.NaN);
            }
            signals.put(channel, SampledSignal.of(whole));
        });
        return new Samples(SampledSignal.of(seconds), signals);
    }
}

package run.backstride.files.fit;

import java.util.Arrays;

/// One developer field as described by the file, and its values. They are kept sparsely, so that a file
/// cannot ask for more memory than its own size deserves.
final class DeveloperColumn {
    private final Description description;
    private int[] rows = new int[16];
    private double[] values = new double[16];
    private int count;

    /// What a field description (message 206) says.
    ///
    /// @param developer the developer data index that the fields refer to
    /// @param application application id as 32 hexadecimal digits; empty where the file gives none
    /// @param number field number within its developer
    /// @param type base type of the value
    /// @param name empty where the file gives none
    /// @param unit empty where the file gives none
    /// @param scale to divide by; 1 where the file gives none
    /// @param offset to subtract after scaling
    record Description(
            int developer,
            String application,
            int number,
            FitBaseType type,
            String name,
            String unit,
            double scale,
            double offset) {}

    DeveloperColumn(Description description) {
        this.description = description;
    }

    Description description() {
        return description;
    }

    /// Adds the value of a record; rows ascend.
    void add(int row, double value) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        rows[count] = row;
        values[count++] = value;
    }

    /// {@return how many records have a value}
    int count() {
        return count;
    }

    /// {@return one value for each of `length` records, `NaN` where missing}
    double[] dense(int length) {
        double[] dense = new double[length];
        Arrays.fill(dense, Double.NaN);
        for (int i = 0; i < count; i++) {
            dense[rows[i]] = values[i];
        }
        return dense;
    }
}

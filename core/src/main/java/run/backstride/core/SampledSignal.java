package run.backstride.core;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// One measured quantity over the samples of a recording. `NaN` is a missing sample; there is no other
/// sentinel. The array is copied in and never handed out.
public final class SampledSignal {
    private final double[] values;
    private final int present;

    private SampledSignal(double[] values) {
        this.values = values;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
            }
        }
        present = count;
    }

    /// {@return a signal of a copy of `values`, `NaN` where missing}
    public static SampledSignal of(double... values) {
        return new SampledSignal(values.clone());
    }

    /// {@return a signal of the first `length` of `values`, copied}
    public static SampledSignal ofFirst(int length, double[] values) {
        return new SampledSignal(Arrays.copyOf(values, length));
    }

    /// {@return the number of samples, missing ones included}
    public int length() {
        return values.length;
    }

    /// {@return the number of samples that are present}
    public int present() {
        return present;
    }

    /// {@return the value at `index`, or `NaN` where it is missing}
    public double at(int index) {
        return values[index];
    }

    /// {@return whether sample `index` is there}
    public boolean has(int index) {
        return !Double.isNaN(values[index]);
    }

    /// {@return the mean of the samples that are present, or `NaN` where none is}
    public double mean() {
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
            }
        }
        return present > 0 ? sum / present : Double.NaN;
    }

    /// {@return a signal with `operator` applied to each sample that is present}
    public SampledSignal map(DoubleUnaryOperator operator) {
        double[] mapped = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            mapped[i] = Double.isNaN(values[i]) ? Double.NaN : operator.applyAsDouble(values[i]);
        }
        return new SampledSignal(mapped);
    }

    /// {@return samples `from` (inclusive) to `to` (exclusive)}
    public SampledSignal slice(int from, int to) {
        return new SampledSignal(Arrays.copyOfRange(values, from, to));
    }

    /// {@return a copy of all samples, `NaN` where missing}
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampledSignal signal && Arrays.equals(values, signal.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "SampledSignal[" + present + " of " + values.length + " present]";
    }
}

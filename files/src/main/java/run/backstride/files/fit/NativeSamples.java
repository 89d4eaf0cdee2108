package run.backstride.files.fit;

import java.util.EnumMap;
import java.util.Map;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;

/// Turns columns of records into the samples of one activity.
final class NativeSamples {
    private static final double STEPS_A_STRIDE = 2;

    private NativeSamples() {}

    /// {@return the samples of the file's `rows`, with seconds since `start`}
    static Samples of(RecordRows records, int[] rows, double start, Sport sport) {
        double[] seconds = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            seconds[i] = records.timeOfRow(rows[i]) - start;
        }
        Map<Channel, SampledSignal> channels = new EnumMap<>(Channel.class);
        for (RecordColumn column : RecordColumn.values()) {
            column.channel()
                    .ifPresent(channel -> put(channels, channel, records.values(column, rows)));
        }
        if (FitSports.isOnFoot(sport) || isOtherOnFoot(sport, channels)) {
            put(channels, Channel.CADENCE, steps(records, rows));
        }
        return new Samples(SampledSignal.of(seconds), channels);
    }

    /// A session of a sport that says nothing of feet, but with running dynamics.
    private static boolean isOtherOnFoot(Sport sport, Map<Channel, SampledSignal> channels) {
        return sport.kind() == Sport.Kind.OTHER
                && (channels.containsKey(Channel.GROUND_CONTACT_TIME)
                        || channels.containsKey(Channel.VERTICAL_OSCILLATION));
    }

    private static void put(
            Map<Channel, SampledSignal> channels, Channel channel, double[] values) {
        SampledSignal signal = SampledSignal.of(values);
        if (signal.present() > 0) {
            channels.put(channel, signal);
        }
    }

    /// Steps a minute: twice the strides, which stand as whole and fraction, or in one field of 1/256.
    private static double[] steps(RecordRows records, int[] rows) {
        double[] whole = records.values(RecordColumn.REVOLUTIONS, rows);
        double[] fraction = records.values(RecordColumn.REVOLUTION_FRACTION, rows);
        double[] fine = records.values(RecordColumn.REVOLUTIONS_256, rows);
        if (whole.length == 0 && fine.length == 0) {
            return whole;
        }
        double[] steps = new double[rows.length];
        for (int i = 0; i < steps.length; i++) {
            double strides = at(whole, i);
            if (!Double.isNaN(strides) && !Double.isNaN(at(fraction, i))) {
                strides += at(fraction, i);
            } else if (!Double.isNaN(at(fine, i))) {
                strides = at(fine, i);
            }
            steps[i] = STEPS_A_STRIDE * strides;
        }
        return steps;
    }

    private static double at(double[] values, int index) {
        return values.length == 0 ? Double.NaN : values[index];
    }
}

package run.backstride.files.fit;

import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.SensorSource;

/// Writes the samples of an activity as record messages with the fields that newer watches use.
final class RecordWriter {
    private static final double STEPS_A_STRIDE = 2;
    private static final double FRACTIONS = 128;
    private static final int MOST_STRIDES = 254;

    private final Activity activity;
    private final double start;

    RecordWriter(Activity activity, double start) {
        this.activity = activity;
        this.start = start;
    }

    void writeTo(FitWriter writer) {
        for (int i = 0; i < activity.samples().count(); i++) {
            FitWriter.Message message =
                    writer.message(FitContents.MESSAGE_RECORD)
                            .uint32(
                                    FitDefinition.FIELD_TIMESTAMP,
                                    start + Math.floor(activity.samples().seconds().at(i)));
            for (Channel channel : Channel.values()) {
                Optional<SampledSignal> signal = activity.samples().channel(channel);
                if (signal.isPresent()) {
                    put(message, channel, signal.get().at(i));
                }
            }
            for (int developer = 0; developer < activity.sources().size(); developer++) {
                SensorSource source = activity.sources().get(developer);
                for (int field = 0; field < source.fields().size(); field++) {
                    SampledSignal values = source.fields().get(field).values();
                    if (values.present() > 0) {
                        message.developer(developer, field, values.at(i));
                    }
                }
            }
            message.end();
        }
    }

    private static void put(FitWriter.Message message, Channel channel, double value) {
        switch (channel) {
            case LATITUDE -> message.sint32(0, raw(RecordField.LATITUDE, value));
            case LONGITUDE -> message.sint32(1, raw(RecordField.LONGITUDE, value));
            case ALTITUDE -> message.uint32(78, raw(RecordField.ENHANCED_ALTITUDE, value));
            case DISTANCE -> message.uint32(5, raw(RecordField.DISTANCE, value));
            case SPEED -> message.uint32(73, raw(RecordField.ENHANCED_SPEED, value));
            case HEART_RATE -> message.uint8(3, value);
            case CADENCE -> cadence(message, value / STEPS_A_STRIDE);
            case GROUND_CONTACT_TIME -> message.uint16(41, raw(RecordField.STANCE_TIME, value));
            case STANCE_PERCENT -> message.uint16(40, raw(RecordField.STANCE_TIME_PERCENT, value));
            case BALANCE_LEFT -> message.uint16(84, raw(RecordField.STANCE_TIME_BALANCE, value));
            case VERTICAL_OSCILLATION ->
                    message.uint16(39, raw(RecordField.VERTICAL_OSCILLATION, value));
            case VERTICAL_RATIO -> message.uint16(83, raw(RecordField.VERTICAL_RATIO, value));
            case STEP_LENGTH -> message.uint16(85, raw(RecordField.STEP_LENGTH, value));
            case POWER -> message.uint16(7, value);
            case TEMPERATURE -> message.sint8(13, value);
            case ACTIVITY_TYPE -> message.enumeration(42, value);
        }
    }

    private static double raw(RecordField field, double value) {
        return (value + field.offset()) * field.scale() / field.factor();
    }

    /// Whole strides and their fraction in 1/128; together rounded, so that 79.999 is 80 and not 79.
    private static void cadence(FitWriter.Message message, double strides) {
        double fractions = Math.rint(strides * FRACTIONS);
        double whole = Math.floor(fractions / FRACTIONS);
        boolean fits = whole >= 0 && whole <= MOST_STRIDES;
        message.uint8(4, fits ? whole : Double.NaN);
        message.uint8(53, fits ? fractions - whole * FRACTIONS : Double.NaN);
    }
}

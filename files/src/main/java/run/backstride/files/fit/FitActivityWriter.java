package run.backstride.files.fit;

import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.SensorSource;

/// Writes an activity as a FIT file that [FitReader] and other programs read.
///
/// FIT keeps whole seconds, steps of 1/64 a minute, tenths of a millimetre and so on: the figures come back
/// within half such a step. It has no place for the activity's name and gear.
public final class FitActivityWriter {
    private static final int DEVELOPMENT = 255;
    private static final int APPLICATION_DIGITS = 32;
    private static final int EVENT_TIMER = 0;
    private static final int EVENT_SESSION = 8;
    private static final int EVENT_LAP = 9;
    private static final int TYPE_START = 0;
    private static final int TYPE_STOP = 1;
    private static final int TYPE_STOP_ALL = 4;
    private static final double MILLISECONDS = 1000;
    private static final double CENTIMETERS = 100;
    private static final double RPE = 10;

    private final Activity activity;
    private final FitWriter writer = new FitWriter();
    private final double start;

    private FitActivityWriter(Activity activity) {
        this.activity = activity;
        this.start = FitTime.seconds(activity.start());
    }

    /// {@return the bytes of a FIT file with this one activity}
    public static byte[] write(Activity activity) {
        return new FitActivityWriter(activity).bytes();
    }

    private byte[] bytes() {
        fileId();
        timer(start, TYPE_START);
        developers();
        new RecordWriter(activity, start).writeTo(writer);
        new SetWriter(writer).write(activity.sets());
        double end = start + Math.floor(activity.elapsedSeconds().orElse(lastSample()));
        timer(end, TYPE_STOP_ALL);
        for (int i = 0; i < activity.laps().size(); i++) {
            lap(i, activity.laps().get(i));
        }
        session(end);
        activityMessage(end);
        return writer.toBytes();
    }

    private double lastSample() {
        int count = activity.samples().count();
        return count == 0 ? 0 : activity.samples().seconds().at(count - 1);
    }

    private void fileId() {
        Device device = activity.device();
        OptionalInt manufacturer = FitNames.number(FitNames.MANUFACTURER, device.manufacturer());
        OptionalInt product = FitDevices.productNumber(device);
        FitWriter.Message message =
                writer.message(FitContents.MESSAGE_FILE_ID)
                        .enumeration(0, FitKinds.TYPE_ACTIVITY)
                        .uint16(1, manufacturer.orElse(DEVELOPMENT))
                        .uint16(2, product.isPresent() ? product.getAsInt() : Double.NaN)
                        .uint32(4, start);
        if (product.isEmpty() && !device.product().isEmpty()) {
            message.text(8, device.product());
        }
        message.end();
    }

    private void timer(double time, int type) {
        writer.message(FitContents.MESSAGE_EVENT)
                .uint32(FitDefinition.FIELD_TIMESTAMP, time)
                .enumeration(0, EVENT_TIMER)
                .enumeration(1, type)
                .end();
    }

    private void developers() {
        List<SensorSource> sources = activity.sources();
        for (int developer = 0; developer < sources.size(); developer++) {
            SensorSource source = sources.get(developer);
            FitWriter.Message message = writer.message(DeveloperFields.MESSAGE_DEVELOPER);
            if (source.application().length() == APPLICATION_DIGITS) {
                message.bytes(1, HexFormat.of().parseHex(source.application()));
            }
            message.uint8(3, developer).end();
            for (int field = 0; field < source.fields().size(); field++) {
                describe(developer, field, source.fields().get(field));
            }
        }
    }

    private void describe(int developer, int number, SensorSource.Field field) {
        FitWriter.Message message =
                writer.message(DeveloperFields.MESSAGE_DESCRIPTION)
                        .uint8(0, developer)
                        .uint8(1, number)
                        .uint8(2, FitBaseType.FLOAT32.code())
                        .text(3, field.name())
                        .text(8, field.unit());
        message.end();
    }

    private void lap(int index, Lap lap) {
        double lapStart = FitTime.seconds(lap.start());
        writer.message(FitContents.MESSAGE_LAP)
                .uint16(FitDefinition.FIELD_MESSAGE_INDEX, index)
                .uint32(
                        FitDefinition.FIELD_TIMESTAMP,
                        lapStart + Math.floor(lap.elapsedSeconds().orElse(0)))
                .uint32(2, lapStart)
                .uint32(7, scaled(lap.elapsedSeconds(), MILLISECONDS))
                .uint32(8, scaled(lap.timerSeconds(), MILLISECONDS))
                .uint32(9, scaled(lap.distanceMeters(), CENTIMETERS))
                .enumeration(0, EVENT_LAP)
                .enumeration(1, TYPE_STOP)
                .end();
    }

    private void session(double end) {
        writer.message(FitContents.MESSAGE_SESSION)
                .uint16(FitDefinition.FIELD_MESSAGE_INDEX, 0)
                .uint32(FitDefinition.FIELD_TIMESTAMP, end)
                .uint32(2, start)
                .enumeration(0, EVENT_SESSION)
                .enumeration(1, TYPE_STOP)
                .enumeration(5, FitSports.number(FitNames.SPORT, activity.sport().name()))
                .enumeration(6, FitSports.number(FitNames.SUB_SPORT, activity.sport().subSport()))
                .uint32(7, scaled(activity.elapsedSeconds(), MILLISECONDS))
                .uint32(8, scaled(activity.timerSeconds(), MILLISECONDS))
                .uint32(9, scaled(activity.distanceMeters(), CENTIMETERS))
                .uint16(22, scaled(activity.ascentMeters(), 1))
                .uint16(25, 0)
                .uint16(26, activity.laps().size())
                .uint8(193, scaled(activity.rpe(), RPE))
                .end();
    }

    private void activityMessage(double end) {
        double local =
                activity.utcOffset()
                        .map(ZoneOffset::getTotalSeconds)
                        .map(offset -> end + offset)
                        .orElse(Double.NaN);
        writer.message(FitContents.MESSAGE_ACTIVITY)
                .uint32(FitDefinition.FIELD_TIMESTAMP, end)
                .uint32(0, scaled(activity.timerSeconds(), MILLISECONDS))
                .uint16(1, 1)
                .enumeration(2, 0)
                .uint32(5, local)
                .end();
    }

    private static double scaled(OptionalDouble value, double scale) {
        return value.orElse(Double.NaN) * scale;
    }
}

package run.backstride.files.xml;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;

/// Writes an `export.xml` as Apple Health does: records first, then workouts, every date on one clock, a long
/// device text on each record. For made-up exports whose truth is known.
///
/// Dates have whole seconds, as in Apple's files, so samples closer than that fall together.
public final class AppleHealthWriter implements Closeable {
    /// Apple's own name for the watch in its records.
    public static final String WATCH = "Apple Watch";

    private static final String DEVICE =
            "<<HKDevice: 0x282a45810>, name:Apple Watch, manufacturer:Apple Inc., model:Watch,"
                    + " hardware:Watch6,2, software:10.1>";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

    private final XmlOut out;
    private final ZoneOffset clock;
    private final List<Activity> workouts = new ArrayList<>();

    /// Begins an export.
    ///
    /// @param target closed with this
    /// @param clock the clock that all dates are written on
    /// @throws IOException if `target` can't be written
    public AppleHealthWriter(OutputStream target, ZoneOffset clock) throws IOException {
        this.clock = clock;
        out =
                new XmlOut(
                        new BufferedWriter(
                                new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16));
        out.verbatim(
                "<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n]>\n");
        out.open("HealthData", "locale", "en_GB");
    }

    /// What a record is of: Apple's type without its prefix, and its unit.
    ///
    /// @param type such as `HeartRate`
    /// @param unit such as `count/min`
    public record Kind(String type, String unit) {}

    /// Writes a record.
    ///
    /// @param value in the kind's unit
    /// @throws IOException if the target can't be written
    public void record(Kind kind, double value, Instant start, Instant end) throws IOException {
        out.empty(
                "Record",
                "type",
                "HKQuantityTypeIdentifier" + kind.type,
                "sourceName",
                WATCH,
                "sourceVersion",
                "10.1",
                "device",
                DEVICE,
                "unit",
                kind.unit,
                "creationDate",
                date(end),
                "startDate",
                date(start),
                "endDate",
                date(end),
                "value",
                XmlOut.plain(value, 6));
    }

    /// Writes a record of sleep.
    ///
    /// @param stage such as `AsleepDeep`
    /// @throws IOException if the target can't be written
    public void sleep(String stage, Instant start, Instant end) throws IOException {
        out.empty(
                "Record",
                "type",
                "HKCategoryTypeIdentifierSleepAnalysis",
                "sourceName",
                WATCH,
                "creationDate",
                date(end),
                "startDate",
                date(start),
                "endDate",
                date(end),
                "value",
                "HKCategoryValueSleepAnalysis" + stage);
    }

    /// Writes the records of an activity's samples, each from its own moment to the next sample's, and keeps the
    /// activity itself for the end of the file, where workouts stand.
    ///
    /// @throws IOException if the target can't be written
    public void activity(Activity activity) throws IOException {
        workouts.add(activity);
        Map<Channel, Kind> kinds =
                Map.of(
                        Channel.HEART_RATE, new Kind("HeartRate", "count/min"),
                        Channel.GROUND_CONTACT_TIME, new Kind("RunningGroundContactTime", "ms"),
                        Channel.VERTICAL_OSCILLATION, new Kind("RunningVerticalOscillation", "cm"),
                        Channel.STEP_LENGTH, new Kind("RunningStrideLength", "m"),
                        Channel.POWER, new Kind("RunningPower", "W"),
                        Channel.SPEED, new Kind("RunningSpeed", "km/hr"),
                        Channel.CADENCE, new Kind("StepCount", "count"),
                        Channel.DISTANCE, new Kind("DistanceWalkingRunning", "km"));
        for (Channel channel : Channel.values()) {
            if (kinds.containsKey(channel) && activity.samples().channel(channel).isPresent()) {
                SampledSignal signal = activity.samples().channel(channel).get();
                for (int i = 0; i + 1 < signal.length(); i++) {
                    sample(activity, kinds.get(channel), channel, signal, i);
                }
            }
        }
    }

    /// Ends the export: writes the workouts and closes the target.
    @Override
    public void close() throws IOException {
        for (Activity activity : workouts) {
            workout(activity);
        }
        out.close("HealthData");
        out.close();
    }

    private void sample(Activity activity, Kind kind, Channel channel, SampledSignal signal, int i)
            throws IOException {
        SampledSignal seconds = activity.samples().seconds();
        double interval = seconds.at(i + 1) - seconds.at(i);
        double value =
                switch (channel) {
                    case CADENCE -> signal.at(i) * interval / 60;
                    case DISTANCE -> (signal.at(i + 1) - signal.at(i)) / 1000;
                    case SPEED -> signal.at(i) * 3.6;
                    case VERTICAL_OSCILLATION -> signal.at(i) / 10;
                    case STEP_LENGTH -> signal.at(i) / 1000;
                    case HEART_RATE,
                            GROUND_CONTACT_TIME,
                            POWER,
                            LATITUDE,
                            LONGITUDE,
                            ALTITUDE,
                            STANCE_PERCENT,
                            BALANCE_LEFT,
                            VERTICAL_RATIO,
                            TEMPERATURE,
                            ACTIVITY_TYPE ->
                            signal.at(i);
                };
        if (!Double.isNaN(value)) {
            Instant start = activity.start().plusMillis(Math.round(seconds.at(i) * 1000));
            record(kind, value, start, start.plusMillis(Math.round(interval * 1000)));
        }
    }

    private void workout(Activity activity) throws IOException {
        double elapsed = activity.elapsedSeconds().orElse(0);
        out.open(
                "Workout",
                "workoutActivityType",
                "HKWorkoutActivityType" + type(activity.sport()),
                "duration",
                XmlOut.plain(activity.timerSeconds().orElse(elapsed) / 60, 6),
                "durationUnit",
                "min",
                "sourceName",
                WATCH,
                "device",
                DEVICE,
                "creationDate",
                date(activity.start()),
                "startDate",
                date(activity.start()),
                "endDate",
                date(activity.start().plusMillis(Math.round(elapsed * 1000))));
        if (activity.sport().kind() == Sport.Kind.RUN) {
            String indoor = activity.sport().isTreadmill() ? "1" : "0";
            out.empty("MetadataEntry", "key", "HKIndoorWorkout", "value", indoor);
        }
        if (activity.distanceMeters().isPresent()) {
            out.empty(
                    "WorkoutStatistics",
                    "type",
                    "HKQuantityTypeIdentifierDistanceWalkingRunning",
                    "sum",
                    XmlOut.plain(activity.distanceMeters().getAsDouble() / 1000, 6),
                    "unit",
                    "km");
        }
        out.close("Workout");
    }

    private static String type(Sport sport) {
        return switch (sport.kind()) {
            case RUN -> "Running";
            case WALK -> "Walking";
            case RIDE -> "Cycling";
            case SWIM -> "Swimming";
            case STRENGTH -> "TraditionalStrengthTraining";
            case MOBILITY -> "Flexibility";
            case TRANSITION -> "Transition";
            case OTHER -> "Other";
        };
    }

    private String date(Instant instant) {
        return DATE.format(instant.atOffset(clock));
    }
}

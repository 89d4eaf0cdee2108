package run.backstride.files.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Sport;

/// Writes an activity as Training Center XML v2, in the order of its schema.
///
/// What the format has no place for (contact time, oscillation, balance, temperature, sensor sources) is not
/// written. Cadence is written as Garmin does: one foot, in whole numbers. What is missing is left out, save
/// for a lap's time, distance and calories, which the schema demands: there 0 stands for none.
public final class TcxWriter {
    private static final String ROOT = "TrainingCenterDatabase";
    private static final String NAMESPACE =
            "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2";
    private static final String EXTENSION = "http://www.garmin.com/xmlschemas/ActivityExtension/v2";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlOut out;
    private final Activity activity;

    private TcxWriter(XmlOut out, Activity activity) {
        this.out = out;
        this.activity = activity;
    }

    /// {@return the file's bytes, UTF-8}
    ///
    /// @param activity one activity; its samples may be none
    public static byte[] write(Activity activity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XmlOut out = new XmlOut(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            new TcxWriter(out, activity).document();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void document() throws IOException {
        out.open(ROOT, "xmlns", NAMESPACE, "xmlns:ns3", EXTENSION, "xmlns:xsi", INSTANCE);
        out.open("Activities");
        out.open("Activity", "Sport", sport());
        out.text("Id", activity.start().toString());
        List<Lap> laps =
                activity.laps().isEmpty()
                        ? List.of(
                                new Lap(
                                        activity.start(),
                                        activity.elapsedSeconds(),
                                        activity.timerSeconds(),
                                        activity.distanceMeters()))
                        : activity.laps();
        int next = 0;
        for (int i = 0; i < laps.size(); i++) {
            Instant until = i + 1 < laps.size() ? laps.get(i + 1).start() : Instant.MAX;
            next = lap(laps.get(i), next, until);
        }
        out.text("Notes", activity.name());
        creator();
        out.close("Activity");
        out.close("Activities");
        out.close(ROOT);
    }

    private String sport() {
        return switch (activity.sport().kind()) {
            case RUN -> "Running";
            case RIDE -> "Biking";
            case WALK, SWIM, STRENGTH, MOBILITY, TRANSITION, OTHER -> "Other";
        };
    }

    private int lap(Lap lap, int from, Instant until) throws IOException {
        out.open("Lap", "StartTime", lap.start().toString());
        OptionalDouble seconds =
                lap.timerSeconds().isPresent() ? lap.timerSeconds() : lap.elapsedSeconds();
        out.number("TotalTimeSeconds", seconds.orElse(0), 3);
        out.number("DistanceMeters", lap.distanceMeters().orElse(0), 2);
        out.text("Calories", "0");
        out.text("Intensity", "Active");
        out.text("TriggerMethod", "Manual");
        int to = from;
        while (to < activity.samples().count() && time(to).isBefore(until)) {
            to++;
        }
        if (to > from) {
            out.open("Track");
            for (int i = from; i < to; i++) {
                point(i);
            }
            out.close("Track");
        }
        out.close("Lap");
        return to;
    }

    private void point(int i) throws IOException {
        out.open("Trackpoint");
        out.text("Time", time(i).toString());
        double latitude = at(Channel.LATITUDE, i);
        double longitude = at(Channel.LONGITUDE, i);
        if (!Double.isNaN(latitude + longitude)) {
            out.open("Position");
            out.number("LatitudeDegrees", latitude, 8);
            out.number("LongitudeDegrees", longitude, 8);
            out.close("Position");
        }
        out.number("AltitudeMeters", at(Channel.ALTITUDE, i), 3);
        out.number("DistanceMeters", at(Channel.DISTANCE, i), 3);
        double heartRate = at(Channel.HEART_RATE, i);
        if (!Double.isNaN(heartRate)) {
            out.open("HeartRateBpm");
            out.number("Value", heartRate, 0);
            out.close("HeartRateBpm");
        }
        double cadence = at(Channel.CADENCE, i);
        if (!onFoot()) {
            out.number("Cadence", cadence, 0);
        }
        extension(at(Channel.SPEED, i), onFoot() ? cadence / 2 : Double.NaN, at(Channel.POWER, i));
        out.close("Trackpoint");
    }

    private void extension(double speed, double strides, double watts) throws IOException {
        if (Double.isNaN(speed) && Double.isNaN(strides) && Double.isNaN(watts)) {
            return;
        }
        out.open("Extensions");
        out.open("ns3:TPX");
        out.number("ns3:Speed", speed, 4);
        out.number("ns3:RunCadence", strides, 0);
        out.number("ns3:Watts", watts, 0);
        out.close("ns3:TPX");
        out.close("Extensions");
    }

    private void creator() throws IOException {
        if (activity.device().product().isBlank()) {
            return;
        }
        out.open("Creator", "xsi:type", "Device_t");
        out.text("Name", activity.device().product());
        out.text("UnitId", "0");
        out.text("ProductID", "0");
        out.open("Version");
        out.text("VersionMajor", "0");
        out.text("VersionMinor", "0");
        out.close("Version");
        out.close("Creator");
    }

    private boolean onFoot() {
        Sport.Kind kind = activity.sport().kind();
        return kind == Sport.Kind.RUN || kind == Sport.Kind.WALK;
    }

    private Instant time(int i) {
        return activity.start().plusMillis(Math.round(activity.samples().seconds().at(i) * 1000));
    }

    private double at(Channel channel, int i) {
        return activity.samples()
                .channel(channel)
                .map((SampledSignal s) -> s.at(i))
                .orElse(Double.NaN);
    }
}

package run.backstride.files.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;

/// Writes an activity as a GPX 1.1 track with Garmin's TrackPointExtension v2, Cluetrust's distance and plain
/// power.
///
/// GPX has points and nothing else: a sample without a position is not written, and a treadmill run gives a
/// track without points. Cadence is written as Garmin does, one foot in whole numbers.
public final class GpxWriter {
    private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";
    private static final String POINT = "http://www.garmin.com/xmlschemas/TrackPointExtension/v2";
    private static final String DATA = "http://www.cluetrust.com/XML/GPXDATA/1/0";

    private final XmlOut out;
    private final Activity activity;

    private GpxWriter(XmlOut out, Activity activity) {
        this.out = out;
        this.activity = activity;
    }

    /// {@return the file's bytes, UTF-8}
    ///
    /// @param activity one activity; only its samples with a position are written
    public static byte[] write(Activity activity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XmlOut out = new XmlOut(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            new GpxWriter(out, activity).document();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void document() throws IOException {
        String[] root = {
            "version",
            "1.1",
            "creator",
            "Backstride",
            "xmlns",
            NAMESPACE,
            "xmlns:gpxtpx",
            POINT,
            "xmlns:gpxdata",
            DATA
        };
        out.open("gpx", root);
        out.open("metadata");
        out.text("time", activity.start().toString());
        out.close("metadata");
        out.open("trk");
        out.text("name", activity.name());
        out.text("type", type());
        out.open("trkseg");
        for (int i = 0; i < activity.samples().count(); i++) {
            point(i);
        }
        out.close("trkseg");
        out.close("trk");
        out.close("gpx");
    }

    /// The sub-sport says more where there is one: `trail_running`.
    private String type() {
        Sport sport = activity.sport();
        boolean plain = sport.subSport().equals("generic") || sport.kind() != Sport.Kind.RUN;
        if (sport.kind() == Sport.Kind.STRENGTH || sport.kind() == Sport.Kind.MOBILITY) {
            return sport.subSport();
        }
        return plain ? sport.name() : sport.subSport().replace("_running", "") + "_running";
    }

    private void point(int i) throws IOException {
        double latitude = at(Channel.LATITUDE, i);
        double longitude = at(Channel.LONGITUDE, i);
        if (Double.isNaN(latitude + longitude)) {
            return;
        }
        out.open("trkpt", "lat", XmlOut.plain(latitude, 8), "lon", XmlOut.plain(longitude, 8));
        out.number("ele", at(Channel.ALTITUDE, i), 3);
        long millis = Math.round(activity.samples().seconds().at(i) * 1000);
        out.text("time", activity.start().plusMillis(millis).toString());
        out.open("extensions");
        out.number("power", at(Channel.POWER, i), 0);
        out.number("gpxdata:distance", at(Channel.DISTANCE, i), 3);
        out.open("gpxtpx:TrackPointExtension");
        out.number("gpxtpx:atemp", at(Channel.TEMPERATURE, i), 2);
        out.number("gpxtpx:hr", at(Channel.HEART_RATE, i), 0);
        boolean onFoot =
                activity.sport().kind() == Sport.Kind.RUN
                        || activity.sport().kind() == Sport.Kind.WALK;
        out.number("gpxtpx:cad", at(Channel.CADENCE, i) / (onFoot ? 2 : 1), 0);
        out.number("gpxtpx:speed", at(Channel.SPEED, i), 4);
        out.close("gpxtpx:TrackPointExtension");
        out.close("extensions");
        out.close("trkpt");
    }

    private double at(Channel channel, int i) {
        return activity.samples()
                .channel(channel)
                .map((SampledSignal s) -> s.at(i))
                .orElse(Double.NaN);
    }
}

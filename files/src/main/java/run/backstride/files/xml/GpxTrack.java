package run.backstride.files.xml;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// One GPX track while it is read.
final class GpxTrack {
    private final DiagnosticLog log;
    private final Recording recording;
    private String name = "";
    private String type = "";
    private int points;
    private OptionalDouble statedMeters = OptionalDouble.empty();
    private OptionalDouble statedTimer = OptionalDouble.empty();
    private OptionalDouble statedAscent = OptionalDouble.empty();

    GpxTrack(DiagnosticLog log) {
        this.log = log;
        recording = new Recording(log);
    }

    void name(String text) {
        name = text;
    }

    void type(String text) {
        type = text;
    }

    void startSegment() {
        recording.pause();
    }

    void startPoint(XmlWalk at) {
        points++;
        recording.startPoint();
        recording.value(Channel.LATITUDE, at.attribute("lat"), "lat", at.where());
        recording.value(Channel.LONGITUDE, at.attribute("lon"), "lon", at.where());
    }

    void endPoint(Where where) {
        recording.endPoint(where);
    }

    /// Takes a value of the point, told by its element's local name: GPX 1.0's own, Garmin's
    /// TrackPointExtension v1 and v2 and PowerExtension, Cluetrust's gpxdata, and what other makers write.
    void value(XmlWalk at, String text) {
        Where where = at.where();
        String field = at.name();
        switch (field.toLowerCase(Locale.ROOT)) {
            case "time" -> {
                if (at.above(1).equals("trkpt")) {
                    recording.time(text, where);
                }
            }
            case "ele" -> recording.value(Channel.ALTITUDE, text, field, where);
            case "hr", "heartrate", "heart_rate", "heartratebpm" ->
                    recording.value(Channel.HEART_RATE, text, field, where);
            case "cad", "cadence" -> recording.value(Channel.CADENCE, text, field, where);
            case "runcadence", "run_cadence" ->
                    recording.betterValue(Channel.CADENCE, text, field, where);
            case "power", "watts", "powerinwatts" ->
                    recording.value(Channel.POWER, text, field, where);
            case "atemp", "temp", "temperature" ->
                    recording.value(Channel.TEMPERATURE, text, field, where);
            case "distance" -> recording.value(Channel.DISTANCE, text, field, where);
            case "speed" -> speed(text, field, where);
            default -> {
                // Course, accuracy, satellites, and what is not known.
            }
        }
    }

    /// Takes a total of the track from Garmin's TrackStatsExtension v1.
    void total(XmlWalk at, String text) {
        OptionalDouble total = new Figures(log).total(text, at.name(), at.where());
        switch (at.name()) {
            case "Distance" -> statedMeters = total;
            case "TimerTime" -> statedTimer = total;
            case "Ascent" -> statedAscent = total;
            default -> {
                // Speeds and extremes, which the samples have.
            }
        }
    }

    /// {@return the number of points, those without a time included}
    int points() {
        return points;
    }

    /// {@return the points in order of time}
    SampleTable inOrder() {
        return recording.inOrder();
    }

    /// {@return the activity, or nothing where no point has a time}
    Optional<Activity> build(Device device, String fileName) {
        SampleTable table = recording.inOrder();
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Sport sport = sport(fileName);
        CadenceUnit.toSteps(table, sport, log);
        OwnMotion.check(table, log);
        OptionalDouble distance = Recording.complete(table, log);
        double span = (table.lastMillis() - table.firstMillis()) / 1000.0;
        // Apps round what they state up; time in motion can't be longer than time.
        double timer = Math.min(statedTimer.orElse(table.secondsWithinStretches()), span);
        return Optional.of(
                new Activity(
                        log.file(),
                        sport,
                        Instant.ofEpochMilli(table.firstMillis()),
                        recording.clock(),
                        OptionalDouble.of(span),
                        OptionalDouble.of(timer),
                        statedMeters.isPresent() ? statedMeters : distance,
                        statedAscent,
                        name.isBlank() ? fileName : name,
                        "",
                        OptionalDouble.empty(),
                        device,
                        table.samples(table.firstMillis()),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// Apple writes -1 for a speed that it does not know; that is its way of leaving it out.
    private void speed(String text, String field, Where where) {
        if (!text.startsWith("-1")) {
            recording.value(Channel.SPEED, text, field, where);
        }
    }

    /// The type, or else the one sport that the title speaks of.
    private Sport sport(String fileName) {
        if (!type.isBlank() && !type.equalsIgnoreCase("unknown")) {
            return SportWords.ofField(type);
        }
        Optional<Sport> titled = SportWords.ofWords(name.isBlank() ? fileName : name);
        titled.ifPresent(sport ->
                log.note(
                        Code.ASSUMED_SPORT,
                        new Where.Whole(),
                        "the track has a title but no sport",
                        "Took it for " + sport.name() + " by the title"));
        return titled.orElseGet(() -> SportWords.ofField(type));
    }
}

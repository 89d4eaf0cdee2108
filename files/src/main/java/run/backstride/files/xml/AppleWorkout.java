package run.backstride.files.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.files.xml.AppleUnits.Dimension;

/// One workout of an Apple Health export: what its own element and children say.
final class AppleWorkout {
    private final String type;
    private final String source;
    private final String device;
    private final XmlTime start;
    private final XmlTime end;
    private final SampleTable inlineRoute = new SampleTable();
    private final List<String> routePaths = new ArrayList<>();
    private final List<Lap> laps = new ArrayList<>();
    private AppleSport.Place place = AppleSport.Place.UNKNOWN;
    private OptionalDouble timer = OptionalDouble.empty();
    private OptionalDouble meters = OptionalDouble.empty();
    private OptionalDouble ascent = OptionalDouble.empty();
    private OptionalDouble temperature = OptionalDouble.empty();
    private OptionalDouble effort = OptionalDouble.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Long> pausedAt = Optional.empty();
    private long pausedMillis;

    AppleWorkout(XmlWalk at, XmlTime start, XmlTime end, Figures figures) {
        type = at.attribute("workoutActivityType");
        source = at.attribute("sourceName");
        device = at.attribute("device");
        this.start = start;
        this.end = end;
        double duration = figures.number(at.attribute("duration"), "duration", at.where());
        timer = Dimension.TIME.convert(duration, unitOr(at.attribute("durationUnit"), "min"));
        double total = figures.number(at.attribute("totalDistance"), "totalDistance", at.where());
        meters = distance(total, at.attribute("totalDistanceUnit"));
    }

    /// Takes a child `MetadataEntry`.
    void metadata(String key, String value, Figures figures, XmlWalk at) {
        switch (key) {
            case "HKIndoorWorkout" ->
                    place = value.equals("1") ? AppleSport.Place.INDOOR : AppleSport.Place.OUTDOOR;
            case "HKTimeZone" -> zone = zone(value);
            case "HKWeatherTemperature" ->
                    temperature = AppleUnits.celsius(leading(value, key, figures, at), unit(value));
            case "HKElevationAscended" ->
                    ascent =
                            Dimension.LENGTH.convert(leading(value, key, figures, at), unit(value));
            default -> {
                // Humidity, METs, swimming strokes, what apps add.
            }
        }
    }

    /// Takes a child `WorkoutStatistics`, which newer exports write in place of the workout's own totals.
    void statistics(String quantity, double sum, String unit) {
        if (meters.isEmpty() && quantity.startsWith("HKQuantityTypeIdentifierDistance")) {
            meters = distance(sum, unit);
        }
    }

    /// Takes a child `WorkoutEvent`.
    ///
    /// @param seconds how long it lasted, where the export says
    void event(String event, XmlTime date, OptionalDouble seconds) {
        switch (event) {
            case "HKWorkoutEventTypePause", "HKWorkoutEventTypeMotionPaused" -> {
                if (pausedAt.isEmpty()) {
                    pausedAt = Optional.of(date.epochMillis());
                }
            }
            case "HKWorkoutEventTypeResume", "HKWorkoutEventTypeMotionResumed" ->
                    resume(date.epochMillis());
            case "HKWorkoutEventTypeLap" -> {
                if (seconds.orElse(0) > 0) {
                    laps.add(
                            new Lap(
                                    date.instant(),
                                    seconds,
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty()));
                }
            }
            default -> {
                // Segments are kilometres and miles laid over each other; markers say nothing.
            }
        }
    }

    void routePath(String path) {
        routePaths.add(path);
    }

    List<String> routePaths() {
        return routePaths;
    }

    /// {@return points of the route that stand in the export itself, as exports before 2019 have them}
    SampleTable inlineRoute() {
        return inlineRoute;
    }

    void effort(double score) {
        effort = OptionalDouble.of(score);
    }

    boolean isRun() {
        return sport().kind() == Sport.Kind.RUN;
    }

    Sport sport() {
        return AppleSport.of(type, place);
    }

    String source() {
        return source;
    }

    long startMillis() {
        return start.epochMillis();
    }

    long endMillis() {
        return end.epochMillis();
    }

    OptionalDouble temperature() {
        return temperature;
    }

    /// {@return the activity, with the samples that were found for it}
    ///
    /// @param derivedMeters distance by the samples, for a workout that has no total
    Activity build(String origin, Samples samples, OptionalDouble derivedMeters) {
        double elapsed = (endMillis() - startMillis()) / 1000.0;
        resume(endMillis());
        OptionalDouble seconds =
                timer.isPresent() ? timer : OptionalDouble.of(elapsed - pausedMillis / 1000.0);
        return new Activity(
                origin,
                sport(),
                start.instant(),
                offset(),
                OptionalDouble.of(Math.max(elapsed, seconds.orElse(0))),
                seconds,
                meters.isPresent() ? meters : derivedMeters,
                ascent,
                "",
                "",
                effort,
                device(),
                samples,
                laps,
                List.of(),
                List.of());
    }

    private void resume(long millis) {
        pausedAt.ifPresent(from -> pausedMillis += Math.max(0, millis - from));
        pausedAt = Optional.empty();
    }

    /// The export writes every date on the clock of the day of the export; the workout's own zone, where it has
    /// one, is the runner's.
    private Optional<ZoneOffset> offset() {
        Instant instant = start.instant();
        Optional<ZoneOffset> written =
                start.zoned()
                        ? Optional.of(ZoneOffset.ofTotalSeconds(start.offsetSeconds()))
                        : Optional.empty();
        return zone.map(z -> z.getRules().getOffset(instant)).or(() -> written);
    }

    private Device device() {
        if (device.isBlank()) {
            return DeviceWords.of(source);
        }
        String maker = DeviceWords.of(part("manufacturer") + " " + part("name")).manufacturer();
        String hardware = part("hardware");
        return new Device(maker, hardware.isBlank() ? part("name") : hardware);
    }

    /// A part of `<<HKDevice: 0x2>, name:Apple Watch, manufacturer:Apple, hardware:Watch2,4, software:4.3.1>`.
    private String part(String key) {
        int from = device.indexOf(", " + key + ":");
        if (from < 0) {
            return "";
        }
        String rest = device.substring(from + key.length() + 3);
        int next = rest.indexOf(", ");
        return (next < 0 ? rest : rest.substring(0, next)).replace(">", "").strip();
    }

    /// Apple writes 0 for a workout without distance, such as strength training.
    private static OptionalDouble distance(double value, String unit) {
        OptionalDouble converted = Dimension.LENGTH.convert(value, unit);
        return converted.orElse(0) > 0 ? converted : OptionalDouble.empty();
    }

    private static double leading(String value, String key, Figures figures, XmlWalk at) {
        int space = value.indexOf(' ');
        return figures.number(space < 0 ? value : value.substring(0, space), key, at.where());
    }

    private static String unit(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? "" : value.substring(space + 1);
    }

    private static String unitOr(String unit, String otherwise) {
        return unit.isBlank() ? otherwise : unit;
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            // A zone by a name that Java does not know; the written offset serves.
            return Optional.empty();
        }
    }
}

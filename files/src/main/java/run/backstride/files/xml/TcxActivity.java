package run.backstride.files.xml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// One TCX activity while it is read.
final class TcxActivity {
    /// A start of a lap that lies further from its first point is a wrong clock, not a slow first fix.
    private static final long MAX_START_APART_MILLIS = 24 * 3_600_000L;

    /// A distance that falls below this share of the last one where a lap begins was counted anew.
    private static final double RESTART = 0.9;

    private final DiagnosticLog log;
    private final Sport sport;
    private final Recording recording;
    private final List<TcxLap> laps = new ArrayList<>();
    private Optional<XmlTime> id = Optional.empty();
    private Device device = Device.UNKNOWN;
    private String notes = "";
    private double lastDistance = Double.NaN;
    private double distanceOffset;
    private boolean lapIsNew;

    TcxActivity(Sport sport, DiagnosticLog log) {
        this.sport = sport;
        this.log = log;
        recording = new Recording(log);
    }

    private static final class TcxLap {
        private Optional<XmlTime> start = Optional.empty();
        private OptionalDouble seconds = OptionalDouble.empty();
        private OptionalDouble meters = OptionalDouble.empty();
        private int tracks;
    }

    Recording recording() {
        return recording;
    }

    void id(String text) {
        // Some services put a number here; that is no fault.
        id = XmlTime.parse(text);
    }

    void startLap(String start, Where where) {
        TcxLap lap = new TcxLap();
        lap.start = Times.read(start, where, log);
        laps.add(lap);
        lapIsNew = true;
    }

    /// A second track within a lap means that the timer stood; the first one only that a lap began.
    void startTrack() {
        lastLap().filter(lap -> lap.tracks++ > 0).ifPresent(_ -> recording.pause());
    }

    void lapSeconds(OptionalDouble seconds) {
        lastLap().ifPresent(lap -> lap.seconds = seconds);
    }

    void lapMeters(OptionalDouble meters) {
        lastLap().ifPresent(lap -> lap.meters = meters);
    }

    void device(String name) {
        device = DeviceWords.of(name);
    }

    void notes(String text) {
        notes = text;
    }

    /// Takes the distance at the point. Some services count anew in each lap; the samples count through.
    void distance(String text, Where where) {
        double meters = new Figures(log).sample(Channel.DISTANCE, text, "DistanceMeters", where);
        if (Double.isNaN(meters)) {
            return;
        }
        boolean fellAtLap = lapIsNew && meters + distanceOffset < RESTART * lastDistance;
        if (fellAtLap) {
            distanceOffset = lastDistance;
            log.repeat(
                    Code.MALFORMED_FIELD,
                    "distance restarts",
                    where,
                    "the distance counts from 0 again in a new lap",
                    "Counted it through");
        }
        lapIsNew = false;
        lastDistance = meters + distanceOffset;
        recording.betterValue(
                Channel.DISTANCE, Double.toString(lastDistance), "DistanceMeters", where);
    }

    /// {@return the activity, or nothing where it has neither a time nor a point}
    Optional<Activity> build(Where where) {
        SampleTable table = recording.inOrder();
        Optional<Instant> begin = start(table);
        if (begin.isEmpty()) {
            log.note(Code.NO_TIME, where, "an activity has no time at all", "Left it out");
            return Optional.empty();
        }
        CadenceUnit.toSteps(table, sport, log);
        OptionalDouble recorded = Recording.complete(table, log);
        long startMillis = begin.get().toEpochMilli();
        Samples samples = table.isEmpty() ? Samples.none() : table.samples(startMillis);
        OptionalDouble timer = timer(table);
        return Optional.of(
                new Activity(
                        log.file(),
                        sport,
                        begin.get(),
                        recording.clock().or(() -> firstLap().flatMap(XmlTime::clock)),
                        elapsed(table, startMillis, timer),
                        timer,
                        distance(recorded),
                        OptionalDouble.empty(),
                        notes,
                        "",
                        OptionalDouble.empty(),
                        device,
                        samples,
                        builtLaps(table),
                        List.of(),
                        List.of()));
    }

    private Optional<TcxLap> lastLap() {
        return laps.isEmpty() ? Optional.empty() : Optional.of(laps.getLast());
    }

    private Optional<XmlTime> firstLap() {
        return laps.isEmpty() ? Optional.empty() : laps.getFirst().start;
    }

    /// The first lap's start, unless the points say that it can't be.
    private Optional<Instant> start(SampleTable table) {
        Optional<Instant> stated = firstLap().or(() -> id).map(XmlTime::instant);
        if (table.isEmpty()) {
            return stated;
        }
        Instant first = Instant.ofEpochMilli(table.firstMillis());
        if (stated.isEmpty() || stated.get().isAfter(first)) {
            return Optional.of(first);
        }
        if (first.toEpochMilli() - stated.get().toEpochMilli() > MAX_START_APART_MILLIS) {
            log.note(
                    Code.TIME_JUMP,
                    new Where.Whole(),
                    "the activity says that it starts more than a day before its first point",
                    "Took the first point's time");
            return Optional.of(first);
        }
        return stated;
    }

    private OptionalDouble timer(SampleTable table) {
        double seconds = laps.stream().mapToDouble(lap -> lap.seconds.orElse(0)).sum();
        if (seconds > 0) {
            return OptionalDouble.of(seconds);
        }
        return table.rows() > 1
                ? OptionalDouble.of(table.secondsWithinStretches())
                : OptionalDouble.empty();
    }

    private static OptionalDouble elapsed(
            SampleTable table, long startMillis, OptionalDouble timer) {
        if (table.isEmpty()) {
            return OptionalDouble.empty();
        }
        double seconds = (table.lastMillis() - startMillis) / 1000.0;
        return OptionalDouble.of(Math.max(seconds, timer.orElse(0)));
    }

    private OptionalDouble distance(OptionalDouble recorded) {
        boolean stated = laps.stream().anyMatch(lap -> lap.meters.orElse(0) > 0);
        return stated
                ? OptionalDouble.of(laps.stream().mapToDouble(lap -> lap.meters.orElse(0)).sum())
                : recorded;
    }

    private List<Lap> builtLaps(SampleTable table) {
        List<Lap> built = new ArrayList<>();
        for (int i = 0; i < laps.size(); i++) {
            TcxLap lap = laps.get(i);
            if (lap.start.isEmpty()) {
                continue;
            }
            long from = lap.start.get().epochMillis();
            Optional<Long> to =
                    i + 1 < laps.size()
                            ? laps.get(i + 1).start.map(XmlTime::epochMillis)
                            : table.isEmpty() ? Optional.empty() : Optional.of(table.lastMillis());
            OptionalDouble elapsed =
                    to.isPresent() && to.get() > from
                            ? OptionalDouble.of((to.get() - from) / 1000.0)
                            : OptionalDouble.empty();
            built.add(new Lap(lap.start.get().instant(), elapsed, lap.seconds, lap.meters));
        }
        return built;
    }
}

package run.backstride.files.xml;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// The points of one track of a TCX or GPX file: collected one value at a time, then put in order, with
/// cadence in steps, and distance and speed derived where the file has none.
final class Recording {
    private final DiagnosticLog log;
    private final Figures figures;
    private final Map<Channel, Double> point = new EnumMap<>(Channel.class);
    private Optional<XmlTime> time = Optional.empty();
    private Optional<ZoneOffset> clock = Optional.empty();
    private SampleTable table = new SampleTable();
    private int untimed;

    Recording(DiagnosticLog log) {
        this.log = log;
        figures = new Figures(log);
    }

    /// Begins a point; what an unfinished one had is forgotten.
    void startPoint() {
        point.clear();
        time = Optional.empty();
    }

    /// Takes the point's time.
    void time(String text, Where where) {
        time = Times.read(text, where, log);
    }

    /// Takes a value of the point where it has none of that channel yet.
    void value(Channel channel, String text, String field, Where where) {
        double value = figures.sample(channel, text, field, where);
        if (!Double.isNaN(value)) {
            point.putIfAbsent(channel, value);
        }
    }

    /// Takes a value of the point in place of one that it may have.
    void betterValue(Channel channel, String text, String field, Where where) {
        double value = figures.sample(channel, text, field, where);
        if (!Double.isNaN(value)) {
            point.put(channel, value);
        }
    }

    /// Ends the point. One without a time is left out and noted.
    void endPoint(Where where) {
        if (time.isEmpty()) {
            untimed++;
            log.repeat(Code.NO_TIME, "point", where, "a point has no time", "Left it out");
            return;
        }
        if (isNullIsland()) {
            point.remove(Channel.LATITUDE);
            point.remove(Channel.LONGITUDE);
            log.repeat(
                    Code.OUT_OF_RANGE,
                    "null island",
                    where,
                    "a position is exactly 0, 0, which a device without a fix writes",
                    "Left it out");
        }
        clock = clock.or(time.get()::clock);
        table.add(time.get().epochMillis());
        point.forEach(table::set);
    }

    /// The timer stood between the points so far and those to come.
    void pause() {
        table.nextStretch();
    }

    /// {@return points that were left out since they have no time}
    int untimed() {
        return untimed;
    }

    /// {@return the runner's clock, where the file's times give it}
    Optional<ZoneOffset> clock() {
        return clock;
    }

    /// {@return the points, in order of time, before anything is derived}
    SampleTable inOrder() {
        SampleTable ordered = table.inOrder();
        int dropped = table.rows() - ordered.rows();
        if (dropped > 0) {
            log.note(
                    Code.TIME_JUMP,
                    new Where.Whole(),
                    dropped + " of " + table.rows() + " points go back in time",
                    "Left them out");
        }
        table = ordered;
        return ordered;
    }

    /// Derives distance and speed where ordered samples have none, and says so.
    ///
    /// @return the last distance, where there is one
    static OptionalDouble complete(SampleTable table, DiagnosticLog log) {
        boolean hasDistance = table.has(Channel.DISTANCE);
        boolean hasSpeed = table.has(Channel.SPEED);
        boolean derivedDistance = !hasDistance && DerivedMotion.addDistance(table);
        boolean derivedSpeed = !hasSpeed && DerivedMotion.addSpeed(table);
        if (derivedDistance || derivedSpeed) {
            String what =
                    derivedDistance ? derivedSpeed ? "distance and speed" : "distance" : "speed";
            log.note(
                    Code.DERIVED_MOTION,
                    new Where.Whole(),
                    "the samples have no " + what + " of their own",
                    "Computed from " + (hasDistance ? "their distance" : "their positions"));
        }
        for (int row = table.rows() - 1; row >= 0; row--) {
            if (!Double.isNaN(table.at(row, Channel.DISTANCE))) {
                return OptionalDouble.of(table.at(row, Channel.DISTANCE));
            }
        }
        return OptionalDouble.empty();
    }

    private boolean isNullIsland() {
        return point.getOrDefault(Channel.LATITUDE, Double.NaN) == 0
                && point.getOrDefault(Channel.LONGITUDE, Double.NaN) == 0;
    }
}

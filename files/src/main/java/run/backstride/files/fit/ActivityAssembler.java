package run.backstride.files.fit;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;

/// Makes activities of what one FIT file holds: one for each session, each with the records, laps and sets
/// that began within it. Sessions may stand before or behind their records.
final class ActivityAssembler {
    /// Below this a FIT time counts from the device's power-on (FIT protocol, type `date_time`).
    private static final double FIRST_REAL_TIME = 0x1000_0000;

    private static final double LARGEST_RPE = 10;
    private static final double DEGREES_AN_HOUR = 15;

    /// No clock on Earth stands further from the sun than this, to which western China comes close.
    private static final double FARTHEST_FROM_SUN_HOURS = 3.5;

    private final FitContents contents;
    private final String origin;
    private final DiagnosticLog log;
    private final RecordRows rows;

    ActivityAssembler(FitContents contents, String origin, DiagnosticLog log) {
        this.contents = contents;
        this.origin = origin;
        this.log = log;
        this.rows = new RecordRows(contents.records());
    }

    /// {@return one activity for each session, in the order of their starts}
    List<Activity> activities() {
        tellOfTimes();
        List<FitContents.Session> sessions = sessions();
        double[] starts = sessions.stream().mapToDouble(FitContents.Session::start).toArray();
        SensorSources sources = new SensorSources(contents.developerFields().columns(), rows, log);
        ExerciseSets sets = new ExerciseSets(contents);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            activities.add(activity(sessions.get(i), Span.of(starts, i), sources, sets));
        }
        return activities;
    }

    private void tellOfTimes() {
        if (contents.recordsWithoutTime() > 0) {
            log.add(
                    Code.NO_TIME,
                    contents.firstWithoutTime(),
                    "%d records have no time".formatted(contents.recordsWithoutTime()),
                    "Left them out");
        }
        if (rows.outOfOrder() > 0) {
            log.add(
                    Code.TIME_JUMP,
                    0,
                    "%d records are older than the one before".formatted(rows.outOfOrder()),
                    "Put the records in the order of their times");
        }
    }

    private List<FitContents.Session> sessions() {
        List<FitContents.Session> sessions = new ArrayList<>();
        for (FitContents.Session session : contents.sessions()) {
            double start = startOf(session);
            if (Double.isNaN(start)) {
                log.add(Code.NO_TIME, 0, "a session has no time", "Left it out");
            } else {
                sessions.add(withStart(session, start));
            }
        }
        if (sessions.isEmpty() && rows.count() > 0 && mayHoldActivity()) {
            sessions.add(fromRecords());
        }
        sessions.sort(Comparator.comparingDouble(FitContents.Session::start));
        return sessions;
    }

    private boolean mayHoldActivity() {
        double type = contents.id().type();
        return Double.isNaN(type) || type == FitKinds.TYPE_ACTIVITY;
    }

    private double startOf(FitContents.Session session) {
        if (!Double.isNaN(session.start())) {
            return session.start();
        }
        if (rows.count() > 0 && contents.sessions().size() == 1) {
            return rows.time(0);
        }
        double start = session.end() - session.elapsed();
        return Double.isNaN(start) ? session.end() : Math.floor(start);
    }

    private static FitContents.Session withStart(FitContents.Session session, double start) {
        return new FitContents.Session(
                start,
                session.end(),
                session.sport(),
                session.subSport(),
                session.elapsed(),
                session.timer(),
                session.distance(),
                session.ascent(),
                session.rpe());
    }

    /// A recording that was never closed has records and no session; its totals are what the records say.
    private FitContents.Session fromRecords() {
        double start = rows.time(0);
        double end = rows.time(rows.count() - 1);
        log.add(
                Code.TRUNCATED,
                0,
                "the file has no session message, so the recording was not closed",
                "Took start, duration and distance from its %d records".formatted(rows.count()));
        return new FitContents.Session(
                start,
                end,
                contents.sport(),
                contents.subSport(),
                end - start,
                Double.NaN,
                rows.lastPresent(RecordColumn.DISTANCE),
                Double.NaN,
                Double.NaN);
    }

    private Activity activity(
            FitContents.Session session, Span span, SensorSources sources, ExerciseSets sets) {
        if (session.start() < FIRST_REAL_TIME) {
            log.add(
                    Code.NO_TIME,
                    0,
                    "the device's clock was not set",
                    "Kept its count of seconds as the date");
        }
        Sport sport =
                Double.isNaN(session.sport())
                        ? FitSports.sport(contents.sport(), contents.subSport())
                        : FitSports.sport(session.sport(), session.subSport());
        int[] order = rows.within(span);
        double timer =
                Double.isNaN(session.timer())
                        ? TimerEvents.seconds(contents, span, lastTime(order))
                        : session.timer();
        return new Activity(
                origin,
                sport,
                FitTime.instant(session.start()),
                utcOffset(order),
                optional(session.elapsed()),
                optional(timer),
                optional(session.distance()),
                optional(session.ascent()),
                "",
                "",
                session.rpe() <= LARGEST_RPE ? optional(session.rpe()) : OptionalDouble.empty(),
                device(),
                NativeSamples.of(rows, order, session.start(), sport),
                laps(span),
                sources.of(order),
                sets.within(span));
    }

    /// Some watches give universal time for local time. That is seen where the place is far from Greenwich.
    private Optional<ZoneOffset> utcOffset(int[] order) {
        Optional<ZoneOffset> said = FitTime.offset(contents.utcOffset());
        double longitude = SampledSignal.of(rows.values(RecordColumn.LONGITUDE, order)).mean();
        boolean isElsewhere = Math.abs(longitude) / DEGREES_AN_HOUR > FARTHEST_FROM_SUN_HOURS;
        if (said.equals(Optional.of(ZoneOffset.UTC)) && isElsewhere) {
            log.add(
                    Code.ASSUMED_ZONE,
                    0,
                    "the local time is universal time, but the place is at %.0f degrees of longitude"
                            .formatted(longitude),
                    "Took the offset as not said");
            return Optional.empty();
        }
        return said;
    }

    private double lastTime(int[] order) {
        return order.length == 0 ? Double.NaN : rows.timeOfRow(order[order.length - 1]);
    }

    private List<Lap> laps(Span span) {
        List<Lap> laps = new ArrayList<>();
        for (FitContents.LapTotals lap : contents.laps()) {
            double start =
                    Double.isNaN(lap.start()) ? Math.floor(lap.end() - lap.elapsed()) : lap.start();
            if (Double.isNaN(start)) {
                if (span.isFirst()) {
                    log.add(Code.NO_TIME, lap.offset(), "a lap has no time", "Left it out");
                }
            } else if (span.contains(start)) {
                laps.add(
                        new Lap(
                                FitTime.instant(start),
                                optional(lap.elapsed()),
                                optional(lap.timer()),
                                optional(lap.distance())));
            }
        }
        return laps;
    }

    private Device device() {
        return FitDevices.device(contents.id(), contents.creator());
    }

    static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

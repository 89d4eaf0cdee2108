package run.backstride.files.xml;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.xml.AppleRecords.Series;

/// Lays the records and the route of one run over one axis of time.
///
/// A row stands wherever a record begins or the route has a point. The watch writes each quantity at moments
/// of its own, every few seconds, and HealthKit condenses what it gets; so a value holds until the next one of
/// its kind begins, to the end of its interval at least, and for 15 seconds at most beyond its beginning. No row
/// is made up, and after a longer silence the quantity is missing.
final class AppleRun {
    private static final double MILLIS_PER_MINUTE = 60_000;

    /// Three of the usual intervals of the watch (ADR 0203).
    private static final int HOLD_MILLIS = 15_000;

    private final AppleWorkout workout;
    private final Map<AppleQuantity, Series> records;
    private final SampleTable route;
    private final SampleTable table = new SampleTable();
    private final Figures figures;
    private final DiagnosticLog log;

    AppleRun(
            AppleWorkout workout,
            Map<AppleQuantity, Series> records,
            SampleTable route,
            DiagnosticLog log) {
        this.workout = workout;
        this.records = records;
        this.route = route;
        this.log = log;
        figures = new Figures(log);
    }

    /// {@return the run with its samples}
    Activity build() {
        addRows();
        if (table.isEmpty()) {
            return workout.build(log.file(), Samples.none(), OptionalDouble.empty());
        }
        addRoute();
        records.forEach(this::add);
        // The weather of the whole workout is one measurement, so it is one sample.
        workout.temperature()
                .ifPresent(degrees ->
                        table.set(
                                0,
                                Channel.TEMPERATURE,
                                within(Channel.TEMPERATURE, degrees, "HKWeatherTemperature")));
        OptionalDouble meters = Recording.complete(table, log);
        return workout.build(log.file(), table.samples(workout.startMillis()), meters);
    }

    private void addRows() {
        TreeSet<Long> times = new TreeSet<>();
        records.values()
                .forEach(series -> {
                    for (int i = 0; i < series.count(); i++) {
                        times.add(workout.startMillis() + series.offset(i));
                    }
                });
        Series distance = records.get(AppleQuantity.DISTANCE);
        if (distance != null) {
            int last = distance.count() - 1;
            times.add(workout.startMillis() + distance.offset(last) + distance.length(last));
        }
        for (int row = 0; row < route.rows(); row++) {
            times.add(route.millis(row));
        }
        times.forEach(table::add);
    }

    private void addRoute() {
        boolean ownSpeed = records.containsKey(AppleQuantity.SPEED);
        int row = 0;
        for (int point = 0; point < route.rows(); point++) {
            while (table.millis(row) < route.millis(point)) {
                row++;
            }
            for (Channel channel : Channel.values()) {
                // The watch's own speed and the route's are two sources; they are not mixed.
                boolean other = channel == Channel.SPEED && ownSpeed;
                if (!other && Double.isNaN(table.at(row, channel))) {
                    table.set(row, channel, route.at(point, channel));
                }
            }
        }
    }

    private void add(AppleQuantity quantity, Series series) {
        switch (quantity) {
            case STEPS -> addCadence(series);
            case DISTANCE -> addDistance(series);
            case HEART_RATE, GROUND_CONTACT_TIME, VERTICAL_OSCILLATION, STEP_LENGTH, POWER, SPEED ->
                    addValues(quantity.channel(), quantity.type(), series, series::value);
        }
    }

    private void addCadence(Series series) {
        addValues(
                Channel.CADENCE,
                AppleQuantity.STEPS.type(),
                series,
                i ->
                        series.length(i) == 0
                                ? Double.NaN
                                : series.value(i) / (series.length(i) / MILLIS_PER_MINUTE));
    }

    /// The distance so far; within a record it grows evenly.
    private void addDistance(Series series) {
        double before = 0;
        for (int i = 0; i < series.count(); i++) {
            double meters = Math.max(0, series.value(i));
            long start = workout.startMillis() + series.offset(i);
            int length = series.length(i);
            for (int row = table.rowOf(start); row < table.rows(); row++) {
                long into = table.millis(row) - start;
                if (into > length) {
                    break;
                }
                double soFar = before + (length == 0 ? 0 : meters * into / length);
                table.set(
                        row,
                        Channel.DISTANCE,
                        within(Channel.DISTANCE, soFar, "DistanceWalkingRunning"));
            }
            before += meters;
        }
    }

    private void addValues(
            Channel channel, String field, Series series, IntToDoubleFunction values) {
        for (int i = 0; i < series.count(); i++) {
            double value = within(channel, values.applyAsDouble(i), field);
            int next = i + 1 < series.count() ? series.offset(i + 1) : Integer.MAX_VALUE;
            int held = Math.min(next, series.offset(i) + HOLD_MILLIS);
            long until =
                    workout.startMillis() + Math.max(held, series.offset(i) + series.length(i));
            int row = table.rowOf(workout.startMillis() + series.offset(i));
            do {
                table.set(row, channel, value);
                row++;
            } while (row < table.rows() && table.millis(row) < until);
        }
    }

    private double within(Channel channel, double value, String field) {
        return figures.within(channel, value, field, new Where.Whole());
    }
}

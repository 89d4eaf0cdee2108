package run.backstride.analysis.running;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import run.backstride.analysis.running.Split.Figure;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.activity.Sport;

/// What one activity recorded over its time, for plots and for a table of the same.
///
/// Measures of form are shown for runs alone; a value outside the plausible range of somebody in motion (a contact
/// time of zero while standing) is missing. Speed is the device's own, else made from distances or positions.
public final class Traces {
    private final TimeAxis time;
    private final SampledSignal seconds;
    private final Pace pace;
    private final boolean run;
    private final List<Trace> all;
    private final List<Lap> laps;
    private final java.time.Instant start;

    private Traces(
            Activity activity, TimeAxis time, Pace pace, Optional<Slope> slope, boolean run) {
        this.time = time;
        this.pace = pace;
        this.run = run;
        seconds = activity.samples().seconds();
        laps = activity.laps();
        start = activity.start();
        all = collected(activity, slope);
    }

    /// {@return what an activity of any sport recorded}
    public static Traces of(Activity activity) {
        Samples samples = activity.samples();
        TimeAxis time = TimeAxis.of(samples.seconds());
        boolean still = activity.sport().isTreadmill();
        Pace pace = Pace.of(samples, time, still ? Optional.empty() : Positions.of(samples));
        Optional<Slope> slope = still ? Optional.empty() : Slope.of(samples, pace);
        boolean run = activity.sport().kind() == Sport.Kind.RUN;
        return new Traces(activity, time, pace, slope, run);
    }

    /// Where the speed that is shown comes from.
    public enum SpeedOrigin {
        DEVICE,
        /// Made from the recorded distances.
        DISTANCES,
        /// Made from positions.
        POSITIONS,
        /// Nothing tells it.
        NONE
    }

    /// {@return where the speed comes from}
    public SpeedOrigin speedOrigin() {
        return switch (pace.origin()) {
            case DEVICE -> SpeedOrigin.DEVICE;
            case DISTANCES -> SpeedOrigin.DISTANCES;
            case POSITIONS -> SpeedOrigin.POSITIONS;
            case NONE -> SpeedOrigin.NONE;
        };
    }

    /// {@return every quantity of every source that has at least one value, in the order of [Trace.Kind]}
    public List<Trace> all() {
        return all;
    }

    /// {@return the number of samples}
    public int count() {
        return time.count();
    }

    /// {@return few enough points to draw: means over neighbouring samples, a gap stays a gap}
    ///
    /// @param most points, where there are no gaps; each gap adds one
    public Course course(int most) {
        return Course.of(this, most);
    }

    /// {@return the activity cut every so many metres, the last piece shorter; empty where nothing tells distance}
    public List<Split> every(double meters) {
        List<Split> splits = new ArrayList<>();
        double total = pace.total();
        int from = 0;
        for (double end = meters; from < time.count() - 1 && total > 0; end += meters) {
            int to = from;
            while (to < time.count() - 1 && pace.distance(to) - pace.distance(0) < end) {
                to++;
            }
            splits.add(split(from, to));
            from = to;
        }
        return splits;
    }

    /// {@return the laps as the device closed them, each with what was measured in it}
    public List<Split> laps() {
        List<Split> splits = new ArrayList<>();
        for (Lap lap : laps) {
            double from = java.time.Duration.between(start, lap.start()).toMillis() / 1000.0;
            double length = lap.elapsedSeconds().orElse(lap.timerSeconds().orElse(0));
            int first = at(from);
            Split measured = split(first, Math.max(first, at(from + length)));
            splits.add(
                    new Split(
                            from,
                            lap.timerSeconds().isPresent()
                                    ? lap.timerSeconds()
                                    : lap.elapsedSeconds(),
                            lap.distanceMeters().isPresent()
                                    ? lap.distanceMeters()
                                    : measured.meters(),
                            measured.figures()));
        }
        return splits;
    }

    /// {@return the first sample at or after a time; the last one where there is none}
    private int at(double second) {
        int index = 0;
        while (index < seconds.length() - 1 && seconds.at(index) < second) {
            index++;
        }
        return index;
    }

    private Split split(int from, int to) {
        double active = time.count() == 0 ? 0 : time.active(to) - time.active(from);
        double meters =
                time.count() == 0 || speedOrigin() == SpeedOrigin.NONE
                        ? Double.NaN
                        : pace.distance(to) - pace.distance(from);
        double speed = active > 0 ? meters / active : Double.NaN;
        List<Figure> figures = new ArrayList<>();
        for (Trace trace : all) {
            double mean = mean(trace.values(), from, to);
            figures.add(
                    new Figure(
                            trace.kind(),
                            trace.source(),
                            known(trace.kind() == Trace.Kind.SPEED ? speed : mean),
                            norm(trace.kind(), speed)));
        }
        return new Split(
                time.count() == 0 ? 0 : seconds.at(from) - seconds.at(0),
                active > 0 ? OptionalDouble.of(active) : OptionalDouble.empty(),
                known(meters),
                figures);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The mean over time, intervals with a missing end left out.
    private double mean(SampledSignal signal, int from, int to) {
        double area = 0;
        double covered = 0;
        for (int i = from + 1; i <= to; i++) {
            double part = time.step(i) * (signal.at(i - 1) + signal.at(i)) / 2;
            if (!Double.isNaN(part)) {
                area += part;
                covered += time.step(i);
            }
        }
        return covered > 0 ? area / covered : Double.NaN;
    }

    /// {@return what runners of the norm table show at a speed; nothing where this is no run or there is no norm}
    Optional<FormNorms.Norm> norm(Trace.Kind kind, double speed) {
        if (!run) {
            return Optional.empty();
        }
        return switch (kind) {
            case CADENCE -> FormNorms.at(Metric.CADENCE, speed);
            case GROUND_CONTACT_TIME -> FormNorms.at(Metric.GROUND_CONTACT_TIME, speed);
            case SPEED, BALANCE_LEFT, VERTICAL_OSCILLATION, HEART_RATE, POWER, SLOPE, ALTITUDE ->
                    Optional.empty();
        };
    }

    TimeAxis time() {
        return time;
    }

    double second(int sample) {
        return seconds.at(sample) - seconds.at(0);
    }

    double meters(int sample) {
        return pace.distance(sample) - pace.distance(0);
    }

    double speed(int sample) {
        return pace.speed(sample);
    }

    private List<Trace> collected(Activity activity, Optional<Slope> slope) {
        List<Trace> found = new ArrayList<>();
        int count = time.count();
        double[] speeds = new double[count];
        double[] slopes = new double[count];
        for (int i = 0; i < count; i++) {
            speeds[i] = pace.speed(i);
            slopes[i] = slope.isPresent() ? slope.get().percent(i) : Double.NaN;
        }
        add(found, Trace.Kind.SPEED, FormMeasuring.NATIVE, SampledSignal.of(speeds));
        for (Channel channel : Channel.values()) {
            kind(channel)
                    .ifPresent(kind ->
                            activity.samples()
                                    .channel(channel)
                                    .ifPresent(signal ->
                                            add(found, kind, FormMeasuring.NATIVE, signal)));
        }
        add(found, Trace.Kind.SLOPE, FormMeasuring.NATIVE, SampledSignal.of(slopes));
        Set<String> names = new HashSet<>(Set.of(FormMeasuring.NATIVE));
        for (SensorSource source : activity.sources()) {
            addAll(found, source, FormMeasuring.distinct(source.name(), names));
        }
        found.sort(java.util.Comparator.comparing(Trace::kind));
        return List.copyOf(found);
    }

    /// Two fields of one quantity, one a foot say, are two sources. The altitude of a foot pod is a counter that
    /// overflows in some of its versions: the watch's alone is shown.
    private void addAll(List<Trace> found, SensorSource source, String name) {
        for (SensorSource.Field field : source.fields()) {
            Optional<Trace.Kind> kind =
                    field.channel().filter(c -> c != Channel.ALTITUDE).flatMap(this::kind);
            if (kind.isPresent() && field.converted().length() == time.count()) {
                boolean alone =
                        source.fields().stream()
                                        .filter(one -> one.channel().equals(field.channel()))
                                        .count()
                                == 1;
                add(found, kind.get(), alone ? name : name + " " + field.name(), field.converted());
            }
        }
    }

    private static void add(
            List<Trace> found, Trace.Kind kind, String source, SampledSignal signal) {
        SampledSignal kept =
                metric(kind)
                        .map(metric -> {
                            double lowest = RunningConstants.lowest(metric).amount();
                            double highest = RunningConstants.highest(metric).amount();
                            return signal.map(v -> v >= lowest && v <= highest ? v : Double.NaN);
                        })
                        .orElse(signal);
        if (kept.present() > 0) {
            found.add(new Trace(kind, source, kept));
        }
    }

    private static Optional<Metric> metric(Trace.Kind kind) {
        return switch (kind) {
            case CADENCE -> Optional.of(Metric.CADENCE);
            case GROUND_CONTACT_TIME -> Optional.of(Metric.GROUND_CONTACT_TIME);
            case BALANCE_LEFT -> Optional.of(Metric.BALANCE_LEFT);
            case VERTICAL_OSCILLATION -> Optional.of(Metric.VERTICAL_OSCILLATION);
            case SPEED, HEART_RATE, POWER, SLOPE, ALTITUDE -> Optional.empty();
        };
    }

    /// Of a ride, cadence is that of the crank: not shown.
    private Optional<Trace.Kind> kind(Channel channel) {
        return switch (channel) {
            case CADENCE -> ofRun(Trace.Kind.CADENCE);
            case GROUND_CONTACT_TIME -> ofRun(Trace.Kind.GROUND_CONTACT_TIME);
            case BALANCE_LEFT -> ofRun(Trace.Kind.BALANCE_LEFT);
            case VERTICAL_OSCILLATION -> ofRun(Trace.Kind.VERTICAL_OSCILLATION);
            case HEART_RATE -> Optional.of(Trace.Kind.HEART_RATE);
            case POWER -> Optional.of(Trace.Kind.POWER);
            case ALTITUDE -> Optional.of(Trace.Kind.ALTITUDE);
            case LATITUDE,
                    LONGITUDE,
                    DISTANCE,
                    SPEED,
                    STANCE_PERCENT,
                    VERTICAL_RATIO,
                    STEP_LENGTH,
                    TEMPERATURE,
                    ACTIVITY_TYPE ->
                    Optional.empty();
        };
    }

    private Optional<Trace.Kind> ofRun(Trace.Kind kind) {
        return run ? Optional.of(kind) : Optional.empty();
    }
}

package run.backstride.analysis.running;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.activity.Sport;

/// A run whose every channel is a known function of time. Truth for the tests of what is measured on it.
public final class SyntheticRun {
    private final List<Double> seconds = new ArrayList<>();
    private final Map<Channel, DoubleUnaryOperator> channels = new EnumMap<>(Channel.class);
    private final List<SensorSource> sources = new ArrayList<>();
    private DoubleUnaryOperator speed = _ -> 3;
    private String origin = "synthetic.fit";
    private Instant start = Instant.parse("2026-03-01T06:00:00Z");
    private Sport sport = new Sport(Sport.Kind.RUN, "running", "generic");
    private OptionalDouble rpe = OptionalDouble.empty();
    private String title = "";
    private String gear = "";
    private Device device = new Device("garmin", "fr955");
    private boolean hasSpeed = true;
    private boolean hasDistance = true;
    private double distanceMeters = Double.NaN;
    private Optional<ZoneOffset> offset = Optional.empty();

    private SyntheticRun() {}

    /// {@return a level run at 3 m/s, one sample a second, without any measure of form}
    public static SyntheticRun minutes(double minutes) {
        return sampledEach(1, minutes);
    }

    /// {@return the same with one sample each `step` seconds}
    public static SyntheticRun sampledEach(double step, double minutes) {
        SyntheticRun run = new SyntheticRun();
        for (double t = 0; t <= minutes * 60; t += step) {
            run.seconds.add(t);
        }
        return run.with(Channel.ALTITUDE, _ -> 100);
    }

    /// {@return the same with samples at the times given}
    public static SyntheticRun sampledAt(List<Double> times) {
        SyntheticRun run = new SyntheticRun();
        run.seconds.addAll(times);
        return run.with(Channel.ALTITUDE, _ -> 100);
    }

    public SyntheticRun speed(DoubleUnaryOperator metersPerSecond) {
        speed = metersPerSecond;
        return this;
    }

    public SyntheticRun with(Channel channel, DoubleUnaryOperator ofSeconds) {
        channels.put(channel, ofSeconds);
        return this;
    }

    public SyntheticRun without(Channel channel) {
        hasSpeed &= channel != Channel.SPEED;
        hasDistance &= channel != Channel.DISTANCE;
        channels.remove(channel);
        return this;
    }

    /// Another sensor's `channel`, in a field of source `name`.
    public SyntheticRun sensor(String name, Channel channel, DoubleUnaryOperator ofSeconds) {
        SampledSignal values = signal(ofSeconds);
        sources.add(
                new SensorSource(
                        name,
                        "",
                        List.of(
                                new SensorSource.Field(
                                        channel.name(),
                                        "",
                                        Optional.of(channel),
                                        values,
                                        values))));
        return this;
    }

    public SyntheticRun dropping(double from, double to) {
        seconds.removeIf(t -> t > from && t < to);
        return this;
    }

    public SyntheticRun shifted(double by) {
        seconds.replaceAll(t -> t + by);
        return this;
    }

    public SyntheticRun start(String instant) {
        start = Instant.parse(instant);
        return this;
    }

    public SyntheticRun start(Instant instant) {
        start = instant;
        return this;
    }

    public SyntheticRun offset(ZoneOffset zone) {
        offset = Optional.of(zone);
        return this;
    }

    public SyntheticRun origin(String file) {
        origin = file;
        return this;
    }

    public SyntheticRun sport(Sport.Kind kind, String subSport) {
        sport = new Sport(kind, kind.name().toLowerCase(java.util.Locale.ROOT), subSport);
        return this;
    }

    public SyntheticRun facts(String name, String shoe, double exertion) {
        title = name;
        gear = shoe;
        rpe = Double.isNaN(exertion) ? OptionalDouble.empty() : OptionalDouble.of(exertion);
        return this;
    }

    public SyntheticRun device(String manufacturer, String product) {
        device = new Device(manufacturer, product);
        return this;
    }

    public SyntheticRun distance(double meters) {
        distanceMeters = meters;
        return this;
    }

    public Activity activity() {
        SampledSignal axis = SampledSignal.of(seconds.stream().mapToDouble(t -> t).toArray());
        Map<Channel, SampledSignal> signals = new EnumMap<>(Channel.class);
        if (hasSpeed) {
            signals.put(Channel.SPEED, signal(speed));
        }
        if (hasDistance) {
            signals.put(Channel.DISTANCE, distances());
        }
        channels.forEach((channel, of) -> signals.put(channel, signal(of)));
        double length = seconds.isEmpty() ? 0 : seconds.getLast() - seconds.getFirst();
        return new Activity(
                origin,
                sport,
                start,
                offset,
                OptionalDouble.of(length),
                OptionalDouble.of(length),
                Double.isNaN(distanceMeters)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(distanceMeters),
                OptionalDouble.empty(),
                title,
                gear,
                rpe,
                device,
                new Samples(axis, signals),
                List.of(),
                sources,
                List.of());
    }

    public RunMeasures measure() {
        return RunMeasurement.measure(activity(), ZoneOffset.UTC);
    }

    private SampledSignal signal(DoubleUnaryOperator of) {
        return SampledSignal.of(seconds.stream().mapToDouble(of::applyAsDouble).toArray());
    }

    private SampledSignal distances() {
        double[] meters = new double[seconds.size()];
        for (int i = 1; i < meters.length; i++) {
            double from = seconds.get(i - 1);
            double to = seconds.get(i);
            meters[i] =
                    meters[i - 1]
                            + (to - from)
                                    * (speed.applyAsDouble(from) + speed.applyAsDouble(to))
                                    / 2;
        }
        return SampledSignal.of(meters);
    }
}

package run.backstride.files.fit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.ExerciseSet;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.activity.Sport;

/// Activities to write and read again.
final class SampleActivities {
    private static final Instant START = Instant.parse("2026-05-14T04:05:59Z");

    private SampleActivities() {}

    /// Two sets, one of an exercise that the profile does not know.
    static Activity strength() {
        List<ExerciseSet> sets =
                List.of(
                        new ExerciseSet(
                                Optional.of(START.plusSeconds(60)),
                                "plank",
                                "side_plank",
                                OptionalInt.empty(),
                                OptionalDouble.of(45.5),
                                OptionalDouble.empty()),
                        new ExerciseSet(
                                Optional.of(START.plusSeconds(120)),
                                "hip_raise",
                                "my_own_bridge",
                                OptionalInt.of(12),
                                OptionalDouble.of(30),
                                OptionalDouble.of(7.5)));
        return new Activity(
                "strength.fit",
                new Sport(Sport.Kind.STRENGTH, "training", "strength_training"),
                START,
                Optional.empty(),
                OptionalDouble.of(600),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                "",
                OptionalDouble.empty(),
                new Device("garmin", "fr965"),
                Samples.none(),
                List.of(),
                List.of(),
                sets);
    }

    /// A run with every channel, missing samples, a pause, laps and two sources.
    static Activity run() {
        int samples = 200;
        double[] seconds = new double[samples];
        for (int i = 0; i < samples; i++) {
            seconds[i] = i < 100 ? i : i + 40;
        }
        Map<Channel, SampledSignal> channels = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            double[] values = new double[samples];
            for (int i = 0; i < samples; i++) {
                values[i] = i % 17 == 5 ? Double.NaN : value(channel, i);
            }
            channels.put(channel, SampledSignal.of(values));
        }
        double[] power = new double[samples];
        double[] oscillation = new double[samples];
        for (int i = 0; i < samples; i++) {
            power[i] = 250 + i % 9;
            oscillation[i] = i % 5 == 0 ? Double.NaN : 6.5f;
        }
        SampledSignal centimeters = SampledSignal.of(oscillation);
        SampledSignal watts = SampledSignal.of(power);
        SensorSource stryd =
                new SensorSource(
                        "stryd",
                        "18fb2cf01a4b430dad66988c847421f4",
                        List.of(
                                new SensorSource.Field(
                                        "Power", "Watts", Optional.of(Channel.POWER), watts, watts),
                                new SensorSource.Field(
                                        "Vertical Oscillation",
                                        "Centimeters",
                                        Optional.of(Channel.VERTICAL_OSCILLATION),
                                        centimeters,
                                        centimeters.map(value -> value * 10))));
        SensorSource unknown =
                new SensorSource(
                        "unknown",
                        "",
                        List.of(
                                new SensorSource.Field(
                                        "mood", "", Optional.empty(), watts, watts)));
        return new Activity(
                "run.fit",
                new Sport(Sport.Kind.RUN, "running", "treadmill"),
                START,
                Optional.of(ZoneOffset.ofHoursMinutes(5, 45)),
                OptionalDouble.of(1800.5),
                OptionalDouble.of(1790.25),
                OptionalDouble.of(5383.19),
                OptionalDouble.of(32),
                "",
                "",
                OptionalDouble.of(4),
                new Device("garmin", "fenix5x"),
                new Samples(SampledSignal.of(seconds), channels),
                List.of(
                        new Lap(
                                START,
                                OptionalDouble.of(100.5),
                                OptionalDouble.of(100),
                                OptionalDouble.of(333.33)),
                        new Lap(
                                START.plusSeconds(140),
                                OptionalDouble.of(100),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                List.of(stryd, unknown),
                List.of());
    }

    private static double value(Channel channel, int i) {
        return switch (channel) {
            case LATITUDE -> -59.5941 + i * 1e-5;
            case LONGITUDE -> 170.512 + i * 1e-5;
            case ALTITUDE -> -12.4 + i * 0.2;
            case DISTANCE -> i * 3.18;
            case SPEED -> 3.184 + (i % 7) * 0.01;
            case HEART_RATE -> 120 + i % 50;
            case CADENCE -> 168.3 + (i % 11) * 0.37;
            case GROUND_CONTACT_TIME -> 271.1 + i % 13;
            case STANCE_PERCENT -> 37.28;
            case BALANCE_LEFT -> 49.72;
            case VERTICAL_OSCILLATION -> 82.1 + i % 5;
            case VERTICAL_RATIO -> 6.93;
            case STEP_LENGTH -> 1180.1;
            case POWER -> 229 + i % 20;
            case TEMPERATURE -> -7;
            case ACTIVITY_TYPE -> i < 50 ? 6 : 1;
        };
    }
}

package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.ExerciseSet;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;

final class FitActivityWriterTest {
    private static final Instant START = Instant.parse("2026-05-14T04:05:59Z");

    /// Half a step of each channel in a FIT file.
    private static final Map<Channel, Double> RESOLUTION = resolution();

    @Test
    void aRunComesBackWithAllItsChannels() throws UnreadableInputException {
        Activity written = run();

        FileReading reading = FitReader.read(FitActivityWriter.write(written), "run.fit");

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.kind()).isEqualTo(ContentKind.ACTIVITY);
        Activity read = reading.activities().getFirst();
        assertThat(read.samples().seconds()).isEqualTo(written.samples().seconds());
        assertThat(read.samples().present()).containsExactlyInAnyOrder(Channel.values());
        for (Channel channel : Channel.values()) {
            SampledSignal before = written.samples().channel(channel).orElseThrow();
            SampledSignal after = read.samples().channel(channel).orElseThrow();
            for (int i = 0; i < before.length(); i++) {
                if (before.has(i)) {
                    assertThat(after.at(i))
                            .as("%s at %d", channel, i)
                            .isCloseTo(before.at(i), within(RESOLUTION.get(channel)));
                } else {
                    assertThat(after.has(i)).as("%s at %d is missing", channel, i).isFalse();
                }
            }
        }
    }

    @Test
    void totalsLapsAndDeviceComeBack() throws UnreadableInputException {
        Activity written = run();

        Activity read =
                FitReader.read(FitActivityWriter.write(written), "run.fit").activities().getFirst();

        assertThat(read.sport()).isEqualTo(written.sport());
        assertThat(read.start()).isEqualTo(written.start());
        assertThat(read.utcOffset()).contains(ZoneOffset.ofHoursMinutes(5, 45));
        assertThat(read.elapsedSeconds()).hasValue(1800.5);
        assertThat(read.timerSeconds()).hasValue(1790.25);
        assertThat(read.distanceMeters()).hasValue(5383.19);
        assertThat(read.ascentMeters()).hasValue(32);
        assertThat(read.rpe()).hasValue(4);
        assertThat(read.device()).isEqualTo(written.device());
        assertThat(read.laps()).isEqualTo(written.laps());
    }

    @Test
    void everySourceKeepsItsIdAndIsKnownByIt() throws UnreadableInputException {
        Activity written = run();

        Activity read =
                FitReader.read(FitActivityWriter.write(written), "run.fit").activities().getFirst();

        assertThat(read.sources()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            SensorSource before = written.sources().get(i);
            SensorSource after = read.sources().get(i);
            assertThat(after.name()).isEqualTo(before.name());
            assertThat(after.application()).isEqualTo(before.application());
            assertThat(after.fields()).isEqualTo(before.fields());
        }
    }

    @Test
    void setsOfAStrengthSessionComeBack() throws UnreadableInputException {
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
        Activity written =
                new Activity(
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

        Activity read =
                FitReader.read(FitActivityWriter.write(written), "strength.fit")
                        .activities()
                        .getFirst();

        assertThat(read.sets()).isEqualTo(sets);
        assertThat(read.utcOffset()).isEmpty();
        assertThat(read.distanceMeters()).isEmpty();
    }

    @Test
    void theSameActivityGivesTheSameBytes() {
        assertThat(FitActivityWriter.write(run())).isEqualTo(FitActivityWriter.write(run()));
    }

    private static Activity run() {
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

    private static Map<Channel, Double> resolution() {
        Map<Channel, Double> half = new EnumMap<>(Channel.class);
        half.put(Channel.LATITUDE, 1e-7);
        half.put(Channel.LONGITUDE, 1e-7);
        half.put(Channel.ALTITUDE, 0.1001);
        half.put(Channel.DISTANCE, 0.00501);
        half.put(Channel.SPEED, 0.000501);
        half.put(Channel.HEART_RATE, 1e-9);
        half.put(Channel.CADENCE, 1.0 / 128 + 1e-9);
        half.put(Channel.GROUND_CONTACT_TIME, 1e-9);
        half.put(Channel.STANCE_PERCENT, 1e-9);
        half.put(Channel.BALANCE_LEFT, 1e-9);
        half.put(Channel.VERTICAL_OSCILLATION, 1e-9);
        half.put(Channel.VERTICAL_RATIO, 1e-9);
        half.put(Channel.STEP_LENGTH, 1e-9);
        half.put(Channel.POWER, 1e-9);
        half.put(Channel.TEMPERATURE, 1e-9);
        half.put(Channel.ACTIVITY_TYPE, 1e-9);
        return half;
    }
}

package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;

final class FitActivityWriterTest {

    /// Half a step of each channel in a FIT file.
    private static final Map<Channel, Double> RESOLUTION = resolution();

    @Test
    void aRunComesBackWithAllItsChannels() throws UnreadableInputException {
        Activity written = SampleActivities.run();

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
        Activity written = SampleActivities.run();

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
        Activity written = SampleActivities.run();

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
        Activity written = SampleActivities.strength();

        Activity read =
                FitReader.read(FitActivityWriter.write(written), "strength.fit")
                        .activities()
                        .getFirst();

        assertThat(read.sets()).isEqualTo(written.sets());
        assertThat(read.utcOffset()).isEmpty();
        assertThat(read.distanceMeters()).isEmpty();
    }

    @Test
    void theSameActivityGivesTheSameBytes() {
        assertThat(FitActivityWriter.write(SampleActivities.run()))
                .isEqualTo(FitActivityWriter.write(SampleActivities.run()));
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

package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.files.xml.Reading.channel;
import static run.backstride.files.xml.Reading.only;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Samples;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;

/// What is written comes back, within the digits that the format has, and what is missing stays missing. The
/// seeds are fixed; a failure names its seed.
class RoundTripTest {
    /// Half of the last digit that the writers give.
    private static final Map<Channel, Double> TCX_DIGITS =
            Map.of(
                    Channel.LATITUDE, 5e-9,
                    Channel.LONGITUDE, 5e-9,
                    Channel.ALTITUDE, 5e-4,
                    Channel.DISTANCE, 5e-4,
                    Channel.SPEED, 5e-5,
                    Channel.HEART_RATE, 0.5,
                    Channel.CADENCE, 1.0,
                    Channel.POWER, 0.5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void tcxComesBack(long seed) throws UnreadableInputException {
        Activity made = MadeActivity.run(seed);
        FileReading reading =
                TcxReader.read(new ByteArrayInputStream(TcxWriter.write(made)), "made");
        Activity read = only(reading);
        assertThat(read.start()).isEqualTo(made.start());
        assertThat(read.sport()).isEqualTo(made.sport());
        assertThat(read.name()).isEqualTo(made.name());
        assertThat(read.device()).isEqualTo(made.device());
        assertThat(read.samples().seconds()).isEqualTo(made.samples().seconds());
        assertThat(read.timerSeconds().orElseThrow())
                .isCloseTo(made.timerSeconds().orElseThrow(), within(1e-3));
        assertThat(read.distanceMeters().orElseThrow())
                .isCloseTo(made.distanceMeters().orElseThrow(), within(0.02));
        assertThat(read.laps()).hasSameSizeAs(made.laps());
        TCX_DIGITS.forEach((channel, digit) -> assertClose(channel, made, read, digit, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void gpxComesBackWhereThereIsAPosition(long seed) throws UnreadableInputException, IOException {
        Activity made = MadeActivity.run(seed);
        byte[] bytes = GpxWriter.write(made);
        Activity read = only(GpxReader.read(new ByteArrayInputStream(bytes), "made"));
        List<Integer> placed = new ArrayList<>();
        for (int i = 0; i < made.samples().count(); i++) {
            if (!Double.isNaN(
                    channel(made, Channel.LATITUDE)[i] + channel(made, Channel.LONGITUDE)[i])) {
                placed.add(i);
            }
        }
        assertThat(read.name()).isEqualTo(made.name());
        assertThat(read.sport()).isEqualTo(made.sport());
        assertThat(read.samples().count()).isEqualTo(placed.size());
        TCX_DIGITS.forEach((channel, digit) -> assertClose(channel, made, read, digit, placed));
        assertClose(Channel.TEMPERATURE, made, read, 5e-3, placed);
        assertThatJpxSeesTheSame(bytes, read);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void appleHealthComesBack(long seed) throws UnreadableInputException, IOException {
        Activity made = MadeActivity.run(seed);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (AppleHealthWriter writer = new AppleHealthWriter(target, ZoneOffset.ofHours(2))) {
            writer.activity(made);
        }
        Activity read =
                only(
                        AppleHealthReader.read(
                                () -> new ByteArrayInputStream(target.toByteArray()),
                                "export.xml",
                                RouteSource.none()));
        assertThat(read.start()).isEqualTo(made.start());
        assertThat(read.utcOffset()).contains(ZoneOffset.ofHours(2));
        assertThat(read.distanceMeters().orElseThrow())
                .isCloseTo(made.distanceMeters().orElseThrow(), within(1e-3));
        assertThat(read.samples().seconds()).isEqualTo(made.samples().seconds());
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i + 1 < made.samples().count(); i++) {
            all.add(i);
        }
        assertHeld(Channel.HEART_RATE, made, read, 1e-5);
        assertHeld(Channel.CADENCE, made, read, 1e-4);
        assertHeld(Channel.SPEED, made, read, 1e-5);
        assertHeld(Channel.POWER, made, read, 1e-5);
        assertClose(Channel.DISTANCE, made, read, 0.1, all);
    }

    @Test
    void anActivityWithoutSamplesIsStillWritten() throws UnreadableInputException {
        Activity made = MadeActivity.run(1);
        Activity bare =
                new Activity(
                        made.origin(),
                        made.sport(),
                        made.start(),
                        made.utcOffset(),
                        made.elapsedSeconds(),
                        made.timerSeconds(),
                        made.distanceMeters(),
                        made.ascentMeters(),
                        "",
                        "",
                        made.rpe(),
                        made.device(),
                        Samples.none(),
                        List.of(),
                        List.of(),
                        List.of());
        Activity read =
                only(TcxReader.read(new ByteArrayInputStream(TcxWriter.write(bare)), "made"));
        assertThat(read.samples().count()).isZero();
        assertThat(read.timerSeconds()).isEqualTo(made.timerSeconds());
        assertThat(
                        GpxReader.read(new ByteArrayInputStream(GpxWriter.write(bare)), "made")
                                .activities())
                .isEmpty();
    }

    /// jpx is another's reader, and a strict one.
    private static void assertThatJpxSeesTheSame(byte[] bytes, Activity read) throws IOException {
        List<WayPoint> points =
                GPX.Reader.DEFAULT
                        .read(new ByteArrayInputStream(bytes))
                        .tracks()
                        .flatMap(track -> track.segments())
                        .flatMap(segment -> segment.points())
                        .toList();
        assertThat(points).hasSize(read.samples().count());
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).getLatitude().doubleValue())
                    .isEqualTo(channel(read, Channel.LATITUDE)[i]);
            assertThat(points.get(i).getLongitude().doubleValue())
                    .isEqualTo(channel(read, Channel.LONGITUDE)[i]);
            long millis = Math.round(read.samples().seconds().at(i) * 1000);
            assertThat(points.get(i).getTime()).contains(read.start().plusMillis(millis));
        }
    }

    /// A record of Apple's stands for the seconds after it, until the next one of its kind.
    private static void assertHeld(Channel channel, Activity made, Activity read, double digit) {
        double[] expected = channel(made, channel);
        double[] actual = channel(read, channel);
        double held = Double.NaN;
        for (int i = 0; i + 1 < expected.length; i++) {
            held = Double.isNaN(expected[i]) ? held : expected[i];
            if (!Double.isNaN(expected[i]) || !Double.isNaN(actual[i])) {
                assertThat(actual[i]).as("%s %d", channel, i).isCloseTo(held, within(digit));
            }
        }
    }

    /// @param of the made samples that are expected back; all where empty
    private static void assertClose(
            Channel channel, Activity made, Activity read, double digit, List<Integer> of) {
        double[] expected = channel(made, channel);
        SampledSignal actual = SampledSignal.of(channel(read, channel));
        int count = of.isEmpty() ? expected.length : of.size();
        for (int i = 0; i < count; i++) {
            double value = expected[of.isEmpty() ? i : of.get(i)];
            if (Double.isNaN(value)) {
                assertThat(actual.at(i)).as("%s %d", channel, i).isNaN();
            } else {
                assertThat(actual.at(i))
                        .as("%s %d", channel, i)
                        .isCloseTo(value, within(digit * 1.001));
            }
        }
    }
}

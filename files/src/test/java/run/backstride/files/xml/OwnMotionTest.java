package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.files.xml.Reading.channel;
import static run.backstride.files.xml.Reading.codes;
import static run.backstride.files.xml.Reading.gpx;
import static run.backstride.files.xml.Reading.only;

import java.time.Instant;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;

/// Two minutes northward at 3 m/s, with what the file itself says of distance and speed.
class OwnMotionTest {
    private static final double DEGREES_A_METER = 1 / 111_267.0;

    @Test
    void figuresThatAgreeWithThePositionsStay() throws UnreadableInputException {
        FileReading reading = read(t -> 3.0 * t * 1.02, _ -> 3.05);
        Activity run = only(reading);
        assertThat(run.distanceMeters().orElseThrow()).isCloseTo(3 * 120 * 1.02, within(1e-6));
        assertThat(channel(run, Channel.SPEED)[60]).isEqualTo(3.05);
        assertThat(codes(reading)).isEmpty();
    }

    @Test
    void aDistanceFromPointToPointIsNotTheDistanceSoFar() throws UnreadableInputException {
        FileReading reading = read(_ -> 3.0, _ -> 3.0);
        assertThat(only(reading).distanceMeters().orElseThrow()).isCloseTo(360, within(1.0));
        assertThat(codes(reading)).containsExactly(Code.MALFORMED_FIELD, Code.DERIVED_MOTION);
    }

    @Test
    void kilometresAreNotMetres() throws UnreadableInputException {
        FileReading reading = read(t -> 0.003 * t, _ -> 3.0);
        assertThat(only(reading).distanceMeters().orElseThrow()).isCloseTo(360, within(1.0));
        assertThat(codes(reading)).contains(Code.MALFORMED_FIELD);
    }

    @Test
    void kilometresAnHourAreConvertedAndThatIsSaid() throws UnreadableInputException {
        FileReading reading = read(t -> 3.0 * t, _ -> 10.8);
        assertThat(channel(only(reading), Channel.SPEED)[60]).isCloseTo(3, within(1e-9));
        assertThat(codes(reading)).containsExactly(Code.ASSUMED_UNIT);
    }

    @Test
    void onATreadmillNothingIsHeldAgainstTheFigures() throws UnreadableInputException {
        String still = text(t -> 3.0 * t, _ -> 10.8).replaceAll("lat='[^']*'", "lat='52'");
        assertThat(channel(only(gpx(still)), Channel.SPEED)[60]).isEqualTo(10.8);
        assertThat(only(gpx(still)).distanceMeters()).hasValue(360);
    }

    private static FileReading read(IntToDoubleFunction meters, IntToDoubleFunction speed)
            throws UnreadableInputException {
        return gpx(text(meters, speed));
    }

    private static String text(IntToDoubleFunction meters, IntToDoubleFunction speed) {
        StringBuilder text = new StringBuilder("<gpx><trk><type>running</type><trkseg>");
        for (int second = 0; second <= 120; second++) {
            text.append(
                    "<trkpt lat='%s' lon='4'><time>%s</time><extensions><distance>%s</distance><speed>%s</speed>"
                                    .formatted(
                                            XmlOut.plain(52 + 3 * second * DEGREES_A_METER, 9),
                                            Instant.parse("2024-05-01T06:30:00Z")
                                                    .plusSeconds(second),
                                            XmlOut.plain(meters.applyAsDouble(second), 6),
                                            XmlOut.plain(speed.applyAsDouble(second), 6))
                            + "</extensions></trkpt>");
        }
        return text + "</trkseg></trk></gpx>";
    }
}

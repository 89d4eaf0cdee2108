package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.files.xml.Reading.channel;
import static run.backstride.files.xml.Reading.codes;
import static run.backstride.files.xml.Reading.diagnostic;
import static run.backstride.files.xml.Reading.only;
import static run.backstride.files.xml.Reading.tcx;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

class TcxReaderTest {
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
              xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            """;
    private static final String RUN =
            HEAD
                    + """
                    <Activities><Activity Sport="Running"><Id>2024-05-01T06:30:00.000Z</Id>
                    <Lap StartTime="2024-05-01T06:30:00.000Z">
                    <TotalTimeSeconds>10.0</TotalTimeSeconds><DistanceMeters>30.0</DistanceMeters>
                    <Calories>5</Calories><AverageHeartRateBpm><Value>142</Value></AverageHeartRateBpm>
                    <Track>
                    <Trackpoint><Time>2024-05-01T06:30:00.000Z</Time>
                    <Position><LatitudeDegrees>52.1</LatitudeDegrees>
                    <LongitudeDegrees>4.2</LongitudeDegrees></Position>
                    <AltitudeMeters>12.5</AltitudeMeters><DistanceMeters>0.0</DistanceMeters>
                    <HeartRateBpm><Value>140</Value></HeartRateBpm>
                    <Extensions><ns3:TPX><ns3:Speed>2.9</ns3:Speed><ns3:RunCadence>85</ns3:RunCadence>
                    <ns3:Watts>231</ns3:Watts></ns3:TPX></Extensions></Trackpoint>
                    <Trackpoint><Time>2024-05-01T06:30:10.000Z</Time><DistanceMeters>30.0</DistanceMeters>
                    <HeartRateBpm><Value>144</Value></HeartRateBpm>
                    <Extensions><ns3:TPX><ns3:Speed>3.1</ns3:Speed><ns3:RunCadence>86</ns3:RunCadence>
                    </ns3:TPX></Extensions></Trackpoint>
                    </Track></Lap>
                    <Lap StartTime="2024-05-01T06:30:12.000Z"><TotalTimeSeconds>5.5</TotalTimeSeconds>
                    <DistanceMeters>16.0</DistanceMeters><Track>
                    <Trackpoint><Time>2024-05-01T06:30:15.000Z</Time><DistanceMeters>46.0</DistanceMeters>
                    </Trackpoint></Track></Lap>
                    <Notes>Easy &amp; flat</Notes>
                    <Creator xsi:type="Device_t"><Name>Garmin Forerunner 945</Name><UnitId>7</UnitId></Creator>
                    </Activity></Activities>
                    <Author xsi:type="Application_t"><Name>Connect Api</Name></Author>
                    </TrainingCenterDatabase>
                    """;

    @Nested
    class ARun {
        private final FileReading reading = read(RUN);
        private final Activity run = only(reading);

        @Test
        void isAnActivityWithItsTotals() {
            assertThat(reading.format()).isEqualTo(Format.TCX);
            assertThat(reading.kind()).isEqualTo(ContentKind.ACTIVITY);
            assertThat(run.sport()).isEqualTo(new Sport(Sport.Kind.RUN, "running", "generic"));
            assertThat(run.start()).isEqualTo(Instant.parse("2024-05-01T06:30:00Z"));
            assertThat(run.utcOffset()).isEmpty();
            assertThat(run.elapsedSeconds()).hasValue(15.5);
            assertThat(run.timerSeconds()).hasValue(15.5);
            assertThat(run.distanceMeters()).hasValue(46);
            assertThat(run.name()).isEqualTo("Easy & flat");
            assertThat(run.device().manufacturer()).isEqualTo("garmin");
            assertThat(run.device().product()).isEqualTo("Garmin Forerunner 945");
            assertThat(run.origin()).isEqualTo("run.tcx");
        }

        @Test
        void hasItsSamplesWithMissingOnesMissing() {
            assertThat(run.samples().seconds().toArray()).containsExactly(0, 10, 15);
            assertThat(channel(run, Channel.LATITUDE))
                    .containsExactly(52.1, Double.NaN, Double.NaN);
            assertThat(channel(run, Channel.HEART_RATE)).containsExactly(140, 144, Double.NaN);
            assertThat(channel(run, Channel.SPEED)).containsExactly(2.9, 3.1, Double.NaN);
            assertThat(channel(run, Channel.POWER)).containsExactly(231, Double.NaN, Double.NaN);
            assertThat(channel(run, Channel.DISTANCE)).containsExactly(0, 30, 46);
            assertThat(channel(run, Channel.ALTITUDE))
                    .containsExactly(12.5, Double.NaN, Double.NaN);
        }

        @Test
        void hasStepsOfBothFeetAndSaysSo() {
            assertThat(channel(run, Channel.CADENCE)).containsExactly(170, 172, Double.NaN);
            assertThat(codes(reading)).containsExactly(Code.CADENCE_DOUBLED);
        }

        @Test
        void hasItsLaps() {
            assertThat(run.laps()).hasSize(2);
            assertThat(run.laps().getFirst().elapsedSeconds()).hasValue(12);
            assertThat(run.laps().getFirst().timerSeconds()).hasValue(10);
            assertThat(run.laps().getFirst().distanceMeters()).hasValue(30);
            assertThat(run.laps().getLast().start())
                    .isEqualTo(Instant.parse("2024-05-01T06:30:12Z"));
        }
    }

    @Test
    void aCadenceThatIsStepsAlreadyStaysAsItIs() throws UnreadableInputException {
        FileReading reading = tcx(RUN.replace(">85<", ">170<").replace(">86<", ">172<"));
        assertThat(channel(only(reading), Channel.CADENCE)).containsExactly(170, 172, Double.NaN);
        assertThat(codes(reading)).isEmpty();
    }

    @Test
    void aRideKeepsItsRevolutions() throws UnreadableInputException {
        FileReading reading = tcx(RUN.replace("Running", "Biking"));
        assertThat(channel(only(reading), Channel.CADENCE)).containsExactly(85, 86, Double.NaN);
        assertThat(only(reading).sport().kind()).isEqualTo(Sport.Kind.RIDE);
    }

    @Test
    void thePlainCadenceServesWhereThereIsNoExtension() throws UnreadableInputException {
        String text =
                RUN.replace("<ns3:RunCadence>85</ns3:RunCadence>", "")
                        .replace("<Extensions>", "<Cadence>84</Cadence><Extensions>");
        assertThat(channel(only(tcx(text)), Channel.CADENCE)).containsExactly(168, 172, Double.NaN);
    }

    @Test
    void spaceBeforeThePrologIsSkipped() throws UnreadableInputException {
        assertThat(tcx("          " + RUN).activities()).hasSize(1);
        assertThat(tcx("\uFEFF\r\n" + RUN).activities()).hasSize(1);
    }

    @Test
    void speedComesFromTheDistanceWhereTheFileHasNone() throws UnreadableInputException {
        FileReading reading = tcx(RUN.replaceAll("<ns3:Speed>.*?</ns3:Speed>", ""));
        Activity run = only(reading);
        assertThat(channel(run, Channel.SPEED)[0]).isCloseTo(3, within(1e-9));
        assertThat(diagnostic(reading, Code.DERIVED_MOTION).words())
                .contains("from their distance");
    }

    @Test
    void aPauseIsASecondTrackWithinALap() throws UnreadableInputException {
        String text =
                HEAD
                        + """
                        <Activities><Activity Sport="Running"><Lap StartTime="2024-05-01T06:30:00Z"><Track>
                        <Trackpoint><Time>2024-05-01T06:30:00Z</Time></Trackpoint>
                        <Trackpoint><Time>2024-05-01T06:31:00Z</Time></Trackpoint></Track><Track>
                        <Trackpoint><Time>2024-05-01T06:41:00Z</Time></Trackpoint>
                        <Trackpoint><Time>2024-05-01T06:42:00Z</Time></Trackpoint></Track></Lap>
                        <Lap StartTime="2024-05-01T06:42:00Z"><Track>
                        <Trackpoint><Time>2024-05-01T06:42:30Z</Time></Trackpoint></Track></Lap>
                        </Activity></Activities></TrainingCenterDatabase>
                        """;
        Activity run = only(tcx(text));
        assertThat(run.elapsedSeconds()).hasValue(750);
        assertThat(run.timerSeconds()).hasValue(150);
        assertThat(run.distanceMeters()).isEmpty();
    }

    @Test
    void everyLegOfAMultisportEventIsAnActivity() throws UnreadableInputException {
        String leg =
                """
                <Activity Sport="%s"><Lap StartTime="2024-05-01T0%d:00:00Z">
                <TotalTimeSeconds>60</TotalTimeSeconds></Lap></Activity>
                """;
        String text =
                HEAD
                        + "<Activities><MultiSportSession><Id>2024-05-01T06:00:00Z</Id><FirstSport>"
                        + leg.formatted("Biking", 6)
                        + "</FirstSport><NextSport><Transition>"
                        + leg.formatted("Other", 7)
                        + "</Transition>"
                        + leg.formatted("Running", 8)
                        + "</NextSport></MultiSportSession></Activities></TrainingCenterDatabase>";
        assertThat(tcx(text).activities())
                .extracting(activity -> activity.sport().kind())
                .containsExactly(Sport.Kind.RIDE, Sport.Kind.TRANSITION, Sport.Kind.RUN);
    }

    @Test
    void aCourseIsNoActivity() throws UnreadableInputException {
        String text =
                HEAD
                        + """
                        <Courses><Course><Name>Round the lake</Name><Lap><TotalTimeSeconds>60</TotalTimeSeconds></Lap>
                        <Track><Trackpoint><Time>2024-05-01T06:30:00Z</Time></Trackpoint></Track></Course></Courses>
                        </TrainingCenterDatabase>
                        """;
        FileReading reading = tcx(text);
        assertThat(reading.kind()).isEqualTo(ContentKind.COURSE);
        assertThat(reading.activities()).isEmpty();
        assertThat(codes(reading)).containsExactly(Code.NOT_AN_ACTIVITY);
    }

    @Test
    void aWorkoutIsNoActivity() throws UnreadableInputException {
        String text =
                HEAD + "<Workouts><Workout Sport='Running'/></Workouts></TrainingCenterDatabase>";
        assertThat(tcx(text).kind()).isEqualTo(ContentKind.WORKOUT);
    }

    @Test
    void aFileThatBreaksOffKeepsThePointsBefore() throws UnreadableInputException {
        String cut = RUN.substring(0, RUN.indexOf("<Time>2024-05-01T06:30:15"));
        FileReading reading = tcx(cut);
        assertThat(only(reading).samples().count()).isEqualTo(2);
        assertThat(diagnostic(reading, Code.MALFORMED_XML).words())
                .contains("ends inside an element");
    }

    @Test
    void whatIsNotWellFormedIsNamedWithLineAndColumn() throws UnreadableInputException {
        String broken = RUN.replace("<Notes>", "<Notes><b>");
        FileReading reading = tcx("\n" + broken);
        Where.Text where = (Where.Text) diagnostic(reading, Code.MALFORMED_XML).where();
        long line =
                ("\n" + broken)
                        .substring(0, ("\n" + broken).indexOf("<Notes>") + 1)
                        .lines()
                        .count();
        assertThat((long) where.line()).isEqualTo(line);
        assertThat(where.column()).isPositive();
        assertThat(only(reading).samples().count()).isEqualTo(3);
    }

    @Test
    void distanceThatRestartsInEachLapIsCountedThrough() throws UnreadableInputException {
        FileReading reading = tcx(RUN.replace(">46.0<", ">16.0<"));
        assertThat(channel(only(reading), Channel.DISTANCE)).containsExactly(0, 30, 30 + 16);
        assertThat(codes(reading)).contains(Code.MALFORMED_FIELD);
    }

    @Test
    void valuesThatCannotBeAreLeftOutAndCounted() throws UnreadableInputException {
        String text =
                RUN.replace("<Value>140</Value>", "<Value>0</Value>")
                        .replace("<Value>144</Value>", "<Value>999</Value>")
                        .replace(">52.1<", ">north<");
        FileReading reading = tcx(text);
        assertThat(channel(only(reading), Channel.HEART_RATE)).containsOnly(Double.NaN);
        assertThat(channel(only(reading), Channel.LATITUDE)).containsOnly(Double.NaN);
        assertThat(diagnostic(reading, Code.OUT_OF_RANGE).saw())
                .contains("0.0 beats/min")
                .contains("1 more");
        assertThat(diagnostic(reading, Code.MALFORMED_FIELD).saw()).contains("north");
    }

    @Test
    void aDecimalCommaIsReadAndSaid() throws UnreadableInputException {
        FileReading reading = tcx(RUN.replace(">12.5<", ">12,5<"));
        assertThat(channel(only(reading), Channel.ALTITUDE)[0]).isEqualTo(12.5);
        assertThat(codes(reading)).contains(Code.ASSUMED_UNIT);
    }

    @Test
    void anActivityWithoutAnyTimeIsLeftOut() throws UnreadableInputException {
        FileReading reading =
                tcx(
                        HEAD
                                + "<Activities><Activity Sport='Running'/></Activities></TrainingCenterDatabase>");
        assertThat(reading.activities()).isEmpty();
        assertThat(codes(reading)).contains(Code.NO_TIME);
    }

    @Test
    void aTitleInLatinLettersDoesNotEndTheReading() throws UnreadableInputException {
        byte[] bytes = RUN.replace("Easy", "L\u00E4ufig").getBytes(StandardCharsets.ISO_8859_1);
        FileReading reading = TcxReader.read(new ByteArrayInputStream(bytes), "run.tcx");
        assertThat(only(reading).name()).isEqualTo("L?ufig & flat");
        assertThat(codes(reading)).contains(Code.BAD_ENCODING);
    }

    @Test
    void aDeclaredEncodingIsObeyed() throws UnreadableInputException {
        String text = RUN.replace("UTF-8", "ISO-8859-1").replace("Easy", "L\u00E4ufig");
        FileReading latin =
                TcxReader.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)),
                        "run.tcx");
        assertThat(only(latin).name()).isEqualTo("L\u00E4ufig & flat");
        String wide = RUN.replace("UTF-8", "UTF-16");
        FileReading utf16 =
                TcxReader.read(
                        new ByteArrayInputStream(wide.getBytes(StandardCharsets.UTF_16)),
                        "run.tcx");
        assertThat(only(utf16).samples().count()).isEqualTo(3);
        assertThat(codes(utf16)).doesNotContain(Code.BAD_ENCODING);
    }

    @Test
    void anEncodingThatCannotBeIsSaid() throws UnreadableInputException {
        assertThat(codes(tcx(RUN.replace("UTF-8", "UTF-16")))).contains(Code.BAD_ENCODING);
        assertThat(codes(tcx(RUN.replace("UTF-8", "klingon")))).contains(Code.BAD_ENCODING);
    }

    private static FileReading read(String text) {
        try {
            return tcx(text);
        } catch (UnreadableInputException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

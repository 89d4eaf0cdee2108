package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static run.backstride.files.xml.Reading.channel;
import static run.backstride.files.xml.Reading.codes;
import static run.backstride.files.xml.Reading.diagnostic;
import static run.backstride.files.xml.Reading.gpx;
import static run.backstride.files.xml.Reading.only;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;

class GpxReaderTest {
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="Garmin Connect" xmlns="http://www.topografix.com/GPX/1/1"
             xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"
             xmlns:gpxdata="http://www.cluetrust.com/XML/GPXDATA/1/0"
             xmlns:pwr="http://www.garmin.com/xmlschemas/PowerExtension/v1">
            <metadata><name>The file</name><time>2024-05-01T06:00:00Z</time></metadata>
            """;

    @Test
    void aRunHasWhatItsPointsSay() throws UnreadableInputException {
        FileReading reading =
                gpx(
                        run(
                                point(
                                        0,
                                        "<gpxtpx:hr>140</gpxtpx:hr><gpxtpx:cad>85</gpxtpx:cad>"
                                                + "<gpxtpx:atemp>18.5</gpxtpx:atemp>"),
                                point(4, "<gpxtpx:hr>144</gpxtpx:hr><gpxtpx:cad>86</gpxtpx:cad>")));
        Activity run = only(reading);
        assertThat(reading.kind()).isEqualTo(ContentKind.ACTIVITY);
        assertThat(run.sport()).isEqualTo(new Sport(Sport.Kind.RUN, "running", "generic"));
        assertThat(run.name()).isEqualTo("Home & back");
        assertThat(run.device().manufacturer()).isEqualTo("garmin");
        assertThat(run.start()).isEqualTo(Instant.parse("2024-05-01T06:30:00Z"));
        assertThat(run.utcOffset()).isEmpty();
        assertThat(run.elapsedSeconds()).hasValue(4);
        assertThat(run.timerSeconds()).hasValue(4);
        assertThat(channel(run, Channel.HEART_RATE)).containsExactly(140, 144);
        assertThat(channel(run, Channel.CADENCE)).containsExactly(170, 172);
        assertThat(channel(run, Channel.TEMPERATURE)).containsExactly(18.5, Double.NaN);
        assertThat(channel(run, Channel.ALTITUDE)).containsExactly(10, 10);
        assertThat(codes(reading)).containsExactly(Code.CADENCE_DOUBLED, Code.DERIVED_MOTION);
    }

    @Test
    void distanceAndSpeedComeFromThePositionsAndThatIsSaid() throws UnreadableInputException {
        FileReading reading = gpx(run(point(0, ""), point(4, ""), point(8, "")));
        Activity run = only(reading);
        // 0.0001 degrees of latitude at 52 degrees north are 11.13 m on the ellipsoid.
        assertThat(run.distanceMeters().orElseThrow()).isCloseTo(89.0, within(0.1));
        assertThat(channel(run, Channel.SPEED)[1]).isCloseTo(11.126, within(0.001));
        assertThat(diagnostic(reading, Code.DERIVED_MOTION).words()).contains("distance and speed");
    }

    @Test
    void theFilesOwnSpeedWins() throws UnreadableInputException {
        String own = "<gpxtpx:speed>2.5</gpxtpx:speed>";
        Activity run = only(gpx(run(point(0, own), point(4, own), point(8, ""))));
        assertThat(channel(run, Channel.SPEED)).containsExactly(2.5, 2.5, Double.NaN);
    }

    @Test
    void clueTrustAndOtherMakersFieldsAreRead() throws UnreadableInputException {
        String text =
                HEAD
                        + """
                        <trk><type>9</type><trkseg>
                        <trkpt lat="52" lon="4"><time>2024-05-01T06:30:00Z</time><extensions>
                        <gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>168</gpxdata:cadence>
                        <gpxdata:distance>0</gpxdata:distance><gpxdata:temp>11</gpxdata:temp>
                        <pwr:PowerInWatts>255</pwr:PowerInWatts></extensions></trkpt>
                        <trkpt lat="52" lon="4"><time>2024-05-01T06:30:10Z</time><extensions>
                        <HeartRate>151</HeartRate><power>256</power><RunCadence>170</RunCadence>
                        <gpxdata:distance>30</gpxdata:distance></extensions></trkpt>
                        </trkseg></trk></gpx>
                        """;
        Activity run = only(gpx(text));
        assertThat(run.sport().kind()).isEqualTo(Sport.Kind.RUN);
        assertThat(channel(run, Channel.HEART_RATE)).containsExactly(150, 151);
        assertThat(channel(run, Channel.CADENCE)).containsExactly(168, 170);
        assertThat(channel(run, Channel.POWER)).containsExactly(255, 256);
        assertThat(channel(run, Channel.TEMPERATURE)).containsExactly(11, Double.NaN);
        assertThat(channel(run, Channel.DISTANCE)).containsExactly(0, 30);
        assertThat(run.distanceMeters()).hasValue(30);
    }

    @Test
    void gpxOneHasItsSpeedInThePoint() throws UnreadableInputException {
        String text =
                """
                <gpx version="1.0" creator="GPSLogger" xmlns="http://www.topografix.com/GPX/1/0"><trk><trkseg>
                <trkpt lat="1" lon="2"><time>2024-05-01T06:30:00Z</time><speed>3.5</speed></trkpt>
                </trkseg></trk></gpx>
                """;
        assertThat(channel(only(gpx(text)), Channel.SPEED)).containsExactly(3.5);
    }

    @Test
    void betweenTwoSegmentsTheTimerStands() throws UnreadableInputException {
        String text =
                run(
                        point(0, ""),
                        point(10, ""),
                        "</trkseg><trkseg>",
                        point(100, ""),
                        point(110, ""));
        Activity run = only(gpx(text));
        assertThat(run.elapsedSeconds()).hasValue(110);
        assertThat(run.timerSeconds()).hasValue(20);
        double steps = channel(run, Channel.DISTANCE)[1];
        assertThat(run.distanceMeters().orElseThrow()).isCloseTo(2 * steps, within(0.01));
    }

    @Test
    void theClockOfTheTimesIsTheRunners() throws UnreadableInputException {
        Activity run = only(gpx(run(point(0, "")).replace("06:30:00Z", "08:30:00+02:00")));
        assertThat(run.utcOffset()).contains(ZoneOffset.ofHours(2));
        assertThat(run.start()).isEqualTo(Instant.parse("2024-05-01T06:30:00Z"));
    }

    @Test
    void pointsThatGoBackInTimeAreLeftOutAndSaid() throws UnreadableInputException {
        FileReading reading =
                gpx(run(point(50, ""), point(0, ""), point(4, ""), point(2, ""), point(8, "")));
        Activity run = only(reading);
        assertThat(run.samples().seconds().toArray()).containsExactly(0, 2, 8);
        assertThat(diagnostic(reading, Code.TIME_JUMP).saw()).contains("2 of 5");
    }

    @Test
    void pointsWithoutATimeAreLeftOutAndSaid() throws UnreadableInputException {
        String untimed = "<trkpt lat='52' lon='4'/>";
        FileReading reading = gpx(run(point(0, ""), untimed, untimed, point(4, "")));
        assertThat(only(reading).samples().count()).isEqualTo(2);
        assertThat(diagnostic(reading, Code.NO_TIME).saw()).contains("1 more");
    }

    @Test
    void aTrackWithoutAnyTimeIsACourse() throws UnreadableInputException {
        FileReading reading = gpx(run("<trkpt lat='52' lon='4'/>", "<trkpt lat='52' lon='5'/>"));
        assertThat(reading.kind()).isEqualTo(ContentKind.COURSE);
        assertThat(reading.activities()).isEmpty();
        assertThat(codes(reading)).contains(Code.NO_TIME);
    }

    @Test
    void aRouteIsACourseAndWaypointsAreNothing() throws UnreadableInputException {
        FileReading route = gpx(HEAD + "<rte><rtept lat='1' lon='2'/></rte></gpx>");
        assertThat(route.kind()).isEqualTo(ContentKind.COURSE);
        assertThat(codes(route)).containsExactly(Code.NO_TIME);
        FileReading places =
                gpx(HEAD + "<wpt lat='1' lon='2'><time>2024-05-01T06:30:00Z</time></wpt></gpx>");
        assertThat(places.kind()).isEqualTo(ContentKind.OTHER);
        assertThat(codes(places)).containsExactly(Code.NO_TIME);
        assertThat(codes(gpx(HEAD + "</gpx>"))).containsExactly(Code.NOT_AN_ACTIVITY);
    }

    @Test
    void everyTrackIsAnActivity() throws UnreadableInputException {
        String text =
                run(
                        point(0, ""),
                        "</trkseg></trk><trk><type>cycling</type><trkseg>",
                        point(3000, ""));
        assertThat(gpx(text).activities())
                .extracting(activity -> activity.sport().kind())
                .containsExactly(Sport.Kind.RUN, Sport.Kind.RIDE);
    }

    @Test
    void aTitleStandsInForAMissingSportAndThatIsSaid() throws UnreadableInputException {
        String untyped = run(point(0, "")).replace("<type>running</type>", "");
        FileReading named = gpx(untyped.replace("Home &amp; back", "Morning Run"));
        assertThat(only(named).sport().kind()).isEqualTo(Sport.Kind.RUN);
        assertThat(codes(named)).contains(Code.ASSUMED_SPORT);
        FileReading unnamed = gpx(untyped);
        assertThat(only(unnamed).sport())
                .isEqualTo(new Sport(Sport.Kind.OTHER, "unknown", "generic"));
        assertThat(codes(unnamed)).doesNotContain(Code.ASSUMED_SPORT);
    }

    @Test
    void whatIsUnknownInARideIsNotDoubled() throws UnreadableInputException {
        String text = run(point(0, "<gpxtpx:cad>85</gpxtpx:cad>")).replace("running", "cycling");
        assertThat(channel(only(gpx(text)), Channel.CADENCE)).containsExactly(85);
    }

    @Test
    void aPositionOfADeviceWithoutAFixIsLeftOut() throws UnreadableInputException {
        String text =
                run(
                        point(0, "").replaceAll("lat='.*?' lon='.*?'", "lat='0' lon='0'"),
                        point(4, ""));
        FileReading reading = gpx(text);
        assertThat(channel(only(reading), Channel.LATITUDE)[0]).isNaN();
        assertThat(codes(reading)).contains(Code.OUT_OF_RANGE);
    }

    @Test
    void aBreakInTheMiddleKeepsThePointsBeforeIt() throws UnreadableInputException {
        String text = run(point(0, ""), point(4, ""), "<trkpt lat='52' lon='4'><ele>1</time>");
        FileReading reading = gpx(text);
        assertThat(only(reading).samples().count()).isEqualTo(2);
        assertThat(codes(reading)).contains(Code.MALFORMED_XML);
    }

    @Test
    void totalsOfTheTrackWin() throws UnreadableInputException {
        String totals =
                """
                <extensions><TrackStatsExtension><Distance>1234.5</Distance><TimerTime>3</TimerTime>
                <Ascent>33</Ascent></TrackStatsExtension></extensions><trkseg>
                """;
        Activity run = only(gpx(run(point(0, ""), point(4, "")).replace("<trkseg>", totals)));
        assertThat(run.distanceMeters()).hasValue(1234.5);
        assertThat(run.timerSeconds()).hasValue(3);
        assertThat(run.elapsedSeconds()).hasValue(4);
        assertThat(run.ascentMeters()).hasValue(33);
    }

    private static String run(String... content) {
        return HEAD
                + "<trk><name>Home &amp; back</name><type>running</type><trkseg>\n"
                + String.join("\n", content)
                + "\n</trkseg></trk></gpx>";
    }

    /// A point that lies 0.0001 degrees further north each second.
    private static String point(int second, String extension) {
        Instant time = Instant.parse("2024-05-01T06:30:00Z").plusSeconds(second);
        return "<trkpt lat='%s' lon='4.2'><ele>10</ele><time>%s</time>%s</trkpt>"
                .formatted(
                        XmlOut.plain(52 + second * 0.0001, 7),
                        time,
                        extension.isEmpty()
                                ? ""
                                : "<extensions><gpxtpx:TrackPointExtension>"
                                        + extension
                                        + "</gpxtpx:TrackPointExtension></extensions>");
    }
}

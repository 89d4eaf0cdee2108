package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static run.backstride.files.xml.Reading.channel;
import static run.backstride.files.xml.Reading.codes;
import static run.backstride.files.xml.Reading.diagnostic;
import static run.backstride.files.xml.Reading.only;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// Files that nobody here wrote. What the list of the corpus says of each (points, minutes, fields) is the
/// truth; it was found by another program.
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("backstride.corpus", "absent"));
    private static final String OPEN_TRACKS =
            "activities/geo-activity-playground/Zeeland/Activities/";

    @BeforeEach
    void theCorpusIsThere() {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not there");
    }

    /// One line of the list.
    private record Entry(String path, String kind, String notes) {

        /// The number in front of or behind a word of the notes.
        int count(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(notes);
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        }

        boolean timed() {
            return !notes.contains("None min");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyGpxFileHasWhatTheListSays() throws IOException {
        return entries("gpx")
                .map(entry -> DynamicTest.dynamicTest(entry.path, () -> matches(entry)));
    }

    private static void matches(Entry entry) throws IOException, UnreadableInputException {
        FileReading reading = gpx(entry.path);
        assertThat(reading.format()).isEqualTo(Format.GPX);
        int points = entry.notes.contains("trkseg") ? entry.count("points (\\d+)") : 0;
        if (!entry.timed() || points == 0) {
            assertThat(reading.activities()).isEmpty();
            assertThat(codes(reading)).containsAnyOf(Code.NO_TIME, Code.NOT_AN_ACTIVITY);
            return;
        }
        Activity activity = only(reading);
        assertThat(activity.samples().count()).isEqualTo(points);
        assertThat(channel(activity, Channel.LATITUDE)).doesNotContain(Double.NaN);
        // The list counts elements of that name in the whole file, waypoints and totals included.
        assertThat(present(activity, Channel.POWER)).isEqualTo(entry.count("power (\\d+)"));
        if (!entry.notes.contains("backwards")) {
            double minutes =
                    Double.parseDouble(entry.notes.replaceAll(".*; ([\\d.]+) min from.*", "$1"));
            assertThat(activity.elapsedSeconds().orElseThrow() / 60)
                    .isCloseTo(minutes, within(0.06));
            String start =
                    entry.notes.replaceAll(".* from ([\\d-]+ [\\d:]+).*", "$1").replace(' ', 'T');
            Instant clock =
                    activity.start()
                            .plusSeconds(
                                    activity.utcOffset().orElse(ZoneOffset.UTC).getTotalSeconds());
            assertThat(clock.toString()).startsWith(start);
            assertThat(present(activity, Channel.ALTITUDE)).isEqualTo(entry.count("ele (\\d+)"));
        }
        // jpx builds a document for each extension; the largest files would take it seconds.
        if (Files.size(CORPUS.resolve(entry.path)) < 100_000) {
            assertThatJpxSeesTheSame(entry.path, activity);
        }
    }

    /// jpx is another's reader; where it takes the file at all, it sees the same points.
    private static void assertThatJpxSeesTheSame(String path, Activity activity)
            throws IOException {
        List<WayPoint> points;
        try (InputStream in = open(path)) {
            points =
                    GPX.Reader.of(GPX.Reader.Mode.LENIENT)
                            .read(in)
                            .tracks()
                            .flatMap(track -> track.segments())
                            .flatMap(TrackSegment::points)
                            .toList();
        } catch (IOException stricter) {
            return;
        }
        assertThat(activity.samples().count()).isEqualTo(points.size());
        double[] latitudes = channel(activity, Channel.LATITUDE);
        double[] longitudes = channel(activity, Channel.LONGITUDE);
        for (int i = 0; i < points.size(); i++) {
            assertThat(latitudes[i]).isEqualTo(points.get(i).getLatitude().doubleValue());
            assertThat(longitudes[i]).isEqualTo(points.get(i).getLongitude().doubleValue());
        }
    }

    @Test
    void openTracksGivesItsOwnSpeedAndTotalsAndHasNoHeart()
            throws IOException, UnreadableInputException {
        String path =
                OPEN_TRACKS
                        + "Radfahrt/Term Link D8 2015/2025-08-31 09_57_05.835 Zwin und Nieuwvliet.gpx";
        FileReading reading = gpx(path);
        Activity ride = only(reading);
        assertThat(present(ride, Channel.SPEED)).isEqualTo(1786);
        assertThat(ride.distanceMeters().orElseThrow()).isCloseTo(21_640.8, within(0.1));
        assertThat(ride.timerSeconds().orElseThrow()).isCloseTo(6868, within(3.0));
        assertThat(ride.utcOffset()).contains(ZoneOffset.ofHours(2));
        assertThat(ride.device().product()).isEqualTo("OpenTracks");
        // All 1786 points say 0 beats: no strap was worn.
        assertThat(present(ride, Channel.HEART_RATE)).isZero();
        assertThat(diagnostic(reading, Code.OUT_OF_RANGE).saw()).contains("1785 more");
        // The app's own total is within a few percent of what the positions give.
        double derived = channel(ride, Channel.DISTANCE)[ride.samples().count() - 1];
        assertThat(derived).isCloseTo(21_640.8, within(500.0));
    }

    @Test
    void stravaGivesHeartRateCadenceAndPower() throws IOException, UnreadableInputException {
        Activity ride = only(gpx("activities/jpx/extensions.gpx"));
        assertThat(present(ride, Channel.HEART_RATE)).isEqualTo(314);
        assertThat(present(ride, Channel.CADENCE)).isEqualTo(314);
        assertThat(present(ride, Channel.POWER)).isEqualTo(314);
        assertThat(channel(ride, Channel.HEART_RATE)[0]).isEqualTo(91);
        assertThat(channel(ride, Channel.CADENCE)[0]).isEqualTo(29);
        assertThat(channel(ride, Channel.POWER)[0]).isEqualTo(70);
        assertThat(ride.device().manufacturer()).isEqualTo("strava");
    }

    @Test
    void pyTrainerGivesAOneFootCadence() throws IOException, UnreadableInputException {
        FileReading reading = gpx("activities/jpx/GPX_extensions.gpx");
        Activity run = only(reading);
        assertThat(run.sport().kind()).isEqualTo(Sport.Kind.RUN);
        assertThat(channel(run, Channel.CADENCE)).containsExactly(198, 190, 198, 192);
        assertThat(codes(reading)).contains(Code.ASSUMED_SPORT, Code.CADENCE_DOUBLED);
    }

    @Test
    void osmAndGivesSpeedToAllPointsButTheFirst() throws IOException, UnreadableInputException {
        Activity plain =
                only(
                        gpx(
                                "activities/geo-activity-playground/geo_activity_playground/strava/2022-05-27_14-23_Fri.gpx"));
        Activity packed =
                only(
                        gpx(
                                "activities/geo-activity-playground/geo_activity_playground/strava/gzipped-gpx.gpx.gz"));
        assertThat(present(plain, Channel.SPEED)).isEqualTo(276);
        assertThat(plain.samples().channel(Channel.SPEED))
                .isEqualTo(packed.samples().channel(Channel.SPEED));
    }

    @Test
    void aMismatchedTagKeepsThePointsBeforeIt() throws IOException, UnreadableInputException {
        FileReading reading = gpx("broken/jpx/GPX_invalid_extensions.gpx");
        assertThat(only(reading).samples().count()).isEqualTo(2);
        Where.Text where = (Where.Text) diagnostic(reading, Code.MALFORMED_XML).where();
        assertThat(where.line()).isEqualTo(39);
    }

    @Test
    void theExportOfAnOldPhoneHasItsWorkoutAndItsOwner() throws UnreadableInputException {
        FileReading reading = apple("exports/apple_applehealthdata/export6s3sample.xml");
        Activity workout = only(reading);
        assertThat(workout.sport().kind()).isEqualTo(Sport.Kind.OTHER);
        assertThat(workout.start()).isEqualTo(Instant.parse("2016-04-02T09:40:38Z"));
        assertThat(workout.timerSeconds().orElseThrow()).isCloseTo(1904.208, within(0.001));
        assertThat(workout.distanceMeters()).isEmpty();
        assertThat(reading.diary().profile().birthYear()).hasValue(1965);
        assertThat(reading.diary().profile().sex()).contains(Diary.Sex.MALE);
        FileReading without = apple("exports/apple_applehealthdata/export6s3sample__866a0413.xml");
        assertThat(without.activities()).isEmpty();
        assertThat(codes(without)).containsExactly(Code.NOT_AN_ACTIVITY);
    }

    @Test
    void anOldExportHasItsRunWithInlinePositions() throws UnreadableInputException {
        for (String file : List.of("export.xml", "export__428211e5.xml")) {
            Activity run = only(apple("exports/apple_healthkit-to-sqlite/" + file));
            assertThat(run.sport()).isEqualTo(new Sport(Sport.Kind.RUN, "running", "generic"));
            assertThat(run.start()).isEqualTo(Instant.parse("2016-11-14T14:25:41Z"));
            assertThat(run.utcOffset()).contains(ZoneOffset.ofHours(-8));
            assertThat(run.distanceMeters().orElseThrow()).isCloseTo(800.1255, within(1e-3));
            assertThat(run.timerSeconds().orElseThrow()).isCloseTo(311.647, within(1e-3));
            assertThat(channel(run, Channel.LATITUDE)).containsExactly(37.7777);
            assertThat(channel(run, Channel.TEMPERATURE)[0]).isCloseTo(13.333, within(1e-3));
        }
    }

    @Test
    void aRouteOfAnotherYearIsNotLaidOverTheRun() throws UnreadableInputException {
        FileReading reading =
                apple(
                        "exports/apple_healthkit-to-sqlite/zip_contents/apple_health_export/export.xml");
        assertThat(only(reading).samples().count()).isZero();
        assertThat(codes(reading)).containsExactly(Code.TIME_JUMP);
    }

    @Test
    void everyXmlFileIsToldByItsContentAndNoReaderTakesAnother() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(gpx|xml|tcx)(\\.gz)?"))
                            .toList()) {
                String path = CORPUS.relativize(file).toString();
                byte[] head;
                try (InputStream in = open(path)) {
                    head = in.readNBytes(4096);
                }
                Format format = XmlSniffer.sniff(head).orElseThrow();
                assertThat(format).isIn(Format.GPX, Format.TCX, Format.APPLE_HEALTH);
                if (format == Format.APPLE_HEALTH) {
                    assertThat(path).endsWith(".xml");
                    assertThatThrownBy(() -> gpx(path))
                            .isInstanceOf(UnreadableInputException.class);
                }
            }
        }
    }

    private static int present(Activity activity, Channel channel) {
        return activity.samples().channel(channel).map(signal -> signal.present()).orElse(0);
    }

    private static FileReading gpx(String path) throws IOException, UnreadableInputException {
        try (InputStream in = open(path)) {
            return GpxReader.read(in, path);
        }
    }

    private static FileReading apple(String path) throws UnreadableInputException {
        Path file = CORPUS.resolve(path);
        RouteSource routes =
                route -> {
                    Path beside = file.resolveSibling(route.substring(1));
                    return Files.exists(beside)
                            ? Optional.of(Files.newInputStream(beside))
                            : Optional.empty();
                };
        return AppleHealthReader.read(() -> Files.newInputStream(file), path, routes);
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(CORPUS.resolve(path)));
        return path.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Stream<Entry> entries(String kind) throws IOException {
        Path list = CORPUS.resolve("manifest.tsv");
        return Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Entry(cells[0], cells[7], cells[8]))
                .filter(entry -> entry.kind.equals(kind));
    }
}

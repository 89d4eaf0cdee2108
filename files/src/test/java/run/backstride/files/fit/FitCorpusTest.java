package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.FileReading;

/// Real files against what an independent program (Python's fitdecode) read in them, by the notes of the
/// corpus' manifest. Where the two differ, the reason stands here.
final class FitCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("backstride.corpus", "corpus"));

    /// A course is no activity: its points have times that nobody ran.
    private static final Set<String> NO_ACTIVITY = Set.of("Berlin (0,9 km).fit");

    /// Its three records have no time at all, so they are told of and left out.
    private static final Set<String> NO_TIME = Set.of("DeveloperData.fit");

    /// Bytes are missing in thirteen places; the other program stops at the first, this one goes on behind each.
    private static final Set<String> READ_FURTHER =
            Set.of("strava-android-app-201.10-b1218918.fit");

    /// Its only lap has no time, so it is told of and left out.
    private static final Set<String> LAP_WITHOUT_TIME = Set.of("nick.fit");

    /// The notes list a file's first six sessions.
    private static final int MOST_SESSIONS_NOTED = 6;

    private static final Map<String, Channel> FIELDS =
            Map.of(
                    "HR", Channel.HEART_RATE,
                    "power", Channel.POWER,
                    "GPS", Channel.LATITUDE,
                    "VO", Channel.VERTICAL_OSCILLATION,
                    "GCT", Channel.GROUND_CONTACT_TIME,
                    "GCT%", Channel.STANCE_PERCENT,
                    "GCT balance", Channel.BALANCE_LEFT,
                    "step length", Channel.STEP_LENGTH,
                    "vert.ratio", Channel.VERTICAL_RATIO,
                    "temp", Channel.TEMPERATURE);

    private static final Map<String, Channel> MEANS =
            Map.of(
                    "VO mm", Channel.VERTICAL_OSCILLATION,
                    "GCT ms", Channel.GROUND_CONTACT_TIME,
                    "GCB %", Channel.BALANCE_LEFT,
                    "step mm", Channel.STEP_LENGTH,
                    "W", Channel.POWER);

    private record Noted(Path path, String notes) {
        String name() {
            return path.getFileName().toString();
        }

        List<Matcher> find(String regex) {
            List<Matcher> found = new ArrayList<>();
            Matcher matcher = Pattern.compile(regex).matcher(notes);
            while (matcher.find()) {
                Matcher one = Pattern.compile(regex).matcher(notes);
                one.find(matcher.start());
                found.add(one);
            }
            return found;
        }
    }

    private static void recordsAndLapsAreAsManyAsNoted(Noted file, FileReading reading) {
        List<Activity> activities = reading.activities();
        for (Matcher noted : file.find("; records (\\d+)")) {
            int samples =
                    activities.stream().mapToInt(activity -> activity.samples().count()).sum();
            if (NO_TIME.contains(file.name())) {
                assertThat(samples).isZero();
            } else if (READ_FURTHER.contains(file.name())) {
                assertThat(samples).isGreaterThan(Integer.parseInt(noted.group(1)));
            } else {
                assertThat(samples).as("records").isEqualTo(Integer.parseInt(noted.group(1)));
            }
        }
        for (Matcher noted : file.find("; laps (\\d+)")) {
            int laps = activities.stream().mapToInt(activity -> activity.laps().size()).sum();
            int missing = LAP_WITHOUT_TIME.contains(file.name()) ? 1 : 0;
            assertThat(laps).as("laps").isEqualTo(Integer.parseInt(noted.group(1)) - missing);
        }
    }

    private static void sportsDurationsAndDistancesAreAsNoted(Noted file, FileReading reading) {
        List<Activity> activities = reading.activities();
        List<Matcher> sessions =
                file.find("([a-z_0-9]+|None)/([a-z_0-9]+|None) ([0-9.]+) min ([0-9.]+) km");
        assertThat(sessions.size())
                .isEqualTo(
                        file.notes.contains("no session")
                                ? 0
                                : Math.min(activities.size(), MOST_SESSIONS_NOTED));
        for (int i = 0; i < sessions.size(); i++) {
            Activity activity = activities.get(i);
            Matcher noted = sessions.get(i);
            assertThat(activity.sport().name())
                    .isEqualTo(noted.group(1).replace("None", "unknown"));
            assertThat(activity.sport().subSport())
                    .isEqualTo(noted.group(2).replace("None", "generic"));
            assertThat(activity.elapsedSeconds().orElse(0) / 60)
                    .isCloseTo(Double.parseDouble(noted.group(3)), within(0.051));
            assertThat(activity.distanceMeters().orElse(0) / 1000)
                    .isCloseTo(Double.parseDouble(noted.group(4)), within(0.0051));
        }
    }

    private static void meansAreAsNoted(Noted file, FileReading reading) {
        List<Activity> activities = reading.activities();
        MEANS.forEach((name, channel) -> {
            for (Matcher noted : file.find("mean " + name + " ([-0-9.]+)")) {
                assertThat(mean(activities, channel))
                        .as(name)
                        .isCloseTo(Double.parseDouble(noted.group(1)), within(0.0051));
            }
        });
    }

    /// The notes' cadence is the mean of the whole strides over all sessions, swims included, without the
    /// fraction; so it is compared before fraction and doubling.
    private static void stridesAreAsNoted(Noted file) throws IOException {
        for (Matcher noted : file.find("mean cadence\\(one leg, rpm\\) ([0-9.]+)")) {
            assertThat(meanStrides(bytes(file)))
                    .isCloseTo(Double.parseDouble(noted.group(1)), within(0.0051));
        }
    }

    /// With the fraction, steps are more than twice the noted strides, by less than one a foot.
    private static void runnersTakeTwiceAsManySteps(Noted file, FileReading reading) {
        List<Activity> activities = reading.activities();
        for (Matcher noted : file.find("mean cadence\\(one leg, rpm\\) ([0-9.]+)")) {
            if (activities.size() == 1) {
                double strides = Double.parseDouble(noted.group(1));
                assertThat(mean(activities, Channel.CADENCE))
                        .isBetween(2 * strides - 0.011, 2 * strides + 2);
            }
        }
    }

    /// The notes list a field where there is one value; a power of zero they do not count.
    private static void fieldsAreInAsManyRecordsAsNoted(Noted file, FileReading reading) {
        List<Activity> activities = reading.activities();
        for (Matcher fields : file.find("; fields: ([^;]*)")) {
            FIELDS.forEach((name, channel) -> {
                Matcher noted =
                        Pattern.compile(
                                        "(?:^|, )"
                                                + Pattern.quote(name)
                                                + "( \\(in (\\d+) records\\))?(?:,|$)")
                                .matcher(fields.group(1));
                int present = counted(activities, channel);
                if (!noted.find()) {
                    assertThat(present).as(name).isZero();
                } else if (noted.group(2) != null) {
                    assertThat(present).as(name).isEqualTo(Integer.parseInt(noted.group(2)));
                } else if (!NO_TIME.contains(file.name())) {
                    assertThat(present).as(name).isPositive();
                }
            });
        }
    }

    private static void devicesAreNamedAsNoted(Noted file, FileReading reading) {
        List<Activity> activities = reading.activities();
        for (Matcher noted : file.find("(?:^|[|;] )(\\w+) ((?!FIT|Wahoo|run|ride)[^|;]+) type=")) {
            if (!activities.isEmpty()) {
                assertThat(activities.getFirst().device().manufacturer()).isEqualTo(noted.group(1));
                assertThat(activities.getFirst().device().product())
                        .isEqualTo(noted.group(2).replace("None", ""));
            }
        }
    }

    private static void developerFieldsAreNamedAsNoted(Noted file, FileReading reading) {
        Set<String> names = new TreeSet<>();
        for (Activity activity : reading.activities()) {
            activity.sources()
                    .forEach(source -> source.fields().forEach(field -> names.add(field.name())));
        }
        for (Matcher noted : file.find("developer fields: ([^;]*)$|developer fields: ([^;]*);")) {
            String list = noted.group(1) == null ? noted.group(2) : noted.group(1);
            if (list.endsWith("lev_travel_as")) { // the note is cut there
                list = list.substring(0, list.lastIndexOf(','));
                assertThat(names).containsAll(List.of(list.split(", ")));
            } else if (!NO_TIME.contains(file.name())) {
                assertThat(names).containsExactlyInAnyOrder(list.split(", "));
            }
        }
    }

    private static void whatIsBrokenIsToldWithItsByte(Noted file, FileReading reading) {
        if (file.path.toString().contains("broken")
                && file.notes.matches(".*(wrong|corrupt|without data|truncated|undefined).*")) {
            assertThat(reading.diagnostics()).isNotEmpty();
            assertThat(reading.diagnostics().getFirst().where()).isInstanceOf(Where.Byte.class);
        }
    }

    /// {@return one test for each FIT file of the corpus}
    @TestFactory
    Stream<DynamicTest> filesReadAsNoted() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        List<Noted> files = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve("manifest.tsv"))) {
            String[] cells = line.split("\t", -1);
            String name = cells[0].toLowerCase(Locale.ROOT);
            Noted file = new Noted(CORPUS.resolve(cells[0]), cells[cells.length - 1]);
            if ((name.endsWith(".fit") || name.endsWith(".fit.gz")) && Files.exists(file.path)) {
                files.add(file);
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
        return files.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
    }

    private static void check(Noted file) throws IOException {
        FileReading reading;
        try {
            reading = FitReader.read(bytes(file), file.name());
        } catch (UnreadableInputException e) {
            assertThat(e.diagnostic().where()).isInstanceOf(Where.Byte.class);
            assertThat(file.notes).contains("not a FIT");
            return;
        }
        if (NO_ACTIVITY.contains(file.name())) {
            assertThat(reading.activities()).isEmpty();
            return;
        }
        recordsAndLapsAreAsManyAsNoted(file, reading);
        sportsDurationsAndDistancesAreAsNoted(file, reading);
        meansAreAsNoted(file, reading);
        stridesAreAsNoted(file);
        runnersTakeTwiceAsManySteps(file, reading);
        fieldsAreInAsManyRecordsAsNoted(file, reading);
        devicesAreNamedAsNoted(file, reading);
        developerFieldsAreNamedAsNoted(file, reading);
        whatIsBrokenIsToldWithItsByte(file, reading);
    }

    private static byte[] bytes(Noted file) throws IOException {
        byte[] bytes = Files.readAllBytes(file.path);
        return file.name().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                : bytes;
    }

    private static double mean(List<Activity> activities, Channel channel) {
        double sum = 0;
        int count = 0;
        for (Activity activity : activities) {
            SampledSignal signal = activity.samples().channel(channel).orElse(SampledSignal.of());
            if (signal.present() > 0) {
                sum += signal.mean() * signal.present();
                count += signal.present();
            }
        }
        return sum / count;
    }

    private static int counted(List<Activity> activities, Channel channel) {
        int count = 0;
        for (Activity activity : activities) {
            SampledSignal signal = activity.samples().channel(channel).orElse(SampledSignal.of());
            for (int i = 0; i < signal.length(); i++) {
                if (signal.has(i) && (signal.at(i) != 0 || channel != Channel.POWER)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static double meanStrides(byte[] bytes) {
        double sum = 0;
        int count = 0;
        long at = 0;
        while (at < bytes.length && FitHeader.isAt(bytes, (int) at)) {
            FitHeader header = FitHeader.at(bytes, (int) at);
            FitContents contents = new FitContents();
            int end = (int) Math.min(header.dataEnd(), bytes.length);
            new FitScanner(bytes, header.dataStart(), end, contents, new DiagnosticLog("")).scan();
            SampleColumn strides = contents.records().column(RecordColumn.REVOLUTIONS);
            for (int row = 0; row < contents.records().rows(); row++) {
                if (!Double.isNaN(strides.at(row))) {
                    sum += strides.at(row);
                    count++;
                }
            }
            at = header.dataEnd() + 2;
        }
        return sum / count;
    }
}

package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;

/// Whatever the bytes are, a reader gives a reading or says that it can't, and nothing else. Run with
/// `JAZZER_FUZZ=1` these search; otherwise they repeat what was found, and try mutations of good files from
/// fixed seeds.
class XmlFuzzTest {
    private static final int MUTATIONS = 400;
    private static final String[] PIECES = {
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&x;",
        "&#0;",
        "&#x110000;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        "\"",
        "'",
        "<!DOCTYPE gpx [",
        "<trkpt lat='1' lon='2'>",
        "<Trackpoint>",
        "<Lap>",
        "<Workout>",
        "xmlns:a=''",
        "NaN",
        "1e999",
        "-1",
        "9999-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "\u0000",
        "\uFFFE",
        "\uD83C\uDFC3"
    };

    @FuzzTest(maxDuration = "30s")
    void gpx(byte[] bytes) {
        read(bytes, GpxReader::read);
    }

    @FuzzTest(maxDuration = "30s")
    void tcx(byte[] bytes) {
        read(bytes, TcxReader::read);
    }

    @FuzzTest(maxDuration = "30s")
    void appleHealth(byte[] bytes) {
        read(bytes, XmlFuzzTest::apple);
        XmlSniffer.sniff(bytes);
    }

    @Test
    void mutationsOfAGpxFileNeverSurprise() {
        mutate(GpxWriter.write(MadeActivity.run(1)), GpxReader::read);
    }

    @Test
    void mutationsOfATcxFileNeverSurprise() {
        mutate(TcxWriter.write(MadeActivity.run(2)), TcxReader::read);
    }

    @Test
    void mutationsOfAnAppleHealthExportNeverSurprise() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (AppleHealthWriter writer = new AppleHealthWriter(target, ZoneOffset.UTC)) {
            writer.activity(MadeActivity.run(3));
        }
        mutate(target.toByteArray(), XmlFuzzTest::apple);
    }

    @Test
    void aFileCutAnywhereKeepsAllWholePointsBeforeTheCut() {
        byte[] whole = GpxWriter.write(MadeActivity.run(4));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        for (int length = 0; length < whole.length; length += 61) {
            byte[] cut = Arrays.copyOf(whole, length);
            int closed = text.substring(0, length).split("</trkpt>", -1).length - 1;
            Optional<FileReading> reading = read(cut, GpxReader::read);
            int kept =
                    reading.stream()
                            .flatMap(r -> r.activities().stream())
                            .mapToInt(activity -> activity.samples().count())
                            .sum();
            assertThat(kept).isEqualTo(closed);
        }
    }

    /// A reader that is tried.
    private interface Reader {
        FileReading read(ByteArrayInputStream in, String name) throws UnreadableInputException;
    }

    private static FileReading apple(ByteArrayInputStream in, String name)
            throws UnreadableInputException {
        byte[] bytes = in.readAllBytes();
        return AppleHealthReader.read(
                () -> new ByteArrayInputStream(bytes),
                name,
                path -> Optional.of(new ByteArrayInputStream(bytes)));
    }

    private static void mutate(byte[] seedFile, Reader reader) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(17);
        for (int round = 0; round < MUTATIONS; round++) {
            byte[] bytes = seedFile.clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                bytes = changed(bytes, random);
            }
            read(bytes, reader);
        }
    }

    private static byte[] changed(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        if (random.nextBoolean()) {
            byte[] copy = bytes.clone();
            copy[at] = (byte) random.nextInt(256);
            return copy;
        }
        byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        int removed = Math.min(random.nextInt(12), bytes.length - at);
        byte[] spliced = new byte[bytes.length - removed + piece.length];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(piece, 0, spliced, at, piece.length);
        System.arraycopy(
                bytes, at + removed, spliced, at + piece.length, bytes.length - at - removed);
        return spliced;
    }

    private static Optional<FileReading> read(byte[] bytes, Reader reader) {
        try {
            FileReading reading = reader.read(new ByteArrayInputStream(bytes), "fuzz");
            reading.activities().forEach(XmlFuzzTest::check);
            reading.diagnostics()
                    .forEach(diagnostic -> assertThat(diagnostic.words()).isNotBlank());
            return Optional.of(reading);
        } catch (UnreadableInputException unreadable) {
            assertThat(unreadable.diagnostic().words()).isNotBlank();
            return Optional.empty();
        }
    }

    /// What holds for every activity, whatever it was read from.
    private static void check(Activity activity) {
        double before = 0;
        for (double seconds : activity.samples().seconds().toArray()) {
            assertThat(seconds).isGreaterThanOrEqualTo(before);
            before = seconds;
        }
        activity.elapsedSeconds()
                .ifPresent(elapsed ->
                        assertThat(elapsed)
                                .isGreaterThanOrEqualTo(activity.timerSeconds().orElse(0)));
        for (Channel channel : activity.samples().present()) {
            for (double value : activity.samples().channel(channel).orElseThrow().toArray()) {
                assertThat(Double.isInfinite(value)).isFalse();
            }
        }
    }
}

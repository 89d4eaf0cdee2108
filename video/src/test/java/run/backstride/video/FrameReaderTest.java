package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;

/// Frames of good, odd, broken and wrong files.
final class FrameReaderTest {
    @TempDir private Path folder;

    private record Reading(Clip clip, List<Double> seconds, List<Diagnostic> diagnostics) {}

    private static Reading read(Path file) throws UnreadableInputException {
        List<Double> seconds = new ArrayList<>();
        try (FrameReader frames = FrameReader.open(file, file.getFileName().toString())) {
            for (Optional<Picture> next = frames.next(); next.isPresent(); next = frames.next()) {
                try (Picture picture = next.get()) {
                    seconds.add(picture.seconds());
                }
            }
            return new Reading(frames.clip(), seconds, frames.diagnostics());
        }
    }

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = FrameReaderTest.class.getResourceAsStream("/clips/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private Path written(String name, int frames, Recording recording) throws IOException {
        Path file = folder.resolve(name);
        BufferedImage image =
                new BufferedImage(
                        recording.width(), recording.height(), BufferedImage.TYPE_INT_RGB);
        try (VideoWriter writer = VideoWriter.create(file, recording)) {
            for (int i = 0; i < frames; i++) {
                for (int k = 0; k < image.getWidth() * image.getHeight(); k++) {
                    image.setRGB(
                            k % image.getWidth(), k / image.getWidth(), 0x10305 * (k * (i + 7)));
                }
                writer.add(image, i / recording.framesPerSecond());
            }
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "h264-b-frames.mp4, h264, 128, 96, 12",
        "h264-starts-late.mkv, h264, 128, 96, 12",
        "h264-odd-size-444.mp4, h264, 99, 77, 9",
        "hevc-10bit-full-range-hlg.mp4, hevc, 128, 96, 12",
        "av1.mp4, av1, 128, 96, 12",
    })
    void everyFrameIsReadWithItsOwnTimeFromZeroOn(
            String name, String codec, int width, int height, int frames)
            throws IOException, UnreadableInputException {
        Reading read = read(fixture(name));
        assertThat(read.clip().codec()).isEqualTo(codec);
        assertThat(read.clip().width()).isEqualTo(width);
        assertThat(read.clip().height()).isEqualTo(height);
        assertThat(read.seconds()).hasSize(frames);
        for (int i = 0; i < frames; i++) {
            assertThat(read.seconds().get(i)).isCloseTo(i / 30.0, within(0.002));
        }
        assertThat(read.diagnostics()).isEmpty();
    }

    /// The PNG holds the picture that the clips were made from.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "h264-b-frames.mp4",
                "h264-starts-late.mkv",
                "hevc-10bit-full-range-hlg.mp4",
            })
    void coloursAreThoseOfThePictureFilmedWhateverTheirCoding(String name)
            throws IOException, UnreadableInputException {
        BufferedImage truth = ImageIO.read(fixture("picture.png").toFile());
        try (FrameReader frames = FrameReader.open(fixture(name), name);
                Picture picture = frames.next().orElseThrow()) {
            double difference = 0;
            for (int y = 0; y < 96; y++) {
                for (int x = 0; x < 128; x++) {
                    for (int shift = 0; shift <= 16; shift += 8) {
                        int seen = picture.rgb(x, y) >> shift & 0xff;
                        int filmed = truth.getRGB(x, y) >> shift & 0xff;
                        difference += Math.abs(seen - filmed) / 3.0;
                    }
                }
            }
            assertThat(difference / (96 * 128)).isLessThan(8);
        }
    }

    @Test
    void aRecordingThatBrokeOffBeforeItsTableSaysSo() throws IOException {
        Path file = written("clip.mp4", 20, Recording.plain(160, 96, 30));
        Path cut = folder.resolve("cut.mp4");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(cut))
                .satisfies(e -> {
                    assertThat(e.diagnostic().code()).isEqualTo(Code.TRUNCATED);
                    assertThat(e.diagnostic().words()).contains("cut.mp4", "moov", "breaks off");
                });
    }

    @Test
    void framesBeforeABreakAreKeptAndTheBreakIsSaid() throws IOException, UnreadableInputException {
        byte[] bytes = Files.readAllBytes(fixture("h264-starts-late.mkv"));
        Path cut = folder.resolve("cut.mkv");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        Reading read = read(cut);
        assertThat(read.seconds()).hasSizeBetween(1, 9);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsAnyOf(Code.TRUNCATED, Code.CORRUPT);
    }

    @Test
    void aClipDamagedInTheMiddleGoesOnBehindTheDamage()
            throws IOException, UnreadableInputException {
        Path file = written("clip.mp4", 60, Recording.plain(160, 96, 30));
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length * 4 / 10, bytes.length * 5 / 10, (byte) 0x55);
        Files.write(file, bytes);
        Reading read = read(file);
        assertThat(read.seconds().getLast()).isGreaterThan(1.5);
        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsAnyOf(Code.CORRUPT, Code.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource({
        "picture.png, a still picture",
        "picture.jpg, a still picture",
        "sound-only.m4a, only sound",
    })
    void whatHoldsNoFilmIsNamed(String name, String words) throws IOException {
        Path file = fixture(name);
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> {
                    assertThat(e.diagnostic().code()).isEqualTo(Code.UNSUPPORTED_VIDEO);
                    assertThat(e.diagnostic().words()).contains(name, words);
                });
    }

    @Test
    void anEmptyFileAFolderATextAndAMissingFileEachGetTheirOwnAnswer() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        Path text = Files.writeString(folder.resolve("text.mp4"), "This is no video.\n".repeat(99));
        assertThat(refusal(empty)).contains("0 bytes");
        assertThat(refusal(folder)).contains("a folder");
        assertThat(refusal(text)).contains("no video that can be decoded");
        assertThat(refusal(folder.resolve("absent.mp4"))).contains("not there");
    }

    @Test
    void aPlayListThatPointsToAnotherFileIsNotFollowed() throws IOException {
        Path film = fixture("h264-b-frames.mp4");
        Path list =
                Files.writeString(
                        folder.resolve("list.mp4"),
                        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n"
                                + film
                                + "\n#EXT-X-ENDLIST\n");
        Path concat =
                Files.writeString(
                        folder.resolve("concat.mp4"),
                        "ffconcat version 1.0\nfile '" + film + "'\n");
        assertThat(refusal(list)).contains("no video that can be decoded");
        assertThat(refusal(concat)).contains("no video that can be decoded");
    }

    private static String refusal(Path file) {
        try {
            read(file);
            return "read";
        } catch (UnreadableInputException e) {
            return e.diagnostic().words();
        }
    }

    @Test
    void aPhoneThatFilmsSlowerInDimLightMakesNoSlowMotion()
            throws IOException, UnreadableInputException {
        Recording dim = Recording.plain(160, 96, 15).saying("com.android.capture.fps", "30.0");
        assertThat(read(written("dim.mp4", 4, dim)).clip().slowdown()).isEqualTo(1);
        Recording slow = Recording.plain(160, 96, 30).saying("com.android.capture.fps", "240.0");
        assertThat(read(written("slow.mp4", 4, slow)).clip().slowdown()).isCloseTo(8, within(0.01));
    }
}

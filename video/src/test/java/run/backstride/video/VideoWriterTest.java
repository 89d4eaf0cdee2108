package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.core.diagnostic.UnreadableInputException;

/// What is written is read back: times, size, rotation, facts.
final class VideoWriterTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;

    /// White in the left upper quarter, dark elsewhere.
    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(20, 40, 60));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        g.dispose();
        return image;
    }

    private static Path written(Path file, Recording recording, double... seconds)
            throws IOException {
        try (VideoWriter writer = VideoWriter.create(file, recording)) {
            for (double second : seconds) {
                writer.add(picture(), second);
            }
        }
        return file;
    }

    private static List<Double> times(Path file) throws UnreadableInputException {
        List<Double> times = new ArrayList<>();
        try (FrameReader reader = FrameReader.open(file, "clip")) {
            for (Optional<Picture> next = reader.next(); next.isPresent(); next = reader.next()) {
                times.add(next.get().seconds());
                next.get().close();
            }
        }
        return times;
    }

    @ParameterizedTest
    @CsvSource({"clip.mp4, H264", "clip.mov, H264", "clip.webm, VP9", "clip.mp4, MPEG4"})
    void unevenTimesAreReadAsTheyWereWritten(
            String name, Recording.Codec codec, @TempDir Path folder)
            throws IOException, UnreadableInputException {
        double[] seconds = {0, 0.033, 0.071, 0.1, 0.21, 0.25};
        Path file =
                written(
                        folder.resolve(name),
                        Recording.plain(WIDTH, HEIGHT, 30).by(codec),
                        seconds);
        List<Double> read = times(file);
        assertThat(read).hasSize(seconds.length);
        for (int i = 0; i < seconds.length; i++) {
            assertThat(read.get(i)).isCloseTo(seconds[i], within(0.0006));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aTurnedVideoIsTurnedUpright(int rotation, @TempDir Path folder)
            throws IOException, UnreadableInputException {
        Path file =
                written(
                        folder.resolve("turned.mp4"),
                        Recording.plain(WIDTH, HEIGHT, 30).turned(rotation),
                        0,
                        1 / 30.0);
        try (FrameReader reader = FrameReader.open(file, "clip")) {
            assertThat(reader.clip().rotation()).isEqualTo(rotation);
            assertThat(reader.clip().width()).isEqualTo(rotation % 180 == 0 ? WIDTH : HEIGHT);
        }
    }

    @Test
    void theRateOfASlowMotionCaptureIsReadFromTheFactsOfTheFile(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        Path file =
                written(
                        folder.resolve("slow.mp4"),
                        Recording.plain(WIDTH, HEIGHT, 30)
                                .saying("com.android.capture.fps", "240.0"),
                        0,
                        1 / 30.0,
                        2 / 30.0);
        try (FrameReader reader = FrameReader.open(file, "clip")) {
            assertThat(reader.clip().captureFramesPerSecond()).hasValue(240);
            assertThat(reader.clip().framesPerSecond()).isCloseTo(30, within(0.01));
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaid(@TempDir Path folder) {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        VideoWriter.create(
                                folder.resolve("nowhere/clip.mp4"),
                                Recording.plain(WIDTH, HEIGHT, 30)))
                .withMessageContaining("can't write");
    }
}

package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.video.Recording;
import run.backstride.video.VideoWriter;

/// What a person is told whose video can't be used: one line, a clear exit code, and all else is done.
final class WrongVideoTest {
    private static final int UNREADABLE = ExitCode.UNREADABLE.number();

    private static Path clip(Path file) throws IOException {
        try (VideoWriter writer = VideoWriter.create(file, Recording.plain(160, 96, 30))) {
            for (int i = 0; i < 5; i++) {
                writer.add(new BufferedImage(160, 96, BufferedImage.TYPE_INT_RGB), i / 30.0);
            }
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "Some words and no video., no video that can be decoded",
        "'', 0 bytes",
    })
    void aFileThatIsNoVideoIsNamedInOneLine(String content, String words, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("side.mp4"), content);
        Run run = Run.of("gait", file.toString(), "--view", "side");
        assertThat(run.status()).isEqualTo(UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("side.mp4", words).doesNotContain("Exception");
    }

    @Test
    void aVideoThatIsNotThereIsSaid(@TempDir Path folder) {
        Run run = Run.of("gait", folder.resolve("absent.mp4").toString(), "--view", "rear");
        assertThat(run.status()).isEqualTo(UNREADABLE);
        assertThat(run.err()).contains("absent.mp4", "not there");
    }

    @Test
    void withoutTheNetworksItIsSaidHowToFetchThem(@TempDir Path folder) throws IOException {
        Path file = clip(folder.resolve("side.mp4"));
        Run run = Run.of("gait", file.toString(), "--view", "side");
        assertThat(run.status()).isEqualTo(UNREADABLE);
        assertThat(run.err())
                .contains("pose networks are not there", "bin/fetch-networks.sh")
                .doesNotContain("Exception");
    }

    @Test
    void aBrokenVideoDoesNotKeepTheRestFromItsAnswer(@TempDir Path folder) throws IOException {
        Path diary = Files.createDirectories(folder.resolve("diary"));
        Files.writeString(
                diary.resolve("pain.csv"),
                "date,morning,during,after\n2026-03-20,1,2,3\n2026-03-21,1,2,2\n");
        Path cut = folder.resolve("cut.mp4");
        byte[] bytes = Files.readAllBytes(clip(folder.resolve("whole.mp4")));
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path out = folder.resolve("out");
        Run run =
                Run.of(
                        "analyze",
                        diary.toString(),
                        "--side",
                        cut.toString(),
                        "--out",
                        out.toString());
        assertThat(run.status()).isEqualTo(ExitCode.DONE.number());
        assertThat(run.err()).contains("cut.mp4", "breaks off");
        assertThat(out.resolve("report.html")).isRegularFile();
        Run strict =
                Run.of(
                        "analyze",
                        diary.toString(),
                        "--side",
                        cut.toString(),
                        "--strict",
                        "--out",
                        out.toString());
        assertThat(strict.status()).isEqualTo(UNREADABLE);
    }
}

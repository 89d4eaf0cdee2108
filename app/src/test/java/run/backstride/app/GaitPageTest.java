package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.files.pose.TrcWriter;
import run.backstride.simulator.figure.DrawnTrack;
import run.backstride.simulator.figure.GaitCycle;
import run.backstride.simulator.figure.GaitSpec;

/// What a person gets of a recording: a page of its own, or its part of the report.
final class GaitPageTest {
    private static final double RATE = 120;

    private static String drawn(Path folder) throws IOException {
        DrawnTrack.Setup setup = new DrawnTrack.Setup(RATE, 8, false, 0.002, 5);
        Path file = folder.resolve("drawn.trc");
        Files.write(
                file,
                TrcWriter.write(
                        DrawnTrack.side(new GaitCycle(GaitSpec.ordinary()), setup),
                        RATE,
                        "drawn.trc"));
        return file.toString();
    }

    @Test
    void gaitWritesAPageWithCurvesAndContactsAndSaysSo(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        Run run =
                Run.of(
                        "gait",
                        drawn(folder),
                        "--view",
                        "side",
                        "--speed-kmh",
                        "10.08",
                        "--out",
                        out.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("2.80 m/s", "as given", "above 13.6°");
        assertThat(run.err()).contains("Wrote " + out.resolve("gait-side.html"));
        assertThat(Files.readString(out.resolve("gait-side.html")))
                .contains("Filmed from the side: drawn.trc", "curve-1-knee-flexion", "contacts-1")
                .doesNotContain("<img");
    }

    @Test
    void aSpeedThatNobodyRunsAtIsRefused(@TempDir Path folder) throws IOException {
        Run run = Run.of("gait", drawn(folder), "--view", "side", "--speed-kmh", "180");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("--speed-kmh must be from 3 to 36, was 180.0");
    }

    @Test
    void theReportHasThePartOfEveryRecording(@TempDir Path folder) throws IOException {
        Path diary = Files.createDirectories(folder.resolve("diary"));
        Files.writeString(
                diary.resolve("pain.csv"),
                "date,morning,during,after,site,note\n2026-03-30,1,,2,low back,\n");
        Path out = folder.resolve("report");
        Run run =
                Run.of(
                        "analyze",
                        diary.toString(),
                        "--side",
                        drawn(folder),
                        "--out",
                        out.toString());
        assertThat(run.status()).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("What your videos show", "curve-1-shank-angle", "taken as markers");
    }
}

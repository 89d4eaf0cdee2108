package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.Facing;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.video.Networks;
import run.backstride.video.VideoPose;
import run.backstride.video.VideoTrack;
import run.backstride.video.Viewpoint;

/// Two real clips: a runner on a treadmill whose cadence was counted from pixels, and two people of whom
/// nobody runs.
final class GaitVideoCorpusTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("backstride.corpus", "corpus")).resolve("gait");
    private static final Networks NETWORKS =
            new Networks(Path.of("..", "video", "models", "node_modules", "@mediapipe", "pose"));

    private static Read<GaitMeasures> measure(String clip) throws UnreadableInputException {
        Path file = FOLDER.resolve(clip);
        assumeTrue(Files.isRegularFile(file), "the corpus is not there");
        assumeTrue(NETWORKS.arePresent(), "the pose networks were not fetched");
        Read<VideoTrack> video =
                VideoPose.read(
                        file,
                        clip,
                        NETWORKS,
                        new VideoPose.Options(
                                Viewpoint.SIDE, Networks.Quality.FULL, 2, OptionalDouble.empty()),
                        (frames, expected) -> {});
        return GaitMeasurement.measure(
                video.value().track(),
                new Capture(clip, View.SIDE, Capture.Points.NETWORK, OptionalDouble.empty()));
    }

    @Test
    void theCadenceOfATreadmillClipIsThatCountedFromItsPixels() throws UnreadableInputException {
        GaitMeasures gait =
                measure("zzzhushi_running-gait-analysis/tests/data/male_side.mp4").value();
        assertThat(gait.facing()).contains(Facing.LEFT);
        assertThat(gait.measure("cadence", BodySide.BOTH).orElseThrow().value().amount())
                .isCloseTo(168.9, within(0.5));
    }

    @Test
    void walkersAreNotTakenForRunners() throws UnreadableInputException {
        Read<GaitMeasures> read = measure("Sports2D/Demo/demo.mp4");
        assertThat(read.diagnostics()).extracting(d -> d.code()).contains(Code.NOBODY_RUNNING);
        assertThat(read.value().measures()).isEmpty();
    }
}

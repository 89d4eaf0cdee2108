package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import run.backstride.video.Networks;
import run.backstride.video.VideoPose;
import run.backstride.video.Viewpoint;

/// A drawn runner, filmed, decoded, followed by the pose network and measured, against what was drawn.
final class DrawnVideoTest {
    private static final Networks NETWORKS =
            new Networks(Path.of("..", "video", "models", "node_modules", "@mediapipe", "pose"));

    private static GaitMeasures measured(Path file, View view) throws UnreadableInputException {
        return GaitMeasurement.measure(
                        VideoPose.read(
                                        file,
                                        "drawn",
                                        NETWORKS,
                                        new VideoPose.Options(
                                                view == View.SIDE ? Viewpoint.SIDE : Viewpoint.BEHIND,
                                                Networks.Quality.FULL, 1, OptionalDouble.empty()),
                                        (frames, expected) -> {})
                                .value()
                                .track(),
                        new Capture("drawn", view, Capture.Points.NETWORK, OptionalDouble.of(178)))
                .value();
    }

    /// One in twenty 95 % intervals may miss: of a view's ten to fifteen that is one.
    private static void hold(GaitMeasures gait, Map<String, Double> truth) {
        int told = 0;
        int held = 0;
        for (GaitMeasure measure : gait.measures()) {
            String side = measure.side().name().toLowerCase(Locale.ROOT);
            Double drawn = truth.get(measure.name() + " " + side);
            if (drawn != null && measure.side() == BodySide.BOTH) {
                told++;
                held +=
                        measure.interval95().low() <= drawn && drawn <= measure.interval95().high()
                                ? 1
                                : 0;
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(2);
        assertThat(held).isGreaterThanOrEqualTo(told - 1);
    }

    @Test
    void whatIsMeasuredOfADrawnVideoFromTheSideIsWhatWasDrawn(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        assumeTrue(NETWORKS.arePresent(), "the pose networks were not fetched");
        Figure figure = RunnerFilm.figure(RunnerSpec.sound());
        RunnerFilm.write(figure, Wardrobe.number(0), folder);
        Map<String, Double> truth = FigureTruth.of(figure, RunnerFilm.SECONDS).measures();
        GaitMeasures side = measured(RunnerFilm.side(folder), View.SIDE);
        assertThat(side.measure("cadence", BodySide.BOTH).orElseThrow().value().amount())
                .isCloseTo(figure.cycle(BodySide.LEFT).spec().cadence(), within(1.0));
        assertThat(side.measure("trunk-lean", BodySide.BOTH)).isPresent();
        hold(side, truth);
    }

    @Test
    void whatIsMeasuredOfADrawnVideoFromBehindIsWhatWasDrawn(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        assumeTrue(NETWORKS.arePresent(), "the pose networks were not fetched");
        Figure figure = RunnerFilm.figure(RunnerSpec.sound());
        RunnerFilm.write(figure, Wardrobe.number(0), folder);
        GaitMeasures rear = measured(RunnerFilm.rear(folder), View.REAR);
        assertThat(rear.measure("cadence", BodySide.BOTH).orElseThrow().value().amount())
                .isCloseTo(figure.cycle(BodySide.LEFT).spec().cadence(), within(1.5));
        assertThat(rear.measure("contralateral-pelvic-drop", BodySide.BOTH)).isEmpty();
        hold(rear, FigureTruth.of(figure, RunnerFilm.SECONDS).measures());
    }
}

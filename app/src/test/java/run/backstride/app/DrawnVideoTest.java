package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.simulator.RunnerSpec;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigurePictures;
import run.backstride.simulator.drawing.RunnerFilm;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.FigureTruth;
import run.backstride.video.Networks;
import run.backstride.video.Recording;
import run.backstride.video.VideoPose;
import run.backstride.video.VideoWriter;
import run.backstride.video.Viewpoint;

/// A drawn runner, filmed, decoded, followed by the pose network and measured, against what was drawn.
final class DrawnVideoTest {
    private static final Networks NETWORKS =
            new Networks(Path.of("..", "video", "models", "node_modules", "@mediapipe", "pose"));
    private static final int WIDTH = 384;

    private static GaitMeasures measured(Path file, View view) throws UnreadableInputException {
        return measured(track(file, view), view);
    }

    private static GaitMeasures measured(PoseTrack track, View view) {
        return GaitMeasurement.measure(
                        track,
                        new Capture("drawn", view, Capture.Points.NETWORK, OptionalDouble.of(178)))
                .value();
    }

    private static PoseTrack track(Path file, View view) throws UnreadableInputException {
        return VideoPose.read(
                        file,
                        "drawn",
                        NETWORKS,
                        new VideoPose.Options(
                                view == View.SIDE ? Viewpoint.SIDE : Viewpoint.BEHIND,
                                Networks.Quality.FULL,
                                1,
                                OptionalDouble.empty()),
                        (frames, expected) -> {})
                .value()
                .track();
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

    /// Turned over after drawing, the film shows the same runner looking left, the right leg as the left. Frames in which
    /// legs cross are not compared: there a little noise decides what the network takes for which.
    @Test
    void aFilmAndItsMirrorImageShowTheSameBodyWithTheSidesExchanged(@TempDir Path folder)
            throws IOException, UnreadableInputException {
        assumeTrue(NETWORKS.arePresent(), "the pose networks were not fetched");
        PoseTrack plain = track(film(folder.resolve("plain.mp4"), false), View.SIDE);
        PoseTrack turned = track(film(folder.resolve("turned.mp4"), true), View.SIDE);
        compare(plain, Keypoint.LEFT_HIP, turned, Keypoint.RIGHT_HIP);
        compare(plain, Keypoint.RIGHT_HIP, turned, Keypoint.LEFT_HIP);
        compare(plain, Keypoint.LEFT_SHOULDER, turned, Keypoint.RIGHT_SHOULDER);
        compare(plain, Keypoint.NOSE, turned, Keypoint.NOSE);
    }

    /// On average in the mirrored place, and rising and falling as much, within one part in ten.
    private static void compare(PoseTrack one, Keypoint of, PoseTrack other, Keypoint as) {
        PoseTrack.Path own = one.path(of).orElseThrow();
        PoseTrack.Path mirrored = other.path(as).orElseThrow();
        double across = WIDTH - mean(mirrored.x()) - mean(own.x());
        assertThat(across).as(of.name()).isCloseTo(0, within(0.7));
        assertThat(mean(mirrored.y())).as(of.name()).isCloseTo(mean(own.y()), within(0.7));
        double rise = spread(own.y());
        assertThat(spread(mirrored.y())).as(of.name()).isCloseTo(rise, within(0.1 * rise));
    }

    private static double mean(SampledSignal signal) {
        return Arrays.stream(signal.toArray())
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElseThrow();
    }

    private static double spread(SampledSignal signal) {
        double mean = mean(signal);
        return Math.sqrt(mean(signal.map(v -> (v - mean) * (v - mean))));
    }

    private static Path film(Path file, boolean turned) throws IOException {
        int width = WIDTH;
        int height = 480;
        double rate = 30;
        FigurePictures pictures =
                new FigurePictures(
                        RunnerFilm.figure(RunnerSpec.sound()),
                        Wardrobe.number(1),
                        Camera.of(Camera.From.RIGHT_SIDE, width, height, rate));
        try (VideoWriter writer = VideoWriter.create(file, Recording.plain(width, height, rate))) {
            for (int i = 0; i < 2 * rate; i++) {
                BufferedImage drawn = pictures.at(i / rate);
                BufferedImage shown = new BufferedImage(width, height, drawn.getType());
                Graphics2D g = shown.createGraphics();
                g.drawImage(drawn, turned ? width : 0, 0, turned ? -width : width, height, null);
                g.dispose();
                writer.add(shown, i / rate);
            }
        }
        return file;
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

package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.pose.PoseTrack;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigureVideo;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.video.Networks;
import run.backstride.video.VideoPose;
import run.backstride.video.Viewpoint;

/// A drawn runner, filmed and followed by the pose network, as a person's own film would be.
final class DrawnFilm {
    private static final Networks NETWORKS =
            new Networks(Path.of("video", "models", "node_modules", "@mediapipe", "pose"));

    private DrawnFilm() {}

    /// {@return the points that the network places on the film}
    ///
    /// @param seconds how long the film is
    static PoseTrack looked(
            Figure figure, Wardrobe clothes, Camera camera, double seconds, Viewpoint viewpoint)
            throws IOException, UnreadableInputException {
        Path file = Files.createTempFile("drawn", ".mp4");
        try {
            FigureVideo.write(figure, clothes, camera, seconds, file);
            return VideoPose.read(
                            file,
                            "drawn",
                            NETWORKS,
                            new VideoPose.Options(
                                    viewpoint, Networks.Quality.FULL, 1, OptionalDouble.empty()),
                            (frames, expected) -> {})
                    .value()
                    .track();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

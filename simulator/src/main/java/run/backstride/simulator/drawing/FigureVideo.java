package run.backstride.simulator.drawing;

import java.io.IOException;
import java.nio.file.Path;
import run.backstride.simulator.figure.Figure;
import run.backstride.video.Recording;
import run.backstride.video.VideoWriter;

/// A drawn runner as a video file.
public final class FigureVideo {
    private FigureVideo() {}

    /// Writes a video in H.264, each frame at its true time.
    ///
    /// @param file its name ends in `.mp4` or `.mov`; overwritten
    /// @param seconds length
    /// @throws IOException if the disk refuses
    public static void write(
            Figure figure, Wardrobe wears, Camera camera, double seconds, Path file)
            throws IOException {
        write(
                figure,
                wears,
                camera,
                seconds,
                file,
                Recording.plain(camera.width(), camera.height(), camera.framesPerSecond()));
    }

    /// Writes a video as `recording` says; its rate of playing may differ from the camera's rate of capture.
    ///
    /// @param seconds of the runner's life
    /// @throws IOException if the disk refuses
    public static void write(
            Figure figure,
            Wardrobe wears,
            Camera camera,
            double seconds,
            Path file,
            Recording recording)
            throws IOException {
        FigurePictures pictures = new FigurePictures(figure, wears, camera);
        int frames = (int) Math.floor(seconds * camera.framesPerSecond());
        try (VideoWriter writer = VideoWriter.create(file, recording)) {
            for (int i = 0; i < frames; i++) {
                writer.add(
                        pictures.at(i / camera.framesPerSecond()), i / recording.framesPerSecond());
            }
        }
    }
}

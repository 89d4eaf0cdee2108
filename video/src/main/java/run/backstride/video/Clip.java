package run.backstride.video;

import java.util.OptionalDouble;

/// What a video file says of itself.
///
/// @param file as the person knows it
/// @param codec such as `h264`
/// @param width of the upright picture, pixels
/// @param height of the upright picture, pixels
/// @param rotation degrees by which stored frames are turned clockwise to be upright: 0, 90, 180 or 270
/// @param framesPerSecond of playing, as the container says
/// @param captureFramesPerSecond of the capture, where the metadata says that it differs (slow motion)
/// @param seconds playing time, as the container says; 0 where it does not
public record Clip(
        String file,
        String codec,
        int width,
        int height,
        int rotation,
        double framesPerSecond,
        OptionalDouble captureFramesPerSecond,
        double seconds) {

    /// {@return by how much playing is slower than life, as far as the metadata says; 1 where it is not}
    public double slowdown() {
        return captureFramesPerSecond.isPresent() && framesPerSecond > 0
                ? captureFramesPerSecond.getAsDouble() / framesPerSecond
                : 1;
    }
}

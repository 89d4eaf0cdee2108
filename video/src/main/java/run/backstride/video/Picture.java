package run.backstride.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/// One decoded frame, which whoever took it closes. Nothing of it may be used then.
final class Picture implements AutoCloseable {
    private final int index;
    private final double seconds;
    private final AVFrame frame;
    private final Planes planes;
    private final int rotation;

    /// @param index from 0
    /// @param seconds of playing, since the first frame
    /// @param frame freed when this is closed
    /// @param rotation clockwise turn that makes it upright: 0, 90, 180 or 270
    Picture(int index, double seconds, AVFrame frame, int rotation) {
        this.index = index;
        this.seconds = seconds;
        this.frame = frame;
        this.rotation = rotation;
        planes = Planes.of(frame);
    }

    int index() {
        return index;
    }

    double seconds() {
        return seconds;
    }

    /// {@return the pixels as stored, before rotation}
    Planes planes() {
        return planes;
    }

    /// {@return width of the upright picture}
    int uprightWidth() {
        return rotation % 180 == 0 ? planes.width() : planes.height();
    }

    /// {@return height of the upright picture}
    int uprightHeight() {
        return rotation % 180 == 0 ? planes.height() : planes.width();
    }

    /// {@return red, green and blue of a pixel of the upright picture, 8 bits each}
    int rgb(int x, int y) {
        return planes.rgb((int) storedX(x, y), (int) storedY(x, y));
    }

    /// {@return brightness of a pixel of the upright picture, 0 to 255}
    float grey(int x, int y) {
        return planes.grey((int) storedX(x, y), (int) storedY(x, y));
    }

    /// {@return where a place of the upright picture lies in the stored one, from its left}
    double storedX(double x, double y) {
        return switch (rotation) {
            case 90 -> y;
            case 180 -> planes.width() - 1 - x;
            case 270 -> planes.width() - 1 - y;
            default -> x;
        };
    }

    /// {@return where a place of the upright picture lies in the stored one, from its top}
    double storedY(double x, double y) {
        return switch (rotation) {
            case 90 -> planes.height() - 1 - x;
            case 180 -> planes.height() - 1 - y;
            case 270 -> x;
            default -> y;
        };
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}

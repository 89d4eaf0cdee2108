package run.backstride.video;

import java.nio.ByteBuffer;

/// One decoded frame: 8-bit red, green, blue. The buffer belongs to the reader and is overwritten by the
/// next frame.
///
/// @param index from 0
/// @param seconds of playing, since the first frame
/// @param rgb rows of red, green, blue, as stored (before rotation)
/// @param stride bytes from one row to the next
/// @param width of the stored frame
/// @param height of the stored frame
/// @param rotation clockwise turn that makes it upright: 0, 90, 180 or 270
record Picture(
        int index,
        double seconds,
        ByteBuffer rgb,
        int stride,
        int width,
        int height,
        int rotation) {

    /// {@return width of the upright picture}
    int uprightWidth() {
        return rotation % 180 == 0 ? width : height;
    }

    /// {@return height of the upright picture}
    int uprightHeight() {
        return rotation % 180 == 0 ? height : width;
    }
}

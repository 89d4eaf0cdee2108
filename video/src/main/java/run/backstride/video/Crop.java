package run.backstride.video;

import java.nio.FloatBuffer;

/// Samples a rotated square of a picture into a network's input, bilinearly; outside the picture it is
/// black. The buffers are used again for every frame.
final class Crop {
    private final int edge;
    private final float scale;
    private final float offset;
    private final float[] row;

    /// @param edge pixels of the network's input
    /// @param low value of black
    /// @param high value of white
    Crop(int edge, float low, float high) {
        this.edge = edge;
        scale = (high - low) / 255f;
        offset = low;
        row = new float[3 * edge];
    }

    /// As the picture is.
    void sample(Picture picture, Square square, FloatBuffer input) {
        sample(picture, square, Hand.AS_FILMED, input);
    }

    /// @param hand [Hand#TURNED] samples each row from right to left
    void sample(Picture picture, Square square, Hand hand, FloatBuffer input) {
        double step = hand.sign() * square.size() / edge;
        double first = hand.across(0.5 / edge);
        double acrossX = step * Math.cos(square.radians());
        double acrossY = step * Math.sin(square.radians());
        double stepX = picture.storedX(acrossX, acrossY) - picture.storedX(0, 0);
        double stepY = picture.storedY(acrossX, acrossY) - picture.storedY(0, 0);
        input.clear();
        for (int v = 0; v < edge; v++) {
            double x = square.x(first, (v + 0.5) / edge) - 0.5;
            double y = square.y(first, (v + 0.5) / edge) - 0.5;
            picture.planes()
                    .sample(
                            picture.storedX(x, y),
                            picture.storedY(x, y),
                            stepX,
                            stepY,
                            scale,
                            offset,
                            row);
            input.put(row);
        }
    }
}

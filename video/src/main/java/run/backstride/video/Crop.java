package run.backstride.video;

import java.nio.ByteBuffer;
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

    void sample(Picture picture, Square square, FloatBuffer input) {
        double step = square.size() / edge;
        double acrossX = step * Math.cos(square.radians());
        double acrossY = step * Math.sin(square.radians());
        input.clear();
        for (int v = 0; v < edge; v++) {
            double x = square.x(0.5 / edge, (v + 0.5) / edge) - 0.5;
            double y = square.y(0.5 / edge, (v + 0.5) / edge) - 0.5;
            for (int u = 0; u < edge; u++) {
                pixel(picture, x + u * acrossX, y + u * acrossY, 3 * u);
            }
            input.put(row);
        }
    }

    private void pixel(Picture picture, double uprightX, double uprightY, int at) {
        double x;
        double y;
        switch (picture.rotation()) {
            case 90 -> {
                x = uprightY;
                y = picture.height() - 1 - uprightX;
            }
            case 180 -> {
                x = picture.width() - 1 - uprightX;
                y = picture.height() - 1 - uprightY;
            }
            case 270 -> {
                x = picture.width() - 1 - uprightY;
                y = uprightX;
            }
            default -> {
                x = uprightX;
                y = uprightY;
            }
        }
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= picture.width() || top + 1 >= picture.height()) {
            row[at] = offset;
            row[at + 1] = offset;
            row[at + 2] = offset;
            return;
        }
        float fx = (float) (x - left);
        float fy = (float) (y - top);
        ByteBuffer rgb = picture.rgb();
        int upper = top * picture.stride() + 3 * left;
        int lower = upper + picture.stride();
        for (int k = 0; k < 3; k++) {
            float above =
                    (rgb.get(upper + k) & 0xff) * (1 - fx) + (rgb.get(upper + 3 + k) & 0xff) * fx;
            float below =
                    (rgb.get(lower + k) & 0xff) * (1 - fx) + (rgb.get(lower + 3 + k) & 0xff) * fx;
            row[at + k] = offset + scale * (above + fy * (below - above));
        }
    }
}

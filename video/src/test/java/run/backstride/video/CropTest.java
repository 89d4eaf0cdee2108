package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a network sees of a picture.
final class CropTest {
    private static final int EDGE = 32;

    /// Red rises to the right, green downwards.
    private static BufferedImage ramp(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x << 16 | y << 8);
            }
        }
        return image;
    }

    private static float[] crop(Picture picture, Square square) {
        FloatBuffer input = FloatBuffer.allocate(3 * EDGE * EDGE);
        new Crop(EDGE, 0, 255).sample(picture, square, input);
        return input.array();
    }

    @Test
    void thePixelsOfASquareAreThoseOfThePictureThere() {
        try (Picture picture = Pictures.of(ramp(200, 160), 0, 0, 0)) {
            float[] seen = crop(picture, new Square(100, 80, 64, 0));
            // The centre of pixel (5, 7) lies 11 and 15 pixels from the square's corner (68, 48).
            int at = 3 * (7 * EDGE + 5);
            assertThat(seen[at]).isCloseTo(68 + 11 - 0.5f, within(2f));
            assertThat(seen[at + 1]).isCloseTo(48 + 15 - 0.5f, within(2f));
            assertThat(seen[at + 2]).isCloseTo(0, within(2f));
        }
    }

    @Test
    void turnedOverItIsTheMirrorImage() {
        try (Picture picture = Pictures.of(ramp(200, 160), 0, 0, 0)) {
            Square square = new Square(100, 80, 64, 0.3);
            FloatBuffer turned = FloatBuffer.allocate(3 * EDGE * EDGE);
            new Crop(EDGE, 0, 255).sample(picture, square, Hand.TURNED, turned);
            float[] plain = crop(picture, square);
            for (int y = 0; y < EDGE; y++) {
                for (int x = 0; x < EDGE; x++) {
                    assertThat(turned.get(3 * (y * EDGE + x)))
                            .isCloseTo(plain[3 * (y * EDGE + EDGE - 1 - x)], within(2.5f));
                }
            }
        }
    }

    @Test
    void outsideOfThePictureItIsBlack() {
        try (Picture picture = Pictures.of(ramp(200, 160), 0, 0, 0)) {
            assertThat(crop(picture, new Square(-100, 80, 64, 0))).containsOnly(0f);
        }
    }

    /// A frame stored turned, with the flag that says so, looks the same as the upright one.
    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTurnedFrameIsSeenUpright(int rotation) {
        BufferedImage upright = ramp(120, 100);
        boolean aside = rotation % 180 != 0;
        BufferedImage stored =
                new BufferedImage(aside ? 100 : 120, aside ? 120 : 100, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 120; x++) {
                // Turned back: what a clockwise turn by `rotation` brings to (x, y).
                int storedX = rotation == 90 ? y : rotation == 180 ? 119 - x : 99 - y;
                int storedY = rotation == 90 ? 119 - x : rotation == 180 ? 99 - y : x;
                stored.setRGB(storedX, storedY, upright.getRGB(x, y));
            }
        }
        Square square = new Square(61, 47, 70, 0.3);
        try (Picture turned = Pictures.of(stored, 0, 0, rotation);
                Picture plain = Pictures.of(upright, 0, 0, 0)) {
            assertThat(turned.uprightWidth()).isEqualTo(120);
            assertThat(turned.rgb(70, 20)).isEqualTo(plain.rgb(70, 20));
            float[] one = crop(turned, square);
            float[] other = crop(plain, square);
            for (int i = 0; i < one.length; i++) {
                // Colour is taken from the nearest pixel, which at an edge may be the neighbour.
                assertThat(one[i]).isCloseTo(other[i], within(2.5f));
            }
        }
    }
}

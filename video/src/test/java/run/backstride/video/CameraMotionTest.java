package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A background of random blocks, filmed by a camera whose way is known.
final class CameraMotionTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final BufferedImage WORLD = world();

    private static BufferedImage world() {
        BufferedImage image = new BufferedImage(1000, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 4000; i++) {
            g.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            g.fillRect(
                    random.nextInt(1000),
                    random.nextInt(500),
                    10 + random.nextInt(20),
                    10 + random.nextInt(20));
        }
        g.dispose();
        return image;
    }

    private static CameraMotion film(double right, double shake, int personStep) {
        CameraMotion camera = new CameraMotion();
        Square person = new Square(160, 90, 100, 0);
        for (int i = 0; i < 30; i++) {
            BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = seen.createGraphics();
            int x = (int) Math.round(200 + right * i);
            int y = (int) Math.round(200 + shake * Math.sin(i));
            g.drawImage(WORLD, -x, -y, null);
            g.drawImage(WORLD.getSubimage(personStep * i, 200, 90, 90), 115, 45, null);
            g.dispose();
            try (Picture picture = Pictures.of(seen, i, i / 30.0, 0)) {
                camera.look(picture, Optional.of(person));
            }
        }
        return camera;
    }

    @Test
    void aCameraOnAStandIsStillWhateverTheRunnerDoes() {
        CameraMotion camera = film(0, 0, 9);
        assertThat(camera.acrossOfWidth().orElseThrow()).isCloseTo(0, within(0.005));
        assertThat(camera.downOfWidth().orElseThrow()).isCloseTo(0, within(0.005));
    }

    @Test
    void aPanIsMeasuredAsAPartOfThePicturesWidth() {
        CameraMotion camera = film(4.5, 0, 0);
        assertThat(camera.acrossOfWidth().orElseThrow()).isCloseTo(29 * 4.5 / WIDTH, within(0.03));
    }

    @Test
    void aShakingHandIsSeenUpAndDown() {
        CameraMotion camera = film(0, 6, 0);
        assertThat(camera.downOfWidth().orElseThrow()).isCloseTo(12.0 / WIDTH, within(0.008));
        assertThat(camera.acrossOfWidth().orElseThrow()).isCloseTo(0, within(0.005));
    }

    @Test
    void aBareWallSaysNothing() {
        CameraMotion camera = new CameraMotion();
        for (int i = 0; i < 5; i++) {
            try (Picture picture = Pictures.blank(WIDTH, HEIGHT, i, i / 30.0)) {
                camera.look(picture, Optional.empty());
            }
        }
        assertThat(camera.acrossOfWidth()).isEmpty();
    }
}

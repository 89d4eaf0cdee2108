package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.diagnostic.UnreadableInputException;

/// Parts of the frames of a film in which a white square moves to the right by 20 pixels a frame.
final class FrameCutsTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int SIDE = 40;
    private static final int TOP = 100;
    private static final double RATE = 30;
    private static final Clip CLIP =
            new Clip("square.mp4", "h264", WIDTH, HEIGHT, 0, RATE, OptionalDouble.empty(), 0.33);

    @TempDir private static Path folder;
    private static Path film = Path.of("");

    @BeforeAll
    static void aMovingSquare() throws IOException {
        film = folder.resolve("square.mp4");
        try (VideoWriter writer = VideoWriter.create(film, Recording.plain(WIDTH, HEIGHT, RATE))) {
            for (int i = 0; i < 10; i++) {
                BufferedImage picture =
                        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = picture.createGraphics();
                g.setColor(Color.WHITE);
                g.fillRect(20 * i, TOP, SIDE, SIDE);
                g.dispose();
                writer.add(picture, i / RATE);
            }
        }
    }

    private static BufferedImage image(Drawing drawing) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawing.png()));
    }

    private static boolean isWhite(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xff) > 200;
    }

    @Test
    void aWholeFrameIsShownInTheFilmsOwnSize() throws IOException, UnreadableInputException {
        List<Drawing> drawn = FrameCuts.of(film, CLIP, List.of(Cut.whole("seventh", 6, CLIP)));
        assertThat(drawn).extracting(Drawing::name).containsExactly("seventh");
        BufferedImage image = image(drawn.getFirst());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(WIDTH, HEIGHT);
        assertThat(isWhite(image, 6 * 20 + SIDE / 2, TOP + SIDE / 2)).isTrue();
        assertThat(isWhite(image, 5 * 20 + SIDE / 2 - 10, TOP + SIDE / 2)).isFalse();
    }

    @Test
    void aPartOfAFrameLiesWhereItSays() throws IOException, UnreadableInputException {
        Cut cut = Cut.around("part", 3, CLIP, 3 * 20, TOP, 30);
        assertThat(cut).isEqualTo(new Cut("part", 3, 30, 70, 60, 60));
        BufferedImage image = image(FrameCuts.of(film, CLIP, List.of(cut)).getFirst());
        assertThat(image.getWidth()).isEqualTo(60);
        // The square's corner is in the middle of the part.
        assertThat(isWhite(image, 40, 40)).isTrue();
        assertThat(isWhite(image, 20, 40)).isFalse();
        assertThat(isWhite(image, 40, 20)).isFalse();
    }

    @Test
    void aPartNeverReachesBeyondTheFrame() {
        assertThat(Cut.around("corner", 0, CLIP, 5, 235, 30))
                .isEqualTo(new Cut("corner", 0, 0, 205, 35, 35));
        assertThat(Cut.around("outside", 0, CLIP, 900, -50, 30))
                .isEqualTo(new Cut("outside", 0, 319, 0, 1, 1));
    }

    @Test
    void nothingIsReadWhereNothingIsWanted() throws UnreadableInputException {
        assertThat(FrameCuts.of(folder.resolve("nowhere.mp4"), CLIP, List.of())).isEmpty();
    }
}

package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.pose.Keypoint;
import run.backstride.simulator.drawing.Camera;
import run.backstride.simulator.drawing.FigurePictures;
import run.backstride.simulator.drawing.Wardrobe;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.GaitSpec;
import run.backstride.video.Networks;
import run.backstride.video.Recording;
import run.backstride.video.VideoPose;
import run.backstride.video.VideoTrack;
import run.backstride.video.VideoWriter;
import run.backstride.video.Viewpoint;

/// A drawn runner filmed well and filmed badly, through decoder and networks: what is said of each.
final class FilmedBadlyTest {
    private static final Networks NETWORKS =
            new Networks(Path.of("..", "video", "models", "node_modules", "@mediapipe", "pose"));
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final double RATE = 30;

    /// Where and how large the drawn runner's picture stands in the film's, and where the wall behind is.
    private record Place(double x, double y, double scale, double wall) {}

    @FunctionalInterface
    private interface Direction {
        Place at(int frame);
    }

    @TempDir private Path folder;

    private Read<VideoTrack> film(double seconds, int rotation, Direction direction)
            throws IOException, UnreadableInputException {
        assumeTrue(NETWORKS.arePresent(), "the pose networks were not fetched");
        FigurePictures runner =
                new FigurePictures(
                        Figure.even(GaitSpec.ordinary()),
                        Wardrobe.number(0),
                        Camera.of(Camera.From.RIGHT_SIDE, 360, HEIGHT, RATE));
        BufferedImage wall = wall();
        Path file = folder.resolve("clip.mp4");
        boolean aside = rotation % 180 != 0;
        Recording recording =
                Recording.plain(aside ? HEIGHT : WIDTH, aside ? WIDTH : HEIGHT, RATE)
                        .turned(rotation);
        try (VideoWriter writer = VideoWriter.create(file, recording)) {
            for (int i = 0; i < seconds * RATE; i++) {
                BufferedImage upright = composed(runner.at(i / RATE), wall, direction.at(i));
                writer.add(rotation == 90 ? turnedBack(upright) : upright, i / RATE);
            }
        }
        return VideoPose.read(
                file,
                "clip.mp4",
                NETWORKS,
                new VideoPose.Options(
                        Viewpoint.SIDE, Networks.Quality.FULL, 1, OptionalDouble.empty()),
                (frames, expected) -> {});
    }

    private static BufferedImage composed(BufferedImage runner, BufferedImage wall, Place place) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.drawImage(wall, (int) -place.wall(), 0, null);
        int width = (int) (runner.getWidth() * place.scale());
        int height = (int) (runner.getHeight() * place.scale());
        g.drawImage(runner, (int) place.x() - width / 2, (int) place.y(), width, height, null);
        g.dispose();
        return image;
    }

    private static BufferedImage turnedBack(BufferedImage upright) {
        BufferedImage stored = new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                stored.setRGB(y, WIDTH - 1 - x, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static BufferedImage wall() {
        BufferedImage image = new BufferedImage(2400, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3000; i++) {
            int grey = 90 + random.nextInt(90);
            g.setColor(new Color(grey, grey, grey - 20));
            g.fillRect(random.nextInt(2400) - 30, random.nextInt(HEIGHT) - 30, 60, 45);
        }
        g.dispose();
        return image;
    }

    private static List<Code> codes(Read<VideoTrack> read) {
        return read.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static double hipX(Read<VideoTrack> read, int frame) {
        return read.value().track().path(Keypoint.RIGHT_HIP).orElseThrow().x().at(frame);
    }

    @Test
    void aWellFilmedRunnerIsSeenInEveryFrameAndNothingIsRemarked()
            throws IOException, UnreadableInputException {
        Read<VideoTrack> read = film(3.1, 0, i -> new Place(320, 0, 1, 100));
        assertThat(codes(read)).isEmpty();
        assertThat(read.value().lostFrames()).isLessThan(5);
        assertThat(hipX(read, 60)).isBetween(270.0, 370.0);
    }

    @Test
    void aPortraitClipWithARotationFlagIsUprightAndAShortOneIsCalledShort()
            throws IOException, UnreadableInputException {
        Read<VideoTrack> read = film(1, 90, i -> new Place(320, 0, 1, 100));
        assertThat(read.value().clip().width()).isEqualTo(WIDTH);
        assertThat(codes(read)).containsExactly(Code.SHORT_CLIP);
        assertThat(hipX(read, 20)).isBetween(270.0, 370.0);
    }

    @Test
    void feetOutsideOfThePictureAreSaid() throws IOException, UnreadableInputException {
        assertThat(codes(film(1, 0, i -> new Place(320, 110, 1, 100)))).contains(Code.CUT_OFF);
    }

    /// Whether the detector still finds somebody so small is the network's matter; silence would be ours.
    @Test
    void aRunnerWhoIsTooSmallIsSaidOrNotSeen() throws IOException {
        List<Code> said;
        try {
            said = codes(film(0.5, 0, i -> new Place(320, 180, 0.2, 100)));
        } catch (UnreadableInputException e) {
            said = List.of(e.diagnostic().code());
        }
        assertThat(said).containsAnyOf(Code.SMALL_PERSON, Code.NOBODY_RUNNING);
    }

    @Test
    void aPanningCameraIsSaid() throws IOException, UnreadableInputException {
        assertThat(codes(film(1, 0, i -> new Place(320, 0, 1, 100 + 8 * i))))
                .contains(Code.PANNING_CAMERA);
    }

    @Test
    void aRunnerWhoCrossesThePictureIsFollowedByAStillCamera()
            throws IOException, UnreadableInputException {
        Read<VideoTrack> read = film(1.5, 0, i -> new Place(120 + 9 * i, 120, 0.7, 100));
        assertThat(codes(read)).doesNotContain(Code.PANNING_CAMERA, Code.LOST_TRACK);
        assertThat(hipX(read, 40) - hipX(read, 5)).isBetween(280.0, 350.0);
    }

    @Test
    void anEmptyRoomIsSaid() {
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> film(0.5, 0, i -> new Place(320, 2 * HEIGHT, 1, 100)))
                .satisfies(e -> assertThat(e.diagnostic().code()).isEqualTo(Code.NOBODY_RUNNING));
    }
}

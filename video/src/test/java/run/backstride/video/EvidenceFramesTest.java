package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;
import run.backstride.video.Mark.Ray;
import run.backstride.video.Mark.Spot;

/// What is drawn on the frames of a dark video, by its colours.
final class EvidenceFramesTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int FRAMES = 12;
    private static final double RATE = 30;

    @TempDir private static Path folder;
    private static Path clip = Path.of("");

    @BeforeAll
    static void aDarkVideo() throws IOException {
        clip = folder.resolve("dark.mp4");
        BufferedImage dark = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        try (VideoWriter writer = VideoWriter.create(clip, Recording.plain(WIDTH, HEIGHT, RATE))) {
            for (int i = 0; i < FRAMES; i++) {
                writer.add(dark, i / RATE);
            }
        }
    }

    private static VideoTrack video(Map<Keypoint, double[]> places, int firstSeen) {
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        double[] certain = new double[FRAMES];
        Arrays.fill(certain, 1);
        places.forEach((keypoint, place) -> {
            double[] x = new double[FRAMES];
            double[] y = new double[FRAMES];
            for (int i = 0; i < FRAMES; i++) {
                x[i] = i < firstSeen ? Double.NaN : place[0];
                y[i] = i < firstSeen ? Double.NaN : place[1];
            }
            paths.put(
                    keypoint,
                    new PoseTrack.Path(
                            SampledSignal.of(x), SampledSignal.of(y), SampledSignal.of(certain)));
        });
        double[] times = IntStream.range(0, FRAMES).mapToDouble(i -> i / RATE).toArray();
        return new VideoTrack(
                new Clip("dark.mp4", "h264", WIDTH, HEIGHT, 0, RATE, OptionalDouble.empty(), 0.4),
                new PoseTrack(SampledSignal.of(times), LengthUnit.PIXELS, paths),
                RATE,
                0,
                0,
                0,
                1);
    }

    /// A leg whose shank leans by 45 degrees; y up from the lower edge.
    private static Map<Keypoint, double[]> leg(double right, double up) {
        Map<Keypoint, double[]> places = new EnumMap<>(Keypoint.class);
        places.put(Keypoint.LEFT_HIP, new double[] {right, up + 100});
        places.put(Keypoint.LEFT_KNEE, new double[] {right, up + 50});
        places.put(Keypoint.LEFT_ANKLE, new double[] {right + 40, up + 10});
        return places;
    }

    private static Mark shank(String label) {
        return new Mark.Angle(
                Spot.of(Keypoint.LEFT_KNEE),
                Ray.Plumb.DOWN,
                new Ray.Toward(Spot.of(Keypoint.LEFT_ANKLE)),
                label);
    }

    private static Still still(Mark mark, Integer... frames) {
        return new Still("shin", List.of(frames), Optional.of(mark), List.of("Shin angle, left"));
    }

    private static List<Drawing> draw(VideoTrack video, Still still)
            throws UnreadableInputException {
        return EvidenceFrames.draw(clip, video, List.of(still), Optional.empty()).stills();
    }

    private static BufferedImage image(Drawing drawing) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawing.png()));
    }

    private static boolean isYellow(int rgb) {
        return (rgb >> 16 & 0xff) > 200 && (rgb >> 8 & 0xff) > 170 && (rgb & 0xff) < 120;
    }

    /// {@return left, top, right, bottom of all yellow pixels}
    private static int[] yellow(BufferedImage image) {
        int[] ends = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isYellow(image.getRGB(x, y))) {
                    ends[0] = Math.min(ends[0], x);
                    ends[1] = Math.min(ends[1], y);
                    ends[2] = Math.max(ends[2], x);
                    ends[3] = Math.max(ends[3], y);
                }
            }
        }
        return ends;
    }

    @Test
    void theAngleIsDrawnWithItsNumberBelowABandOfWords()
            throws UnreadableInputException, IOException {
        Drawing drawing = draw(video(leg(150, 60), 0), still(shank("45.0°"), 5)).getFirst();
        BufferedImage image = image(drawing);
        assertThat(drawing.frame()).isEqualTo(5);
        assertThat(image.getHeight()).isGreaterThan(720).isLessThan(900);
        int band = image.getHeight() - 720;
        assertThat(yellow(image)[1]).as("nothing of the mark reaches the band").isGreaterThan(band);
        assertThat(yellow(image)[2]).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"2, 60", "270, 60", "150, 2", "2, 2", "275, 2", "150, 135"})
    void aNumberNeverLeavesThePicture(double right, double up)
            throws UnreadableInputException, IOException {
        String label = "a label that is rather long 45.0°";
        BufferedImage image =
                image(draw(video(leg(right, up), 0), still(shank(label), 0)).getFirst());
        int[] ends = yellow(image);
        assertThat(ends[2]).isPositive();
        // Letters that were cut off would touch an edge; the box around them keeps a distance.
        for (int y = image.getHeight() - 720; y < image.getHeight(); y++) {
            int row = y;
            long inRow =
                    IntStream.range(0, image.getWidth())
                            .filter(x -> isYellow(image.getRGB(x, row)))
                            .count();
            assertThat(inRow).isLessThan(image.getWidth());
        }
        assertThat(image.getWidth()).isGreaterThan(200);
    }

    @Test
    void aLineBetweenTwoMarkedPlacesIsDrawnWhereTheyWereMarked()
            throws UnreadableInputException, IOException {
        Mark line = new Mark.Slope(new Mark.Place(140, 130), new Mark.Place(190, 150), "21.8°");
        Drawing drawing = draw(video(leg(150, 60), 0), still(line, 5)).getFirst();
        int[] ends = yellow(image(drawing));
        double wide =
                50
                        * 720.0
                        / PictureView.of(
                                        video(leg(150, 60), 0).clip(),
                                        video(leg(150, 60), 0).track(),
                                        List.of(5),
                                        720)
                                .orElseThrow()
                                .height();
        assertThat((double) (ends[2] - ends[0])).isGreaterThan(0.9 * wide);
    }

    @Test
    void aFrameInWhichThePointsAreNotSeenIsPassedOver()
            throws UnreadableInputException, IOException {
        VideoTrack video = video(leg(150, 60), 7);
        assertThat(draw(video, still(shank("45°"), 2, 8)).getFirst().frame()).isEqualTo(8);
        assertThat(draw(video, still(shank("45°"), 2, 3))).isEmpty();
    }

    @Test
    void aStrideIsALoopOfAllItsFramesAtTheSpeedAskedFor()
            throws UnreadableInputException, IOException {
        StrideLoop loop =
                EvidenceFrames.draw(
                                clip,
                                video(leg(150, 60), 0),
                                List.of(),
                                Optional.of(new StrideFrames(1, 9, "one stride")))
                        .loop()
                        .orElseThrow();
        assertThat(loop.frames()).isEqualTo(9);
        assertThat(loop.seconds()).isCloseTo(9 / RATE, within(1e-9));
        assertThat(loop.strip().width()).isEqualTo(9 * loop.width());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(loop.gif(5)))) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(9);
            assertThat(reader.read(3).getWidth()).isEqualTo(loop.width());
            assertThat(delay(reader.getImageMetadata(3))).isEqualTo("17");
        } finally {
            reader.dispose();
        }
    }

    private static String delay(IIOMetadata facts) {
        IIOMetadataNode root =
                (IIOMetadataNode) facts.getAsTree(facts.getNativeMetadataFormatName());
        return ((IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0))
                .getAttribute("delayTime");
    }

    @Test
    void aDrawingIsWrittenAsPngAndAsJpeg() throws UnreadableInputException {
        Drawing drawing = draw(video(leg(150, 60), 0), still(shank("45°"), 0)).getFirst();
        assertThat(drawing.jpeg(0.8f)).startsWith((byte) 0xff, (byte) 0xd8);
        assertThat(drawing.png()).startsWith((byte) 0x89, (byte) 'P');
    }
}

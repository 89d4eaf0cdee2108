package run.backstride.video;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Frames of a video with the skeleton and captions drawn on them.
public final class EvidenceFrames {
    private static final Color RIGHT = new Color(0xff, 0x8c, 0x1a);
    private static final Color LEFT = new Color(0x2a, 0xb7, 0xca);
    private static final Color MIDDLE = new Color(0xf4, 0xf1, 0xde);
    private static final Color SHADE = new Color(0, 0, 0, 170);
    private static final Keypoint[][] BONES = {
        {Keypoint.LEFT_SHOULDER, Keypoint.RIGHT_SHOULDER},
        {Keypoint.LEFT_HIP, Keypoint.RIGHT_HIP},
        {Keypoint.LEFT_SHOULDER, Keypoint.LEFT_HIP},
        {Keypoint.RIGHT_SHOULDER, Keypoint.RIGHT_HIP},
        {Keypoint.LEFT_HIP, Keypoint.LEFT_KNEE},
        {Keypoint.LEFT_KNEE, Keypoint.LEFT_ANKLE},
        {Keypoint.LEFT_ANKLE, Keypoint.LEFT_HEEL},
        {Keypoint.LEFT_HEEL, Keypoint.LEFT_BIG_TOE},
        {Keypoint.LEFT_ANKLE, Keypoint.LEFT_BIG_TOE},
        {Keypoint.RIGHT_HIP, Keypoint.RIGHT_KNEE},
        {Keypoint.RIGHT_KNEE, Keypoint.RIGHT_ANKLE},
        {Keypoint.RIGHT_ANKLE, Keypoint.RIGHT_HEEL},
        {Keypoint.RIGHT_HEEL, Keypoint.RIGHT_BIG_TOE},
        {Keypoint.RIGHT_ANKLE, Keypoint.RIGHT_BIG_TOE}
    };

    private EvidenceFrames() {}

    /// The frames named, as PNG.
    ///
    /// @param file the video
    /// @param track of the same video
    /// @param captions lines of text by frame
    /// @throws UnreadableInputException if the video can't be opened again
    public static Map<Integer, byte[]> draw(
            Path file, VideoTrack track, Map<Integer, List<String>> captions)
            throws UnreadableInputException {
        Map<Integer, byte[]> drawn = new TreeMap<>();
        int last = captions.keySet().stream().mapToInt(i -> i).max().orElse(-1);
        try (FrameReader frames = FrameReader.open(file, track.clip().file())) {
            for (Optional<Picture> next = frames.next();
                    next.isPresent() && next.get().index() <= last;
                    next = frames.next()) {
                List<String> lines = captions.get(next.get().index());
                if (lines != null) {
                    BufferedImage image = upright(next.get());
                    annotate(image, track.track(), next.get().index(), lines);
                    drawn.put(next.get().index(), png(image));
                }
            }
        }
        return drawn;
    }

    private static BufferedImage upright(Picture picture) {
        int width = picture.uprightWidth();
        int height = picture.uprightHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixel(picture, x, y));
            }
        }
        return image;
    }

    private static int pixel(Picture picture, int x, int y) {
        int column =
                switch (picture.rotation()) {
                    case 90 -> y;
                    case 180 -> picture.width() - 1 - x;
                    case 270 -> picture.width() - 1 - y;
                    default -> x;
                };
        int row =
                switch (picture.rotation()) {
                    case 90 -> picture.height() - 1 - x;
                    case 180 -> picture.height() - 1 - y;
                    case 270 -> x;
                    default -> y;
                };
        int at = row * picture.stride() + 3 * column;
        return (picture.rgb().get(at) & 0xff) << 16
                | (picture.rgb().get(at + 1) & 0xff) << 8
                | (picture.rgb().get(at + 2) & 0xff);
    }

    private static void annotate(
            BufferedImage image, PoseTrack track, int frame, List<String> lines) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        float width = Math.max(2f, image.getHeight() / 240f);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Keypoint[] bone : BONES) {
            g.setColor(colour(bone[0], bone[1]));
            bone(g, image, track, frame, bone, width);
        }
        captions(g, image, lines);
        g.dispose();
    }

    private static Color colour(Keypoint from, Keypoint to) {
        boolean right = from.name().startsWith("RIGHT") && to.name().startsWith("RIGHT");
        boolean left = from.name().startsWith("LEFT") && to.name().startsWith("LEFT");
        return right ? RIGHT : left ? LEFT : MIDDLE;
    }

    private static void bone(
            Graphics2D g,
            BufferedImage image,
            PoseTrack track,
            int frame,
            Keypoint[] bone,
            float width) {
        Optional<PoseTrack.Path> from = track.path(bone[0]);
        Optional<PoseTrack.Path> to = track.path(bone[1]);
        if (from.isEmpty()
                || to.isEmpty()
                || !from.get().x().has(frame)
                || !to.get().x().has(frame)) {
            return;
        }
        double x1 = from.get().x().at(frame);
        double y1 = image.getHeight() - from.get().y().at(frame);
        double x2 = to.get().x().at(frame);
        double y2 = image.getHeight() - to.get().y().at(frame);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
        double dot = 1.6 * width;
        g.fill(new Ellipse2D.Double(x2 - dot, y2 - dot, 2 * dot, 2 * dot));
    }

    private static void captions(Graphics2D g, BufferedImage image, List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(1);
        int size =
                Math.clamp(
                        Math.round(1.7f * image.getWidth() / longest), 9, image.getHeight() / 40);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        int step = size * 5 / 4;
        g.setColor(SHADE);
        g.fillRect(0, 0, image.getWidth(), step * lines.size() + size / 2);
        g.setColor(Color.WHITE);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), size / 2, step * (i + 1));
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

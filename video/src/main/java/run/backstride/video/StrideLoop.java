package run.backstride.video;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// One stride as a loop of pictures of one size.
public final class StrideLoop {
    private final String title;
    private final List<BufferedImage> frames;
    private final double seconds;

    /// @param seconds length of the stride in life
    StrideLoop(String title, List<BufferedImage> frames, double seconds) {
        this.title = title;
        this.frames = List.copyOf(frames);
        this.seconds = seconds;
    }

    /// {@return what it shows}
    public String title() {
        return title;
    }

    /// {@return number of pictures}
    public int frames() {
        return frames.size();
    }

    /// {@return seconds of the stride in life}
    public double seconds() {
        return seconds;
    }

    /// {@return pixels across, of one picture}
    public int width() {
        return frames.getFirst().getWidth();
    }

    /// {@return pixels down, of one picture}
    public int height() {
        return frames.getFirst().getHeight();
    }

    /// {@return all pictures side by side}
    public Drawing strip() {
        BufferedImage strip =
                new BufferedImage(width() * frames.size(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = strip.createGraphics();
        for (int i = 0; i < frames.size(); i++) {
            g.drawImage(frames.get(i), i * width(), 0, null);
        }
        g.dispose();
        return new Drawing("strip", 0, strip);
    }

    /// {@return an animated GIF (89a) that repeats for ever}
    ///
    /// @param slower how many times slower than life
    public byte[] gif(double slower) {
        // GIF counts in hundredths; viewers slow down what is faster than two of them.
        int delay = Math.max(2, (int) Math.round(100 * seconds * slower / frames.size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.size(); i++) {
                IIOMetadata facts =
                        writer.getDefaultImageMetadata(
                                ImageTypeSpecifier.createFromRenderedImage(frames.get(i)), null);
                describe(facts, delay, i == 0 ? Place.FIRST : Place.LATER);
                writer.writeToSequence(new IIOImage(frames.get(i), null, facts), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private enum Place {
        FIRST,
        LATER
    }

    private static void describe(IIOMetadata facts, int delay, Place place) throws IOException {
        String format = facts.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delay));
        root.appendChild(control);
        if (place == Place.FIRST) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        facts.mergeTree(format, root);
    }
}

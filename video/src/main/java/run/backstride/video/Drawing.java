package run.backstride.video;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A finished picture, to be written as a file or into a page.
public final class Drawing {
    private final String name;
    private final int frame;
    private final BufferedImage image;

    Drawing(String name, int frame, BufferedImage image) {
        this.name = name;
        this.frame = frame;
        this.image = image;
    }

    /// {@return its name, without ending}
    public String name() {
        return name;
    }

    /// {@return the frame of the video that it shows}
    public int frame() {
        return frame;
    }

    /// {@return pixels across}
    public int width() {
        return image.getWidth();
    }

    /// {@return pixels down}
    public int height() {
        return image.getHeight();
    }

    /// {@return the picture as PNG}
    public byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// {@return the picture as JPEG, a tenth of the size}
    ///
    /// @param quality 0 to 1
    public byte[] jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}

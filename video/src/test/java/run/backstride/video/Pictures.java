package run.backstride.video;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/// Decoded frames made by hand, for tests.
final class Pictures {
    private Pictures() {}

    /// {@return a grey frame of that size}
    static Picture blank(int width, int height, int index, double seconds) {
        return of(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), index, seconds, 0);
    }

    /// {@return an image as a frame of three full-range planes (BT.601)}
    static Picture of(BufferedImage image, int index, double seconds, int rotation) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV444P);
        frame.width(image.getWidth());
        frame.height(image.getHeight());
        frame.color_range(avutil.AVCOL_RANGE_JPEG);
        frame.colorspace(avutil.AVCOL_SPC_SMPTE170M);
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            throw new IllegalStateException("no memory for a picture");
        }
        int stride = frame.linesize(0);
        ByteBuffer[] planes = new ByteBuffer[3];
        for (int k = 0; k < planes.length; k++) {
            long bytes = (long) frame.linesize(k) * image.getHeight();
            planes[k] = frame.data(k).capacity(bytes).asByteBuffer();
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                double r = rgb >> 16 & 0xff;
                double g = rgb >> 8 & 0xff;
                double b = rgb & 0xff;
                double luma = 0.299 * r + 0.587 * g + 0.114 * b;
                int at = y * stride + x;
                planes[0].put(at, code(luma));
                planes[1].put(at, code(128 + (b - luma) / 1.772));
                planes[2].put(at, code(128 + (r - luma) / 1.402));
            }
        }
        return new Picture(index, seconds, frame, rotation);
    }

    private static byte code(double value) {
        return (byte) Math.clamp(value, 0.0, 255.0);
    }
}

package run.backstride.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;

/// The brightness and the two colour planes of a decoded frame, where the decoder left them: nothing is
/// copied and nothing converted but the pixels asked for. The memory is the frame's.
final class Planes {
    private static final double WHITE = 255;

    private final ByteBuffer luma;
    private final ByteBuffer blue;
    private final ByteBuffer red;
    private final int lumaStride;
    private final int chromaStride;
    private final int width;
    private final int height;
    private final int shiftX;
    private final int shiftY;
    private final boolean wide;
    private final Colour colour;

    private Planes(AVFrame frame, AVPixFmtDescriptor shape) {
        width = frame.width();
        height = frame.height();
        shiftX = shape.log2_chroma_w();
        shiftY = shape.log2_chroma_h();
        wide = shape.comp(0).depth() > Byte.SIZE;
        int chromaRows = (height + (1 << shiftY) - 1) >> shiftY;
        int unit = wide ? 2 : 1;
        luma = plane(frame, 0, height);
        blue = plane(frame, 1, chromaRows);
        red = plane(frame, 2, chromaRows);
        lumaStride = frame.linesize(0) / unit;
        chromaStride = frame.linesize(1) / unit;
        colour = Colour.of(frame, shape.comp(0).depth());
    }

    /// {@return the planes of a frame, which must be of a layout that [#canBe] names}
    static Planes of(AVFrame frame) {
        return new Planes(frame, avutil.av_pix_fmt_desc_get(frame.format()));
    }

    /// {@return whether frames of a pixel format can be read as they are: three planes, 8 to 16 bits}
    static boolean canBe(int pixelFormat) {
        AVPixFmtDescriptor shape = avutil.av_pix_fmt_desc_get(pixelFormat);
        long not =
                avutil.AV_PIX_FMT_FLAG_BE
                        | avutil.AV_PIX_FMT_FLAG_RGB
                        | avutil.AV_PIX_FMT_FLAG_PAL
                        | avutil.AV_PIX_FMT_FLAG_BITSTREAM
                        | avutil.AV_PIX_FMT_FLAG_HWACCEL
                        | avutil.AV_PIX_FMT_FLAG_FLOAT;
        if (shape == null || shape.nb_components() < 3 || (shape.flags() & not) != 0) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            int depth = shape.comp(i).depth();
            boolean whole =
                    shape.comp(i).plane() == i
                            && shape.comp(i).shift() == 0
                            && shape.comp(i).step() == (depth > Byte.SIZE ? 2 : 1);
            if (!whole || depth < Byte.SIZE) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer plane(AVFrame frame, int index, int rows) {
        return frame.data(index)
                .capacity((long) frame.linesize(index) * rows)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Samples a line of pixels, bilinear in brightness; outside of the picture it is black.
    ///
    /// @param x of the first pixel, in the frame as stored
    /// @param y of the first pixel
    /// @param stepX from one pixel to the next
    /// @param stepY from one pixel to the next
    /// @param scale by which 0 to 255 is multiplied
    /// @param offset that is added then
    /// @param row red, green and blue of each pixel go here
    void sample(
            double x,
            double y,
            double stepX,
            double stepY,
            float scale,
            float offset,
            float[] row) {
        Colour c = colour;
        for (int i = 0; i + 2 < row.length; i += 3) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
                row[i] = offset;
                row[i + 1] = offset;
                row[i + 2] = offset;
            } else {
                float right = (float) (x - left);
                float low = (float) (y - top);
                int at = top * lumaStride + left;
                float above = code(luma, at) * (1 - right) + code(luma, at + 1) * right;
                at += lumaStride;
                float below = code(luma, at) * (1 - right) + code(luma, at + 1) * right;
                float grey = (above + low * (below - above) - c.black) * c.lumaGain;
                int chroma =
                        ((int) (y + 0.5) >> shiftY) * chromaStride + ((int) (x + 0.5) >> shiftX);
                float u = (code(blue, chroma) - c.middle) * c.chromaGain;
                float v = (code(red, chroma) - c.middle) * c.chromaGain;
                row[i] = offset + scale * clamp(grey + c.redOfV * v);
                row[i + 1] = offset + scale * clamp(grey - c.greenOfU * u - c.greenOfV * v);
                row[i + 2] = offset + scale * clamp(grey + c.blueOfU * u);
            }
            x += stepX;
            y += stepY;
        }
    }

    /// {@return red, green and blue of a stored pixel, 8 bits each}
    int rgb(int x, int y) {
        Colour c = colour;
        float grey = (code(luma, y * lumaStride + x) - c.black) * c.lumaGain;
        int chroma = (y >> shiftY) * chromaStride + (x >> shiftX);
        float u = (code(blue, chroma) - c.middle) * c.chromaGain;
        float v = (code(red, chroma) - c.middle) * c.chromaGain;
        return Math.round(clamp(grey + c.redOfV * v)) << 16
                | Math.round(clamp(grey - c.greenOfU * u - c.greenOfV * v)) << 8
                | Math.round(clamp(grey + c.blueOfU * u));
    }

    /// {@return brightness of a stored pixel, 0 to 255}
    float grey(int x, int y) {
        return (code(luma, y * lumaStride + x) - colour.black) * colour.lumaGain;
    }

    private int code(ByteBuffer plane, int at) {
        return wide ? plane.getShort(2 * at) & 0xffff : plane.get(at) & 0xff;
    }

    private static float clamp(float value) {
        return Math.min(255f, Math.max(0f, value));
    }

    /// How codes become red, green and blue (ITU-R BT.601, BT.709, BT.2020; limited or full range).
    private record Colour(
            float black,
            float lumaGain,
            float middle,
            float chromaGain,
            float redOfV,
            float greenOfU,
            float greenOfV,
            float blueOfU) {
        private static final int HIGH_DEFINITION = 720;

        static Colour of(AVFrame frame, int depth) {
            int extra = depth - Byte.SIZE;
            boolean full = frame.color_range() == avutil.AVCOL_RANGE_JPEG || isJpeg(frame.format());
            double top = (1 << depth) - 1;
            double lumaGain = full ? WHITE / top : WHITE / (219 << extra);
            double chromaGain = full ? WHITE / top : WHITE / (224 << extra);
            double kr = redWeight(frame);
            double kb = blueWeight(frame);
            double kg = 1 - kr - kb;
            return new Colour(
                    full ? 0 : 16 << extra,
                    (float) lumaGain,
                    1 << (depth - 1),
                    (float) chromaGain,
                    (float) (2 * (1 - kr)),
                    (float) (2 * (1 - kb) * kb / kg),
                    (float) (2 * (1 - kr) * kr / kg),
                    (float) (2 * (1 - kb)));
        }

        private static boolean isJpeg(int format) {
            return format == avutil.AV_PIX_FMT_YUVJ420P
                    || format == avutil.AV_PIX_FMT_YUVJ422P
                    || format == avutil.AV_PIX_FMT_YUVJ444P;
        }

        private static boolean isOld(AVFrame frame) {
            int space = frame.colorspace();
            return space == avutil.AVCOL_SPC_BT470BG
                    || space == avutil.AVCOL_SPC_SMPTE170M
                    || (space == avutil.AVCOL_SPC_UNSPECIFIED
                            && Math.min(frame.width(), frame.height()) < HIGH_DEFINITION);
        }

        private static double redWeight(AVFrame frame) {
            return isOld(frame) ? 0.299 : isUltra(frame) ? 0.2627 : 0.2126;
        }

        private static double blueWeight(AVFrame frame) {
            return isOld(frame) ? 0.114 : isUltra(frame) ? 0.0593 : 0.0722;
        }

        private static boolean isUltra(AVFrame frame) {
            return frame.colorspace() == avutil.AVCOL_SPC_BT2020_NCL
                    || frame.colorspace() == avutil.AVCOL_SPC_BT2020_CL;
        }
    }
}

package run.backstride.video;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;

/// Brings the rare frames that are not three planes (packed or palette pixels) into three planes; all others
/// pass as they are.
final class PixelConversion implements AutoCloseable {
    private SwsContext context = new SwsContext((Pointer) null);

    /// {@return the frame in planes, or nothing where it can't be brought there; `frame` is freed where it is
    /// not the result}
    Optional<AVFrame> planar(AVFrame frame) {
        if (Planes.canBe(frame.format()) && frame.linesize(0) > 0) {
            return Optional.of(frame);
        }
        AVFrame planar = avutil.av_frame_alloc();
        planar.format(avutil.AV_PIX_FMT_YUV444P);
        planar.width(frame.width());
        planar.height(frame.height());
        planar.color_range(avutil.AVCOL_RANGE_MPEG);
        planar.colorspace(avutil.AVCOL_SPC_SMPTE170M);
        context =
                swscale.sws_getCachedContext(
                        context,
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        frame.width(),
                        frame.height(),
                        planar.format(),
                        swscale.SWS_BILINEAR,
                        null,
                        null,
                        (DoublePointer) null);
        boolean done =
                context != null
                        && avutil.av_frame_get_buffer(planar, 0) >= 0
                        && swscale.sws_scale_frame(context, planar, frame) >= 0;
        avutil.av_frame_free(frame);
        if (!done) {
            avutil.av_frame_free(planar);
            return Optional.empty();
        }
        return Optional.of(planar);
    }

    @Override
    public void close() {
        if (context != null && !context.isNull()) {
            swscale.sws_freeContext(context);
        }
    }
}

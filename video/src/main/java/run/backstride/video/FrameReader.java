package run.backstride.video;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// Reads the frames of a video, each with its true timestamp, one after another.
public final class FrameReader implements AutoCloseable {
    private static final double MICROS = 1e6;
    private static final int SMALLEST_SIDE = 64;
    private static final int LARGEST_SIDE = 8192;

    private final String name;
    private final FFmpegFrameGrabber grabber;
    private final Clip clip;
    private int index;
    private double firstSeconds = Double.NaN;

    private FrameReader(String name, FFmpegFrameGrabber grabber, Clip clip) {
        this.name = name;
        this.grabber = grabber;
        this.clip = clip;
    }

    /// Opens a video.
    ///
    /// @param file an mp4, mov, webm or other file that ffmpeg knows
    /// @param name as the person knows it
    /// @throws UnreadableInputException if it is no video, or of a codec that is not there (AV1)
    public static FrameReader open(Path file, String name) throws UnreadableInputException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile());
        grabber.setPixelFormat(avutil.AV_PIX_FMT_RGB24);
        grabber.setVideoOption("threads", "1");
        try {
            grabber.start();
        } catch (FFmpegFrameGrabber.Exception e) {
            close(grabber);
            throw unreadable(name, Code.UNSUPPORTED_VIDEO, "this is no video that can be decoded");
        }
        if (!grabber.hasVideo()
                || Math.min(grabber.getImageWidth(), grabber.getImageHeight()) < SMALLEST_SIDE
                || Math.max(grabber.getImageWidth(), grabber.getImageHeight()) > LARGEST_SIDE) {
            String size = grabber.getImageWidth() + " x " + grabber.getImageHeight() + " pixels";
            close(grabber);
            throw unreadable(name, Code.UNSUPPORTED_VIDEO, "no usable picture, " + size);
        }
        return new FrameReader(name, grabber, clip(grabber, name));
    }

    /// {@return what the file says of itself}
    public Clip clip() {
        return clip;
    }

    /// The next frame, or nothing at the end; a file that breaks off ends there.
    Optional<Picture> next() throws UnreadableInputException {
        Frame frame;
        try {
            frame = grabber.grabImage();
        } catch (FFmpegFrameGrabber.Exception e) {
            return Optional.empty();
        }
        if (frame == null || frame.image == null) {
            return Optional.empty();
        }
        double seconds = frame.timestamp / MICROS;
        if (Double.isNaN(firstSeconds)) {
            firstSeconds = seconds;
        }
        return Optional.of(
                new Picture(
                        index++,
                        seconds - firstSeconds,
                        (ByteBuffer) frame.image[0],
                        frame.imageStride,
                        frame.imageWidth,
                        frame.imageHeight,
                        clip.rotation()));
    }

    /// {@return the file, as the person knows it}
    String name() {
        return name;
    }

    private static Clip clip(FFmpegFrameGrabber grabber, String name) {
        int turn = (int) Math.round(-grabber.getDisplayRotation());
        int rotation = Math.floorMod(Math.round(turn / 90f) * 90, 360);
        boolean upright = rotation % 180 == 0;
        return new Clip(
                name,
                Optional.ofNullable(grabber.getVideoCodecName())
                        .orElse("")
                        .toLowerCase(Locale.ROOT),
                upright ? grabber.getImageWidth() : grabber.getImageHeight(),
                upright ? grabber.getImageHeight() : grabber.getImageWidth(),
                rotation,
                grabber.getVideoFrameRate(),
                captureRate(grabber),
                grabber.getLengthInTime() / MICROS);
    }

    /// Android writes the rate of a slow-motion capture as `com.android.capture.fps`.
    private static OptionalDouble captureRate(FFmpegFrameGrabber grabber) {
        for (Map<String, String> facts :
                List.of(grabber.getMetadata(), grabber.getVideoMetadata())) {
            String rate = facts.get("com.android.capture.fps");
            if (rate != null) {
                try {
                    double value = Double.parseDouble(rate);
                    if (value > 1.2 * grabber.getVideoFrameRate()) {
                        return OptionalDouble.of(value);
                    }
                } catch (NumberFormatException e) {
                    return OptionalDouble.empty();
                }
            }
        }
        return OptionalDouble.empty();
    }

    @Override
    public void close() {
        close(grabber);
    }

    private static void close(FFmpegFrameGrabber grabber) {
        try {
            grabber.close();
        } catch (FrameGrabber.Exception | RuntimeException e) {
            // Nothing more can be done for a decoder that will not close.
            return;
        }
    }

    private static UnreadableInputException unreadable(String name, Code code, String saw) {
        return new UnreadableInputException(
                new Diagnostic(code, name, new Where.Whole(), saw, "The file was not read"));
    }
}

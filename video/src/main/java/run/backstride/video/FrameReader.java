package run.backstride.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// Reads the frames of a video, each with its true timestamp, one after another. Not thread-safe.
public final class FrameReader implements AutoCloseable {
    private static final double NOTABLE_LOSS = 0.02;

    /// Frames that may be lacking at the end without a word.
    private static final double NOTABLE_GAP = 3;

    private final String name;
    private final VideoStream video;
    private final Clip clip;
    private final PixelConversion conversion = new PixelConversion();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final double tick;
    private int index;
    private double firstSeconds = Double.NaN;
    private double lastSeconds = Double.NEGATIVE_INFINITY;
    private int damaged;
    private int untimed;
    private boolean ended;
    private boolean brokenOff;

    private FrameReader(String name, VideoStream video) {
        this.name = name;
        this.video = video;
        clip = ClipFacts.of(video, name);
        tick = avutil.av_q2d(video.stream().time_base());
    }

    /// Opens a video.
    ///
    /// @param file an mp4, mov, webm or other file that ffmpeg knows
    /// @param name as the person knows it
    /// @throws UnreadableInputException if it is no video, or of a codec that is not there
    public static FrameReader open(Path file, String name) throws UnreadableInputException {
        return new FrameReader(name, VideoStream.open(file, name));
    }

    /// {@return what the file says of itself}
    public Clip clip() {
        return clip;
    }

    /// {@return how many frames there are to be, as the container says; 0 where it does not}
    int announced() {
        return Math.clamp(video.stream().nb_frames(), 0, Integer.MAX_VALUE);
    }

    /// The next frame, which the caller closes, or nothing at the end; a file that breaks off ends there.
    Optional<Picture> next() {
        while (true) {
            AVFrame frame = avutil.av_frame_alloc();
            int status = avcodec.avcodec_receive_frame(video.decoder(), frame);
            if (status >= 0) {
                Optional<Picture> picture = picture(frame);
                if (picture.isPresent()) {
                    return picture;
                }
                continue;
            }
            avutil.av_frame_free(frame);
            if (status == avutil.AVERROR_EOF()) {
                return Optional.empty();
            }
            if (status != avutil.AVERROR_EAGAIN()) {
                damaged++;
            }
            if (!feed()) {
                return Optional.empty();
            }
        }
    }

    /// Gives the decoder its next packet, or tells it that there are no more.
    ///
    /// @return whether it took one
    private boolean feed() {
        if (ended) {
            return false;
        }
        while (true) {
            int status = avformat.av_read_frame(video.format(), packet);
            if (status < 0) {
                ended = true;
                brokenOff = status != avutil.AVERROR_EOF();
                return avcodec.avcodec_send_packet(video.decoder(), (AVPacket) null) >= 0;
            }
            boolean ours = packet.stream_index() == video.stream().index();
            int taken = ours ? avcodec.avcodec_send_packet(video.decoder(), packet) : -1;
            avcodec.av_packet_unref(packet);
            if (ours) {
                if (taken < 0) {
                    damaged++;
                }
                return true;
            }
        }
    }

    /// The frame as a picture; nothing, and it is freed, where it has no time of its own.
    private Optional<Picture> picture(AVFrame decoded) {
        long stamp = decoded.best_effort_timestamp();
        double seconds = stamp * tick;
        if ((decoded.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0
                || decoded.decode_error_flags() != 0) {
            damaged++;
        }
        if (stamp == avutil.AV_NOPTS_VALUE || seconds <= lastSeconds) {
            untimed++;
            avutil.av_frame_free(decoded);
            return Optional.empty();
        }
        Optional<AVFrame> frame = conversion.planar(decoded);
        if (frame.isEmpty()) {
            damaged++;
            return Optional.empty();
        }
        lastSeconds = seconds;
        if (Double.isNaN(firstSeconds)) {
            firstSeconds = seconds;
        }
        return Optional.of(
                new Picture(index++, seconds - firstSeconds, frame.get(), clip.rotation()));
    }

    /// {@return what was wrong with the frames read so far}
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        int announced = announced();
        boolean fewer = ended && index + untimed < announced * (1 - NOTABLE_LOSS);
        if (brokenOff || fewer || (ended && announced == 0 && endsEarly())) {
            diagnostics.add(
                    about(
                            Code.TRUNCATED,
                            "the file breaks off: "
                                    + (announced > 0
                                            ? "%d of %d frames".formatted(index, announced)
                                            : "after %d frames".formatted(index)),
                            "Used what is there"));
        } else if (damaged > 0) {
            diagnostics.add(
                    about(
                            Code.CORRUPT,
                            "%d places of the film are damaged".formatted(damaged),
                            "Used the frames that could be decoded"));
        }
        if (untimed > 0) {
            diagnostics.add(
                    about(
                            Code.TIME_JUMP,
                            "%d frames have no time of their own or one that is not after the frame"
                                            .formatted(untimed)
                                    + " before",
                            "Left these frames out"));
        }
        return diagnostics;
    }

    /// Whether the last frame comes well before the end that the container names, where it names no number of
    /// frames.
    private boolean endsEarly() {
        double end = video.format().duration() / (double) avutil.AV_TIME_BASE;
        return video.format().nb_streams() == 1
                && clip.framesPerSecond() > 0
                && lastSeconds + (1 + NOTABLE_GAP) / clip.framesPerSecond() < end;
    }

    private Diagnostic about(Code code, String saw, String did) {
        return new Diagnostic(code, name, new Where.Whole(), saw, did);
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        conversion.close();
        video.close();
    }
}

package run.backstride.video;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/// Reads what a video file says of itself.
final class ClipFacts {
    /// Android's key for the rate of the capture (`MediaRecorder`, `MediaFormat`).
    private static final String ANDROID_CAPTURE_RATE = "com.android.capture.fps";

    /// Slow motion is at least this much slower than life; less is a phone that films slower in dim light.
    private static final double LEAST_SLOWDOWN = 1.75;

    /// Nobody plays slow motion below the cinema's rate; below it the rate sank while filming.
    private static final double LEAST_PLAYED = 23;

    private ClipFacts() {}

    static Clip of(VideoStream video, String name) {
        AVStream stream = video.stream();
        int rotation = rotation(stream);
        boolean upright = rotation % 180 == 0;
        int width = stream.codecpar().width();
        int height = stream.codecpar().height();
        double rate = rate(stream);
        return new Clip(
                name,
                avcodec.avcodec_get_name(stream.codecpar().codec_id())
                        .getString()
                        .toLowerCase(Locale.ROOT),
                upright ? width : height,
                upright ? height : width,
                rotation,
                rate,
                captureRate(video, rate),
                seconds(video));
    }

    private static double rate(AVStream stream) {
        double mean = avutil.av_q2d(stream.avg_frame_rate());
        double base = avutil.av_q2d(stream.r_frame_rate());
        return mean > 0 ? mean : base > 0 ? base : 0;
    }

    private static double seconds(VideoStream video) {
        long ticks = video.stream().duration();
        if (ticks > 0) {
            return ticks * avutil.av_q2d(video.stream().time_base());
        }
        long micros = video.format().duration();
        return micros > 0 ? micros / (double) avutil.AV_TIME_BASE : 0;
    }

    private static int rotation(AVStream stream) {
        AVPacketSideData matrix =
                avcodec.av_packet_side_data_get(
                        stream.codecpar().coded_side_data(),
                        stream.codecpar().nb_coded_side_data(),
                        avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull()) {
            return 0;
        }
        // The matrix turns counter-clockwise; not a number where it has no turn.
        double turn = -avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(turn) ? 0 : Math.floorMod(Math.round(turn / 90) * 90, 360);
    }

    private static OptionalDouble captureRate(VideoStream video, double played) {
        return Stream.of(video.format().metadata(), video.stream().metadata())
                .map(facts -> fact(facts, ANDROID_CAPTURE_RATE))
                .flatMap(Optional::stream)
                .mapToDouble(ClipFacts::number)
                .filter(rate -> played >= LEAST_PLAYED && rate >= LEAST_SLOWDOWN * played)
                .findFirst();
    }

    private static Optional<String> fact(AVDictionary facts, String key) {
        if (facts == null || facts.isNull()) {
            return Optional.empty();
        }
        AVDictionaryEntry entry = avutil.av_dict_get(facts, key, null, 0);
        return Optional.ofNullable(entry).map(e -> e.value().getString());
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}

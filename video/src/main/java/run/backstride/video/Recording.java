package run.backstride.video;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How a video is written.
///
/// @param codec of the pictures
/// @param width of the stored picture, pixels, even
/// @param height of the stored picture, pixels, even
/// @param framesPerSecond of playing, as the container will say; each picture has its own time besides
/// @param rotation clockwise turn that a player makes: 0, 90, 180 or 270
/// @param facts named facts of the container, such as `com.android.capture.fps`; mp4 and mov only
public record Recording(
        Codec codec,
        int width,
        int height,
        double framesPerSecond,
        int rotation,
        Map<String, String> facts) {
    private static final double BITS_A_PIXEL = 0.12;
    private static final int LEAST_BITS = 400_000;

    /// The encoders of the LGPL build.
    public enum Codec {
        H264("libopenh264"),
        VP9("libvpx-vp9"),
        MPEG4("mpeg4");

        private final String encoder;

        Codec(String encoder) {
            this.encoder = encoder;
        }

        String encoder() {
            return encoder;
        }

        Map<String, String> options() {
            return switch (this) {
                case H264 -> Map.of("rc_mode", "bitrate", "allow_skip_frames", "0");
                case VP9 -> Map.of("deadline", "realtime", "cpu-used", "8");
                case MPEG4 -> Map.of();
            };
        }
    }

    /// Rejects what no encoder takes.
    public Recording {
        if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException(
                    "width and height must be even, were %d x %d".formatted(width, height));
        }
        if (!(framesPerSecond > 0) || rotation % 90 != 0 || rotation < 0 || rotation > 270) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "rate must be positive and rotation a quarter turn, were %s and %d",
                            framesPerSecond,
                            rotation));
        }
        facts = Map.copyOf(facts);
    }

    /// {@return an H.264 recording, upright, with nothing said beside}
    public static Recording plain(int width, int height, double framesPerSecond) {
        return new Recording(Codec.H264, width, height, framesPerSecond, 0, Map.of());
    }

    /// {@return the same, to be turned clockwise by a player}
    public Recording turned(int clockwiseDegrees) {
        return new Recording(codec, width, height, framesPerSecond, clockwiseDegrees, facts);
    }

    /// {@return the same with one more fact}
    public Recording saying(String name, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value);
        return new Recording(codec, width, height, framesPerSecond, rotation, more);
    }

    /// {@return the same by another encoder}
    public Recording by(Codec other) {
        return new Recording(other, width, height, framesPerSecond, rotation, facts);
    }

    int bitsPerSecond() {
        return (int)
                Math.max(LEAST_BITS, BITS_A_PIXEL * width * height * Math.min(60, framesPerSecond));
    }
}

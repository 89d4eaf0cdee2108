package run.backstride.video;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;

/// What a person ought to know of a clip that could be read: how it was filmed, and what that spoils.
final class ClipRemarks {
    private static final double WARN_LOST = 0.2;
    private static final double WARN_CUT = 0.3;

    /// Below this the body fills less than half of what the network looks at, pixels.
    private static final double SMALL_BODY = 120;

    /// Shorter clips hold fewer than the six steps that a mean wants, seconds.
    private static final double SHORT_CLIP = 3;

    /// A camera on a stand stays within this, parts of the picture's width.
    private static final double STILL = 0.03;

    private static final double SAME_RATE = 0.02;

    /// Ankle, heel and foot index of both feet.
    private static final int[] FEET = {27, 28, 29, 30, 31, 32};

    private final VideoTrack video;
    private final double played;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /// @param played frames a second of playing
    ClipRemarks(VideoTrack video, double played) {
        this.video = video;
        this.played = played;
    }

    List<Diagnostic> diagnostics(List<Optional<Landmarks>> bodies, CameraMotion camera) {
        int frames = video.track().frames();
        int lost = video.lostFrames();
        if (lost > WARN_LOST * frames) {
            say(
                    Code.LOST_TRACK,
                    "the runner is not seen in %d of %d frames".formatted(lost, frames),
                    "Left the gaps open");
        }
        double captured = video.framesPerSecond();
        if (Math.abs(captured / played - 1) > SAME_RATE) {
            say(
                    Code.CAPTURE_RATE,
                    "captured at %.0f and played at %.0f frames a second"
                            .formatted(captured, played),
                    "Took the times of the capture");
        }
        List<Landmarks> seen = bodies.stream().flatMap(Optional::stream).toList();
        feet(seen);
        size(seen);
        double seconds = video.track().seconds().at(frames - 1);
        if (seconds < SHORT_CLIP) {
            say(
                    Code.SHORT_CLIP,
                    "%.1f seconds hold only a few steps".formatted(seconds),
                    "Measured what could be");
        }
        motion(camera);
        return diagnostics;
    }

    private void feet(List<Landmarks> seen) {
        long cut = seen.stream().filter(this::isCut).count();
        if (cut > WARN_CUT * seen.size()) {
            say(
                    Code.CUT_OFF,
                    "the feet are outside of the picture in %d of %d frames"
                            .formatted(cut, seen.size()),
                    "Measured what could be");
        }
    }

    /// Whether the points of a foot lie beyond the picture's edge.
    private boolean isCut(Landmarks body) {
        return Arrays.stream(FEET)
                .anyMatch(point ->
                        body.y(point) > video.clip().height() - 1
                                || body.x(point) < 0
                                || body.x(point) > video.clip().width() - 1);
    }

    private void size(List<Landmarks> seen) {
        double[] sizes =
                seen.stream()
                        .mapToDouble(body -> body.next().size() / Square.MARGIN)
                        .sorted()
                        .toArray();
        double size = sizes[sizes.length / 2];
        if (size < SMALL_BODY) {
            say(
                    Code.SMALL_PERSON,
                    "the runner is only about %.0f pixels tall".formatted(size),
                    "Measured what could be; the points are uncertain");
        }
    }

    private void motion(CameraMotion camera) {
        double across = camera.acrossOfWidth().orElse(0.0);
        double down = camera.downOfWidth().orElse(0.0);
        if (Math.max(across, down) > STILL) {
            say(
                    Code.PANNING_CAMERA,
                    "the camera moved: the background went by %.0f %% of the picture's width across"
                                    .formatted(100 * across)
                            + " and %.0f %% up or down".formatted(100 * down),
                    "Measured what could be; what rests on where the body is in the picture"
                            + " (vertical oscillation, trunk lean) is uncertain");
        }
    }

    private void say(Code code, String saw, String did) {
        diagnostics.add(new Diagnostic(code, video.clip().file(), new Where.Whole(), saw, did));
    }
}

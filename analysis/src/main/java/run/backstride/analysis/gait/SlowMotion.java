package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Looks whether a recording in which nobody runs would be one of running if it were played faster. Walking
/// stays walking at any speed of playing: each foot is on the ground for more than half of its stride.
final class SlowMotion {
    /// Captures of 60, 120, 240 and 480 frames a second that are played at 30.
    private static final int[] FACTORS = {2, 4, 8, 16};

    private SlowMotion() {}

    /// {@return the same reading, or one that says that it looks like slow motion}
    static Read<GaitMeasures> explained(Read<GaitMeasures> read, PoseTrack track, Capture capture) {
        boolean said =
                read.diagnostics().stream()
                        .map(Diagnostic::code)
                        .anyMatch(code -> code == Code.SLOW_MOTION || code == Code.LEGS_UNTOLD);
        if (said) {
            return read;
        }
        for (int factor : FACTORS) {
            Optional<GaitMeasure> cadence =
                    GaitMeasurement.asTimed(faster(track, factor), capture)
                            .value()
                            .measure("cadence", BodySide.BOTH);
            if (cadence.isPresent()) {
                return said(read, capture, factor, cadence.get());
            }
        }
        return read;
    }

    private static Read<GaitMeasures> said(
            Read<GaitMeasures> read, Capture capture, int factor, GaitMeasure cadence) {
        List<Diagnostic> diagnostics = new ArrayList<>(read.diagnostics());
        diagnostics.removeIf(d -> d.code() == Code.NOBODY_RUNNING);
        diagnostics.add(
                new Diagnostic(
                        Code.SLOW_MOTION,
                        capture.origin(),
                        new Where.Whole(),
                        String.format(
                                Locale.ROOT,
                                "nobody runs at this speed, but played %d times as fast somebody does,"
                                        + " at %.0f steps/min",
                                factor,
                                cadence.value().amount()),
                        "Measured nothing"));
        return new Read<>(read.value(), diagnostics);
    }

    private static PoseTrack faster(PoseTrack track, int factor) {
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint).ifPresent(path -> paths.put(keypoint, path));
        }
        return new PoseTrack(track.seconds().map(t -> t / factor), track.unit(), paths);
    }
}

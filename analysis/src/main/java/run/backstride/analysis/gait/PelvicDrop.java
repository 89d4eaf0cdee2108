package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;

/// The drop of the pelvis where a person marked its two ends on frames of a film from behind.
///
/// The angle of the line between the ends against the picture's horizontal at mid-stance, the end on the side of the
/// lifted foot lower positive (evidence 3a). A pose network draws the hips level whatever the pelvis does, so beside its
/// points a drop is there only where it was marked.
public final class PelvicDrop {
    /// Name of the measure.
    public static final String NAME = "contralateral-pelvic-drop";

    /// Why it is absent where nothing was marked.
    static final String UNMARKED =
            "a pose network shows the hips level whatever the pelvis does; it is measured where you mark its two ends on"
                    + " at least %.0f frames a side".formatted(PelvisConstants.FEWEST.amount());

    private PelvicDrop() {}

    /// {@return the measures of a recording with the drop of the pelvis as it was marked}
    ///
    /// @param gait of a film; one that shows no rear view through a pose network is handed back as it is
    /// @param marks checked ones ([PelvisFrames#checked]); without any there is no drop, not even one that an earlier
    ///     version took from the network's hips
    public static GaitMeasures marked(GaitMeasures gait, List<PelvisMark> marks) {
        if (gait.view() != View.REAR || gait.points() != Points.NETWORK) {
            return gait;
        }
        if (marks.isEmpty() && gait.measure(NAME, BodySide.BOTH).isEmpty()) {
            return gait;
        }
        List<GaitMeasure> measures =
                new ArrayList<>(
                        gait.measures().stream().filter(m -> !m.name().equals(NAME)).toList());
        List<String> absent =
                new ArrayList<>(
                        gait.absent().stream().filter(a -> !a.startsWith(NAME + ":")).toList());
        if (marks.isEmpty()) {
            absent.add(NAME + ": " + UNMARKED);
            return gait.with(measures, absent);
        }
        StepSeries both = new StepSeries();
        boolean complete = true;
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            StepSeries own = series(marks, side);
            both.addAll(own);
            Optional<GaitMeasure> measure = measure(gait, side, own);
            measure.ifPresent(measures::add);
            if (measure.isEmpty()) {
                complete = false;
                absent.add(
                        "%s: %s: %d of at least %.0f frames are marked"
                                .formatted(
                                        NAME,
                                        side.name().toLowerCase(Locale.ROOT),
                                        own.count(),
                                        PelvisConstants.FEWEST.amount()));
            }
        }
        if (complete) {
            measure(gait, BodySide.BOTH, both).ifPresent(measures::add);
        }
        return gait.with(measures, absent);
    }

    private static StepSeries series(List<PelvisMark> marks, BodySide side) {
        StepSeries series = new StepSeries();
        marks.stream()
                .filter(mark -> mark.standing() == side)
                .forEach(mark -> series.add(mark.dropDegrees(), mark.frame()));
        return series;
    }

    private static Optional<GaitMeasure> measure(
            GaitMeasures gait, BodySide side, StepSeries series) {
        double steps = Math.min(1, series.count() / GaitConstants.MIN_STEPS.amount());
        double rate = Math.min(1, gait.framesPerSecond() / GaitConstants.MIN_RATE.amount());
        return series.measure(
                NAME,
                side,
                Unit.DEGREES,
                Math.hypot(
                        PelvisConstants.MARKING_ERROR.amount(),
                        PelvisConstants.CAMERA_ROLL.amount()),
                steps * (1 + rate) / 2,
                (int) PelvisConstants.FEWEST.amount(),
                frame -> (int) Math.round(frame));
    }

    /// What a difference of the sides has to be widened by, beside the two sides' own intervals: the roll of the camera
    /// moves the sides against each other, where two errors of their own would partly cancel.
    ///
    /// @return half of a 95 % interval, degrees, to be added in squares; 0 where no camera took part
    public static double opposedHalf(GaitMeasures gait) {
        return gait.pointsOf(NAME) == Points.HAND
                ? StepSeries.NORMAL * Math.sqrt(2) * PelvisConstants.CAMERA_ROLL.amount()
                : 0;
    }
}

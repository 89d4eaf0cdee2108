package run.backstride.app;

import java.util.Optional;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PelvisMark;
import run.backstride.video.Mark;
import run.backstride.video.Mark.Ray;
import run.backstride.video.Mark.Spot;

/// What is drawn on a frame to show a measure, by the measure's definition.
final class MeasureMarks {
    private final BodySide side;
    private final String label;

    private MeasureMarks(BodySide side, String label) {
        this.side = side;
        this.label = label;
    }

    /// {@return the mark of a measure; empty where it cannot be seen in one frame (times, cadence, bounce)}
    static Optional<Mark> of(GaitMeasure measure, String label) {
        MeasureMarks marks = new MeasureMarks(measure.side(), label);
        boolean sided = measure.side() != BodySide.BOTH;
        return switch (measure.name()) {
            case "trunk-lean" -> Optional.of(marks.lean());
            case "foot-strike-angle" -> when(sided, marks.strike(measure.value().amount()));
            case "shank-angle-at-initial-contact" -> when(sided, marks.shank());
            case "overstride-of-leg-length" -> when(sided, marks.overstride());
            case "knee-flexion-at-initial-contact", "peak-stance-knee-flexion", "knee-alignment" ->
                    when(sided, marks.knee());
            case "contralateral-pelvic-drop" -> when(sided, marks.drop());
            case "rearfoot-angle" -> when(sided, marks.rearfoot());
            default -> Optional.empty();
        };
    }

    /// {@return the line between the two ends that a person marked}
    static Mark of(PelvisMark set, String label) {
        return new Mark.Slope(
                new Mark.Place(set.left().x(), set.left().y()),
                new Mark.Place(set.right().x(), set.right().y()),
                label);
    }

    private static Optional<Mark> when(boolean sided, Mark mark) {
        return sided ? Optional.of(mark) : Optional.empty();
    }

    private Spot own(Keypoint left, Keypoint right) {
        return Spot.of(side == BodySide.LEFT ? left : right);
    }

    private Spot hip() {
        return own(Keypoint.LEFT_HIP, Keypoint.RIGHT_HIP);
    }

    private Spot knees() {
        return own(Keypoint.LEFT_KNEE, Keypoint.RIGHT_KNEE);
    }

    private Spot ankle() {
        return own(Keypoint.LEFT_ANKLE, Keypoint.RIGHT_ANKLE);
    }

    private Spot heel() {
        return own(Keypoint.LEFT_HEEL, Keypoint.RIGHT_HEEL);
    }

    private Spot toe() {
        return own(Keypoint.LEFT_BIG_TOE, Keypoint.RIGHT_BIG_TOE);
    }

    private Mark lean() {
        Spot hips = Spot.of(Keypoint.LEFT_HIP, Keypoint.RIGHT_HIP);
        Spot shoulders = Spot.of(Keypoint.LEFT_SHOULDER, Keypoint.RIGHT_SHOULDER);
        return new Mark.Angle(hips, Ray.Plumb.UP, new Ray.Toward(shoulders), label);
    }

    /// Against the flat foot, which is the measure's zero: it lies lower by as much as the measure says.
    private Mark strike(double degrees) {
        return new Mark.Angle(heel(), new Ray.Below(toe(), degrees), new Ray.Toward(toe()), label);
    }

    private Mark shank() {
        return new Mark.Angle(knees(), Ray.Plumb.DOWN, new Ray.Toward(ankle()), label);
    }

    private Mark overstride() {
        return new Mark.Reach(hip(), ankle(), label);
    }

    private Mark knee() {
        return new Mark.Angle(knees(), new Ray.AwayFrom(hip()), new Ray.Toward(ankle()), label);
    }

    private Mark drop() {
        Spot other = Spot.of(side == BodySide.LEFT ? Keypoint.RIGHT_HIP : Keypoint.LEFT_HIP);
        return new Mark.Angle(hip(), new Ray.LevelToward(other), new Ray.Toward(other), label);
    }

    private Mark rearfoot() {
        return new Mark.Angle(ankle(), new Ray.AwayFrom(knees()), new Ray.Toward(heel()), label);
    }
}

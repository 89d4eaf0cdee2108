package run.backstride.analysis.gait;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// Every number that the drop of the pelvis rests on where a person marks it on the frames of a film.
public final class PelvisConstants {
    private static final Decision DECISION = new Decision("adr-0904");

    static final Constant MARKING_ERROR =
            new Constant(
                    "gait.pelvis-marking-error",
                    Quantity.of(1, Unit.DEGREES),
                    Origin.DERIVED,
                    new Source(
                            "ding18",
                            "smallest detectable difference 2.7 to 2.8 degrees, over 1.96 and the root of two",
                            Reading.COMPUTED),
                    "Standard error of a pelvic drop that a person measures on the frames of a film, alike in every"
                            + " frame; however many frames are marked, it stays");
    static final Constant CAMERA_ROLL =
            DECISION.house(
                    "gait.pelvis-camera-roll",
                    1,
                    Unit.DEGREES,
                    "Standard deviation of a phone's roll on a stand that was levelled by eye. It is added to one side's"
                            + " drop and taken from the other's, so the difference of the sides carries it twice");
    static final Constant FEWEST =
            DECISION.house(
                    "gait.pelvis-fewest-marks",
                    3,
                    Unit.COUNT,
                    "With fewer marked frames a side nothing is said of the drop of the pelvis");
    static final Constant OFFERED =
            DECISION.house(
                    "gait.pelvis-frames-offered",
                    5,
                    Unit.COUNT,
                    "Frames a side that are offered for marking, spread over the film: two more than are needed, so"
                            + " that one may be skipped");
    static final Constant NEAR_MIDDLE =
            DECISION.house(
                    "gait.pelvis-near-middle",
                    35,
                    Unit.MILLISECONDS,
                    "A marked frame this near to the middle of a stance shows it: the next frame at 30 a second, to which"
                            + " a slope that follows a cosine of 1.5 strides a second loses 5 %");
    static final Constant STEEPEST =
            DECISION.house(
                    "gait.pelvis-steepest",
                    25,
                    Unit.DEGREES,
                    "No running pelvis slopes more than this, three times the drop of an injured runner: a line beyond"
                            + " it is a mistaken point");
    static final Constant NARROWEST =
            DECISION.house(
                    "gait.pelvis-narrowest",
                    12,
                    Unit.COUNT,
                    "Pixels between the two ends, at least: nearer together, a pixel is 5 degrees");

    private PelvisConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                MARKING_ERROR, CAMERA_ROLL, FEWEST, OFFERED, NEAR_MIDDLE, STEEPEST, NARROWEST);
    }
}

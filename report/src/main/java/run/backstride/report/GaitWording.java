package run.backstride.report;

import java.util.Locale;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.Facing;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.analysis.gait.JointAngle;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.evidence.Threshold;

/// Words on recordings that the terminal, the page and the pictures share.
public final class GaitWording {
    // How many steps at which rate is written out beside them: these words only sort.
    private static final double HIGH = 0.85;
    private static final double FAIR = 0.6;

    private GaitWording() {}

    /// {@return the name of a measure for a runner}
    public static String measure(String name) {
        return switch (name) {
            case "shank-angle-at-initial-contact" -> "Shin angle at initial contact";
            case "overstride-of-leg-length" -> "Foot ahead of the hip at initial contact";
            case "vertical-oscillation" -> "Vertical oscillation";
            case "contralateral-pelvic-drop" -> "Pelvic drop";
            default -> Wording.sentence(name.replace('-', ' ')).replaceAll("\\.$", "");
        };
    }

    /// {@return why a measure is missing, its name in words}
    public static String absent(String why) {
        int end = why.indexOf(':');
        return end < 0 ? why : measure(why.substring(0, end)) + why.substring(end);
    }

    /// {@return where a measure's sign points; empty where it has none}
    public static String sign(String name) {
        return switch (name) {
            case "foot-strike-angle" -> "heel first positive";
            case "shank-angle-at-initial-contact" -> "ankle ahead of the knee positive";
            case "overstride-of-leg-length" -> "ankle ahead of the hip, in leg lengths";
            case "trunk-lean" -> "forward positive";
            case "contralateral-pelvic-drop" -> "other side lower positive";
            case "step-width" -> "crossover negative";
            case "knee-alignment" -> "knee inwards positive";
            case "rearfoot-angle" -> "heel outwards positive";
            case "knee-flexion-at-initial-contact", "peak-stance-knee-flexion" -> "bent positive";
            default -> "";
        };
    }

    /// {@return whose measure it is, such as `left`}
    public static String side(BodySide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /// {@return how far a measure is to be trusted, in a word, by its steps and frame rate}
    public static String confidence(double confidence) {
        return confidence >= HIGH ? "high" : confidence >= FAIR ? "fair" : "low";
    }

    /// {@return from where it was filmed, in words}
    public static String view(View view) {
        return switch (view) {
            case SIDE -> "from the side";
            case REAR -> "from behind";
        };
    }

    /// {@return the name of a recording's file, without its folders}
    public static String file(GaitMeasures gait) {
        return gait.origin().replaceFirst("^.*[/\\\\](?=[^/\\\\]+$)", "");
    }

    /// {@return where the runner looks, in words}
    public static String facing(Facing facing) {
        return switch (facing) {
            case LEFT -> "facing left";
            case RIGHT -> "facing right";
        };
    }

    /// {@return who placed the points, and what that is worth}
    public static String points(Points points) {
        return switch (points) {
            case MARKERS -> "points of a keypoint file, taken as markers";
            case NETWORK -> "points placed by a pose network";
            case HAND -> "points marked by a person";
        };
    }

    /// {@return on how many steps or frames a measure rests, and who marked them where a person did}
    public static String restsOn(GaitMeasures gait, GaitMeasure measure) {
        return gait.pointsOf(measure.name()) == Points.HAND
                ? Numbers.counted(measure.steps(), "frame", "frames") + " marked by hand"
                : Numbers.counted(measure.steps(), "step", "steps");
    }

    /// {@return the speed of a recording, in words}
    public static String speed(GaitMeasures gait, Numbers numbers) {
        if (gait.metersPerSecond().isEmpty()) {
            return "not told by the recording (give it with --speed-kmh)";
        }
        double speed = gait.metersPerSecond().getAsDouble();
        return Numbers.fixed(speed, 2) + " m/s (" + numbers.pace(speed) + "), as given";
    }

    /// {@return what a figure is held against, in a few words; empty where nothing}
    public static String cutoff(Signal figure, Numbers numbers) {
        if (GaitFigures.isOpenForSpeed(figure)) {
            return "depends on the speed, which is not told";
        }
        return figure.threshold()
                .map(threshold -> beyond(threshold, numbers) + ": " + verdict(figure))
                .orElse("");
    }

    /// {@return from where on a cut-off is crossed, such as `above 13.5°`}
    public static String beyond(Threshold threshold, Numbers numbers) {
        return switch (threshold.side()) {
                    case ABOVE -> "above ";
                    case BELOW -> "below ";
                }
                + amount(numbers, threshold.cutoff());
    }

    /// {@return a figure of gait with its unit; the only ratio is of leg length}
    public static String amount(Numbers numbers, Quantity quantity) {
        return quantity.unit() == Unit.RATIO
                ? numbers.figure(quantity.amount(), Unit.RATIO) + " leg lengths"
                : numbers.of(quantity);
    }

    /// {@return how a figure stands to its cut-off}
    public static String verdict(Signal figure) {
        return switch (figure.verdict()) {
            case CROSSED -> "crossed";
            case CLEAR -> "not crossed";
            case UNSURE -> "too close to call";
            case NONE -> "shown only";
        };
    }

    /// {@return the name of an angle for a runner}
    public static String angle(JointAngle angle) {
        return switch (angle) {
            case KNEE_FLEXION -> "Knee flexion";
            case THIGH_ANGLE -> "Thigh angle";
            case SHANK_ANGLE -> "Shin angle";
            case FOOT_ANGLE -> "Foot angle";
            case TRUNK_LEAN -> "Trunk lean";
            case PELVIC_DROP -> "Pelvic drop";
            case KNEE_ALIGNMENT -> "Knee alignment";
        };
    }

    /// {@return against what an angle is measured, and its sign}
    public static String meaning(JointAngle angle) {
        return switch (angle) {
            case KNEE_FLEXION -> "straight is 0, bent positive";
            case THIGH_ANGLE -> "against the vertical, knee ahead of the hip positive";
            case SHANK_ANGLE -> "against the vertical, ankle ahead of the knee positive";
            case FOOT_ANGLE -> "against the flat foot in mid-stance, toes up positive";
            case TRUNK_LEAN -> "against the vertical, forward positive";
            case PELVIC_DROP -> "line of the hips, hip of the other side lower positive";
            case KNEE_ALIGNMENT -> "knee against the line from hip to ankle, inwards positive";
        };
    }
}

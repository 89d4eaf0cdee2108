package run.backstride.analysis.gait;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.analysis.gait.Body.Place;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

/// What a rear view shows: the pelvis, the width of the steps, the knee, the heel.
final class RearMeasures {
    private final Body body;
    private final double legLength;
    private final double angleError;
    private final double centimetersPerUnit;

    /// @param legLength in the recording's unit
    /// @param angleError standard deviation of an angle that averaging over steps does not remove
    /// @param centimetersPerUnit scale; `NaN` where it is not known
    RearMeasures(Body body, double legLength, double angleError, double centimetersPerUnit) {
        this.body = body;
        this.legLength = legLength;
        this.angleError = angleError;
        this.centimetersPerUnit = centimetersPerUnit;
    }

    void measure(Sheet sheet, ContactDetection.Found left, ContactDetection.Found right) {
        List<MidStance> stances =
                Stream.concat(left.stances().stream(), right.stances().stream())
                        .sorted(Comparator.comparingDouble(Contact::initialContact))
                        .map(MidStance::of)
                        .toList();
        bothSides(sheet, PelvicDrop.NAME, stances, this::pelvicDrop, angleError);
        bothSides(sheet, "knee-alignment", stances, this::kneeAlignment, angleError);
        bothSides(
                sheet,
                "rearfoot-angle",
                stances,
                this::rearfootAngle,
                GaitConstants.REARFOOT_ERROR.amount());
        stepWidth(sheet, stances, Math.sin(Math.toRadians(angleError)));
    }

    /// What a pose network's points show: pelvis and heel are seen alike whatever they do.
    void measureFilmed(Sheet sheet, Optional<List<MidStance>> stances) {
        sheet.leaveOut(
                PelvicDrop.NAME,
                stances.isEmpty()
                        ? "from behind it can't be told which foot stands"
                        : PelvicDrop.UNMARKED);
        sheet.leaveOut(
                "rearfoot-angle",
                "a shod heel can't be trusted in a picture, and a pose network does not see how it stands under the"
                        + " ankle; look at the frames");
        if (stances.isEmpty()) {
            for (String name : List.of("knee-alignment", "step-width")) {
                sheet.leaveOut(name, "from behind it can't be told which foot stands");
            }
            return;
        }
        bothSides(sheet, "knee-alignment", stances.get(), this::kneeAlignment, angleError);
        stepWidth(sheet, stances.get(), NetworkConstants.STEP_WIDTH.amount());
    }

    private static void bothSides(
            Sheet sheet, String name, List<MidStance> stances, AtMoment figure, double error) {
        sheet.addSides(
                name,
                atMidStance(stances, BodySide.LEFT, figure),
                atMidStance(stances, BodySide.RIGHT, figure),
                Unit.DEGREES,
                error);
    }

    /// Where the right foot stands against where the left foot stood one step before or after, each seen
    /// from the middle of the hips at its own mid-stance; a crossover is negative.
    ///
    /// @param error standard deviation in leg lengths that averaging does not remove
    private void stepWidth(Sheet sheet, List<MidStance> stances, double error) {
        boolean scaled = !Double.isNaN(centimetersPerUnit);
        double perUnit = scaled ? centimetersPerUnit : 1 / legLength;
        StepSeries series = new StepSeries();
        for (int i = 1; i < stances.size(); i++) {
            MidStance one = stances.get(i - 1);
            MidStance two = stances.get(i);
            if (one.side() != two.side()) {
                double apart = lateral(two) - lateral(one);
                series.add(
                        (two.side() == BodySide.RIGHT ? apart : -apart) * perUnit, two.seconds());
            }
        }
        sheet.add(
                "step-width",
                BodySide.BOTH,
                series,
                scaled ? Unit.CENTIMETERS : Unit.LEG_LENGTHS,
                error * legLength * perUnit);
    }

    private double lateral(MidStance stance) {
        double seconds = stance.seconds();
        return body.at(Body.ankle(stance.side()), seconds).forward()
                - body.midHip(seconds).forward();
    }

    /// A figure of one side at one moment, `NaN` where a point is not seen.
    private interface AtMoment {
        double of(BodySide side, double seconds);
    }

    private static StepSeries atMidStance(List<MidStance> stances, BodySide side, AtMoment figure) {
        StepSeries series = new StepSeries();
        stances.stream()
                .filter(s -> s.side() == side)
                .forEach(s -> series.add(figure.of(side, s.seconds()), s.seconds()));
        return series;
    }

    /// Line of the hips against the horizontal, the swing side lower positive.
    private double pelvicDrop(BodySide stance, double seconds) {
        BodySide swing = stance == BodySide.LEFT ? BodySide.RIGHT : BodySide.LEFT;
        Place standing = body.at(Body.hip(stance), seconds);
        Place swinging = body.at(Body.hip(swing), seconds);
        return Math.toDegrees(
                Math.atan2(
                        standing.up() - swinging.up(),
                        Math.abs(standing.forward() - swinging.forward())));
    }

    /// Knee against the line from hip to ankle, towards the other leg positive.
    private double kneeAlignment(BodySide side, double seconds) {
        Place hip = body.at(Body.hip(side), seconds);
        Place knee = body.at(Body.knee(side), seconds);
        Place ankle = body.at(Body.ankle(side), seconds);
        double thigh = Math.atan2(knee.forward() - hip.forward(), hip.up() - knee.up());
        double shank = Math.atan2(ankle.forward() - knee.forward(), knee.up() - ankle.up());
        double toTheRight = Math.toDegrees(thigh - shank);
        return side == BodySide.LEFT ? toTheRight : -toTheRight;
    }

    /// Heel against the shank, the heel turned outwards from under the ankle positive (eversion).
    private double rearfootAngle(BodySide side, double seconds) {
        Place knee = body.at(Body.knee(side), seconds);
        Place ankle = body.at(Body.ankle(side), seconds);
        Place heel = body.at(Body.heel(side), seconds);
        double shank = Math.atan2(ankle.forward() - knee.forward(), knee.up() - ankle.up());
        double foot = Math.atan2(heel.forward() - ankle.forward(), ankle.up() - heel.up());
        double toTheRight = Math.toDegrees(foot - shank);
        return side == BodySide.RIGHT ? toTheRight : -toTheRight;
    }
}

package run.backstride.analysis.gait;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.backstride.analysis.gait.Body.Place;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;

/// What a side view shows: how and how far ahead the foot lands, the knee, the trunk, the bounce.
final class SideMeasures {
    private static final int STANCE_POINTS = 21;

    private final Body body;
    private final Points points;
    private final double legLength;
    private final double angleError;
    private final double centimetersPerUnit;

    /// @param points who placed them
    /// @param legLength in the recording's unit
    /// @param angleError standard deviation of an angle that averaging over steps does not remove
    /// @param centimetersPerUnit scale; `NaN` where it is not known
    SideMeasures(
            Body body,
            Points points,
            double legLength,
            double angleError,
            double centimetersPerUnit) {
        this.body = body;
        this.points = points;
        this.legLength = legLength;
        this.angleError = angleError;
        this.centimetersPerUnit = centimetersPerUnit;
    }

    void measure(Sheet sheet, ContactDetection.Found left, ContactDetection.Found right) {
        // Timing error at contact, times how fast foot and shank turn there, is an error of the
        // angle.
        double timing = EventError.milliseconds(left, right) / 1000;
        double foot = Math.hypot(angleError, timing * GaitConstants.FOOT_TURN.amount());
        double shank = Math.hypot(angleError, timing * GaitConstants.SHANK_TURN.amount());
        sheet.addSides(
                "foot-strike-angle",
                strike(left.stances()),
                strike(right.stances()),
                Unit.DEGREES,
                foot);
        sheet.addSides(
                "shank-angle-at-initial-contact",
                atContact(left.stances(), this::shankAngle),
                atContact(right.stances(), this::shankAngle),
                Unit.DEGREES,
                shank);
        sheet.addSides(
                "overstride-of-leg-length",
                atContact(left.stances(), this::overstride),
                atContact(right.stances(), this::overstride),
                Unit.RATIO,
                Math.sin(Math.toRadians(shank)));
        sheet.addSides(
                "knee-flexion-at-initial-contact",
                atContact(left.stances(), this::kneeFlexion),
                atContact(right.stances(), this::kneeFlexion),
                Unit.DEGREES,
                Math.hypot(angleError, timing * kneeTurn(left, right)));
        sheet.addSides(
                "peak-stance-knee-flexion",
                overStance(left.stances(), stance -> peakFlexion(stance)),
                overStance(right.stances(), stance -> peakFlexion(stance)),
                Unit.DEGREES,
                angleError);
        trunk(sheet, left, right);
        bounce(sheet, left, right);
    }

    /// How fast the knee bends at contact, degrees a second: of a fast runner faster than the shank turns.
    private double kneeTurn(ContactDetection.Found left, ContactDetection.Found right) {
        return Stream.of(left, right)
                .mapToDouble(
                        foot -> Math.abs(body.changeAtContact(foot.stances(), this::kneeFlexion)))
                .filter(turn -> !Double.isNaN(turn))
                .reduce(GaitConstants.SHANK_TURN.amount(), Math::max);
    }

    private void trunk(Sheet sheet, ContactDetection.Found left, ContactDetection.Found right) {
        StepSeries lean = overStance(left.stances(), this::lean);
        lean.addAll(overStance(right.stances(), this::lean));
        if (lean.count() == 0) {
            sheet.leaveOut("trunk-lean", "neither shoulders nor neck are among the points");
        } else {
            sheet.add("trunk-lean", BodySide.BOTH, lean, Unit.DEGREES, angleError);
        }
    }

    private void bounce(Sheet sheet, ContactDetection.Found left, ContactDetection.Found right) {
        List<Double> contacts =
                DoubleStream.concat(
                                left.initialContacts().stream().mapToDouble(t -> t),
                                right.initialContacts().stream().mapToDouble(t -> t))
                        .sorted()
                        .boxed()
                        .toList();
        boolean scaled = !Double.isNaN(centimetersPerUnit);
        double perUnit = scaled ? centimetersPerUnit : 1 / legLength;
        StepSeries series = new StepSeries();
        for (int i = 1; i < contacts.size(); i++) {
            double from = contacts.get(i - 1);
            double length = contacts.get(i) - from;
            if (length < 0.75 * left.strideSeconds()) {
                double[] heights =
                        IntStream.rangeClosed(0, STANCE_POINTS)
                                .mapToDouble(k -> height(from + k * length / STANCE_POINTS))
                                .toArray();
                double range =
                        DoubleStream.of(heights).max().orElse(Double.NaN)
                                - DoubleStream.of(heights).min().orElse(Double.NaN);
                series.add(range * perUnit, from);
            }
        }
        sheet.add(
                "vertical-oscillation",
                BodySide.BOTH,
                series,
                scaled ? Unit.CENTIMETERS : Unit.LEG_LENGTHS,
                0.02 * series.mean());
    }

    /// How high the trunk is: the middle of the hips, or of the shoulders where a network placed the points, which
    /// shows the hips' bounce a third too small.
    private double height(double seconds) {
        Body.Moment moment = body.slowMoment(seconds);
        boolean shoulders =
                points == Points.NETWORK
                        && body.has(Keypoint.LEFT_SHOULDER)
                        && body.has(Keypoint.RIGHT_SHOULDER);
        return shoulders
                ? moment.of(Keypoint.LEFT_SHOULDER).middle(moment.of(Keypoint.RIGHT_SHOULDER)).up()
                : moment.of(Keypoint.LEFT_HIP).middle(moment.of(Keypoint.RIGHT_HIP)).up();
    }

    /// A figure of one stance, `NaN` where a point is not seen.
    private interface OfStance {
        double of(Contact stance);
    }

    /// Each step's figure between its own frames, moved so that their mean is that of all steps' frames
    /// pooled about contact: a foot turns by degrees within one frame, and smoothing over frames would bend
    /// that.
    private StepSeries atContact(List<Contact> stances, Body.Figure figure) {
        StepSeries single = new StepSeries();
        stances.forEach(s ->
                single.add(
                        figure.of(s.side(), body.moment(s.initialContact())), s.initialContact()));
        double shift = body.pooledAtContact(stances, figure) - single.mean();
        StepSeries series = new StepSeries();
        single.forEach((value, time) -> series.add(value + shift, time));
        return series;
    }

    private static StepSeries overStance(List<Contact> stances, OfStance figure) {
        StepSeries series = new StepSeries();
        stances.forEach(stance -> series.add(figure.of(stance), stance.at(0.5)));
        return series;
    }

    /// Foot against the ground at contact, less the same where the foot lies flat; toes up positive.
    private StepSeries strike(List<Contact> stances) {
        double from = GaitConstants.FLAT_FROM.amount() / 100;
        double to = GaitConstants.FLAT_TO.amount() / 100;
        double[] flat =
                stances.stream()
                        .flatMapToDouble(s ->
                                DoubleStream.of(from, (from + to) / 2, to)
                                        .map(share ->
                                                footAngle(s.side(), body.moment(s.at(share)))))
                        .filter(v -> !Double.isNaN(v))
                        .sorted()
                        .toArray();
        if (flat.length == 0) {
            return new StepSeries();
        }
        double reference = flat[flat.length / 2];
        return atContact(stances, (side, moment) -> footAngle(side, moment) - reference);
    }

    private double footAngle(BodySide side, Body.Moment moment) {
        Place heel = moment.of(Body.heel(side));
        Place toe = moment.of(Body.toe(side));
        return Math.toDegrees(Math.atan2(toe.up() - heel.up(), toe.forward() - heel.forward()));
    }

    /// Shank against the vertical, ankle ahead of the knee positive.
    private double shankAngle(BodySide side, Body.Moment moment) {
        Place knee = moment.of(Body.knee(side));
        Place ankle = moment.of(Body.ankle(side));
        return Math.toDegrees(Math.atan2(ankle.forward() - knee.forward(), knee.up() - ankle.up()));
    }

    /// Ankle ahead of the hip of the same side, over leg length.
    private double overstride(BodySide side, Body.Moment moment) {
        Place hip = moment.of(Body.hip(side));
        Place ankle = moment.of(Body.ankle(side));
        return (ankle.forward() - hip.forward()) / legLength;
    }

    private double kneeFlexion(BodySide side, Body.Moment moment) {
        Place hip = moment.of(Body.hip(side));
        Place knee = moment.of(Body.knee(side));
        Place ankle = moment.of(Body.ankle(side));
        double thigh = Math.atan2(knee.forward() - hip.forward(), hip.up() - knee.up());
        double shank = Math.atan2(ankle.forward() - knee.forward(), knee.up() - ankle.up());
        return Math.toDegrees(thigh - shank);
    }

    private double peakFlexion(Contact stance) {
        return IntStream.range(0, STANCE_POINTS)
                .mapToDouble(k ->
                        kneeFlexion(
                                stance.side(),
                                body.slowMoment(stance.at(k / (STANCE_POINTS - 1.0)))))
                .max()
                .orElse(Double.NaN);
    }

    /// Mid-hip to mid-shoulder against the vertical, mean over stance, forward positive.
    private double lean(Contact stance) {
        return IntStream.range(0, STANCE_POINTS)
                .mapToDouble(k -> {
                    double seconds = stance.at(k / (STANCE_POINTS - 1.0));
                    Place hip = body.midHip(seconds);
                    Place shoulder = body.shoulders(seconds);
                    return Math.toDegrees(
                            Math.atan2(
                                    shoulder.forward() - hip.forward(), shoulder.up() - hip.up()));
                })
                .average()
                .orElse(Double.NaN);
    }
}

package run.backstride.report.drawing;

import java.util.List;
import run.backstride.report.drawing.Figure.Part;
import run.backstride.report.drawing.Figure.Places;
import run.backstride.report.drawing.Figure.Tone;
import run.backstride.report.drawing.Leg.Sole;

/// Lengths of the segments of a body, in hundredths of its height, and how joint angles put them in place.
///
/// @param thigh hip to knee
/// @param shank knee to ankle
/// @param trunk hip to shoulder
/// @param upperArm shoulder to elbow
/// @param forearm elbow to wrist
/// @param hand wrist to knuckles
/// @param neck shoulder to the middle of the head
record Skeleton(
        double thigh,
        double shank,
        double trunk,
        double upperArm,
        double forearm,
        double hand,
        double neck) {
    /// Segment lengths of Drillis and Contini as shares of height, as textbooks of biomechanics print them; the
    /// hand is half closed.
    static final Skeleton ADULT = new Skeleton(24.5, 24.6, 28.8, 18.6, 14.6, 6.5, 12);

    /// The ankle above the sole.
    static final double ANKLE_HEIGHT = 3.9;

    private static final double HEEL_BEHIND = 4;
    private static final double BALL_AHEAD = 7.5;
    private static final double TOES = 3.7;
    private static final double CHEST = .76;
    private static final double WAIST = .36;
    private static final double WAIST_RADIUS = 5.6;

    /// {@return where the shoulder of a trunk is}
    Point shoulder(Point hip, double trunkDirection) {
        return hip.to(trunk, trunkDirection);
    }

    /// {@return where the hip of a trunk is whose shoulder is given}
    Point hipOf(Point shoulder, double trunkDirection) {
        return shoulder.to(-trunk, trunkDirection);
    }

    /// {@return the body in that pose}
    Figure figure(Pose pose) {
        Places places = new Places();
        Point shoulder = shoulder(pose.hip(), pose.trunk());
        places.put(Landmark.HIP, pose.hip())
                .put(Landmark.SHOULDER, shoulder)
                .put(Landmark.CHEST, pose.hip().between(shoulder, CHEST))
                .put(Landmark.HEAD, shoulder.to(neck, pose.trunk() - pose.neck()));
        Limbs near = Limbs.NEAR;
        Limbs far = Limbs.FAR;
        leg(places, pose, pose.near(), near);
        leg(places, pose, pose.far(), far);
        arm(places, pose, pose.nearArm(), near);
        arm(places, pose, pose.farArm(), far);
        return new Figure(
                places,
                List.of(
                        new Part(Tone.FAR, far.arm(places)),
                        new Part(Tone.FAR, far.leg(places)),
                        new Part(Tone.NEAR, trunk(places, pose)),
                        new Part(Tone.NEAR, near.leg(places)),
                        new Part(Tone.NEAR, near.arm(places))));
    }

    private void leg(Places places, Pose pose, Leg leg, Limbs limbs) {
        double thighDirection = pose.trunk() + 180 + leg.hip();
        double shankDirection = thighDirection - leg.knee();
        double foot = shankDirection + 90 + leg.ankle();
        Point knee = pose.hip().to(thigh, thighDirection);
        Point ankle = knee.to(shank, shankDirection);
        Point ball = ball(ankle, foot);
        places.put(limbs.knee(), knee)
                .put(limbs.ankle(), ankle)
                .put(limbs.heel(), heel(ankle, foot))
                .put(limbs.ball(), ball)
                .put(limbs.toe(), ball.to(TOES, foot + leg.toes()));
    }

    private void arm(Places places, Pose pose, Arm arm, Limbs limbs) {
        double upper = pose.trunk() + 180 + arm.shoulder();
        double fore = upper + arm.elbow();
        Point elbow = shoulder(pose.hip(), pose.trunk()).to(upperArm, upper);
        Point wrist = elbow.to(forearm, fore);
        places.put(limbs.elbow(), elbow)
                .put(limbs.wrist(), wrist)
                .put(limbs.hand(), wrist.to(hand, fore + arm.wrist()));
    }

    private static List<Capsule> trunk(Places places, Pose pose) {
        Point hip = places.of(Landmark.HIP);
        Point shoulder = places.of(Landmark.SHOULDER);
        Point head = places.of(Landmark.HEAD);
        Point waist = hip.between(shoulder, WAIST);
        double up = pose.trunk() - pose.neck();
        double ahead = up - 90;
        Point jaw = head.to(-2.6, up).to(1.4, ahead);
        Point nose = head.to(-.8, up).to(5.6, ahead);
        return List.of(
                new Capsule(hip, Landmark.HIP.radius(), waist, WAIST_RADIUS),
                new Capsule(
                        waist, WAIST_RADIUS, places.of(Landmark.CHEST), Landmark.CHEST.radius()),
                Capsule.between(places, Landmark.CHEST, Landmark.SHOULDER),
                new Capsule(shoulder, 3.4, head, 2.8),
                new Capsule(head, Landmark.HEAD.radius(), jaw, 4),
                new Capsule(nose, .9, head, 2));
    }

    private static Point heel(Point ankle, double foot) {
        return ankle.to(-HEEL_BEHIND, foot)
                .to(ANKLE_HEIGHT - Landmark.NEAR_HEEL.radius(), foot - 90);
    }

    private static Point ball(Point ankle, double foot) {
        return ankle.to(BALL_AHEAD, foot).to(ANKLE_HEIGHT - Landmark.NEAR_BALL.radius(), foot - 90);
    }

    /// {@return where the ankle is when the ball of the foot rests on a ground of that height}
    static Point ankleOverBall(Point ground, double foot) {
        Point ball = ball(new Point(0, 0), foot);
        return ground.shifted(-ball.x(), Landmark.NEAR_BALL.radius() - ball.y());
    }

    /// {@return where the ankle is when the heel rests on a ground of that height}
    static Point ankleOverHeel(Point ground, double foot) {
        Point heel = heel(new Point(0, 0), foot);
        return ground.shifted(-heel.x(), Landmark.NEAR_HEEL.radius() - heel.y());
    }

    /// {@return the leg that reaches from the hip to the ankle, the knee bent as knees bend; straight and short
    ///     of it where it is too far}
    Leg reach(Pose from, Point ankle, Sole sole) {
        double distance = Math.min(from.hip().distance(ankle), thigh + shank);
        double thighDirection = from.hip().direction(ankle) + corner(thigh, distance, shank);
        Point knee = from.hip().to(thigh, thighDirection);
        return Leg.along(from.trunk(), thighDirection, knee.direction(ankle), sole);
    }

    /// {@return the arm that reaches from the shoulder to the wrist, the elbow bent as elbows bend}
    Arm reach(Pose from, Point wrist, double handDirection) {
        Point shoulder = shoulder(from.hip(), from.trunk());
        double distance = Math.min(shoulder.distance(wrist), upperArm + forearm);
        double upper = shoulder.direction(wrist) - corner(upperArm, distance, forearm);
        Point elbow = shoulder.to(upperArm, upper);
        return Arm.along(from.trunk(), upper, elbow.direction(wrist), handDirection);
    }

    /// {@return the angle between two sides of a triangle, by the law of cosines}
    private static double corner(double side, double other, double opposite) {
        double cosine = (side * side + other * other - opposite * opposite) / (2 * side * other);
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }
}

package run.backstride.report.drawing;

import java.util.List;
import run.backstride.report.drawing.Figure.Part;
import run.backstride.report.drawing.Figure.Places;
import run.backstride.report.drawing.Figure.Tone;

/// A body seen from the front or from behind; directions are those of the picture.
///
/// @param hip the middle between the hip joints
/// @param trunk direction from hip to shoulders
/// @param head direction from the shoulders to the head
/// @param one the side that is to the right of the trunk's direction: the lower one when the head lies to the
///            right
/// @param other the side to its left
record FrontPose(Point hip, double trunk, double head, Side one, Side other) {
    static final double SHOULDER_HALF = 10;
    static final double HIP_HALF = 5.2;
    private static final Skeleton BODY = Skeleton.ADULT;
    private static final double CHEST_RADIUS = 8.8;
    private static final double WAIST_RADIUS = 7.4;
    private static final double PELVIS_RADIUS = 8;
    private static final double FOOT = 3.6;

    /// Where the limbs of one side point.
    ///
    /// @param leg the whole leg: knees do not bend sideways
    /// @param upperArm from shoulder to elbow
    /// @param forearm from elbow to wrist
    /// @param seen how much of the forearm's length is seen; less than 1 where it points at the viewer
    record Side(double leg, double upperArm, double forearm, double seen) {}

    Point shoulders() {
        return hip.to(BODY.trunk(), trunk);
    }

    Point hipJoint(Limbs limbs) {
        return hip.to(limbs.equals(Limbs.NEAR) ? HIP_HALF : -HIP_HALF, trunk - 90);
    }

    Point shoulder(Limbs limbs) {
        return shoulders()
                .to(limbs.equals(Limbs.NEAR) ? SHOULDER_HALF : -SHOULDER_HALF, trunk - 90);
    }

    /// {@return the body; the first side is drawn in front}
    Figure figure() {
        Places places = new Places();
        places.put(Landmark.HIP, hip)
                .put(Landmark.SHOULDER, shoulders())
                .put(Landmark.HEAD, shoulders().to(BODY.neck() + .8, head));
        put(places, Limbs.NEAR, one);
        put(places, Limbs.FAR, other);
        return new Figure(
                places,
                List.of(
                        new Part(Tone.NEAR, trunk(places)),
                        new Part(Tone.NEAR, leg(places, Limbs.FAR)),
                        new Part(Tone.NEAR, leg(places, Limbs.NEAR)),
                        new Part(Tone.NEAR, arm(places, Limbs.FAR)),
                        new Part(Tone.NEAR, arm(places, Limbs.NEAR))));
    }

    private void put(Places places, Limbs limbs, Side side) {
        Point knee = hipJoint(limbs).to(BODY.thigh(), side.leg());
        Point ankle = knee.to(BODY.shank(), side.leg());
        Point elbow = shoulder(limbs).to(BODY.upperArm(), side.upperArm());
        Point wrist = elbow.to(BODY.forearm() * side.seen(), side.forearm());
        places.put(limbs.knee(), knee)
                .put(limbs.ankle(), ankle)
                .put(limbs.toe(), ankle.to(FOOT, side.leg()))
                .put(limbs.elbow(), elbow)
                .put(limbs.wrist(), wrist)
                .put(limbs.hand(), wrist.to(BODY.hand() * side.seen(), side.forearm()));
    }

    private List<Capsule> leg(Places places, Limbs limbs) {
        return List.of(
                new Capsule(hipJoint(limbs), 5.6, places.of(limbs.knee()), limbs.knee().radius()),
                Capsule.between(places, limbs.knee(), limbs.ankle()),
                new Capsule(places.of(limbs.ankle()), 2.6, places.of(limbs.toe()), 2.4));
    }

    private List<Capsule> arm(Places places, Limbs limbs) {
        return List.of(
                new Capsule(shoulder(limbs), 3.3, places.of(limbs.elbow()), limbs.elbow().radius()),
                Capsule.between(places, limbs.elbow(), limbs.wrist()),
                Capsule.between(places, limbs.wrist(), limbs.hand()));
    }

    private List<Capsule> trunk(Places places) {
        Point chest = hip.to(BODY.trunk() * .68, trunk);
        Point waist = hip.to(BODY.trunk() * .34, trunk);
        Point headAt = places.of(Landmark.HEAD);
        return List.of(
                new Capsule(hip, PELVIS_RADIUS, waist, WAIST_RADIUS),
                new Capsule(waist, WAIST_RADIUS, chest, CHEST_RADIUS),
                new Capsule(shoulder(Limbs.NEAR), 3.4, chest, 7),
                new Capsule(shoulder(Limbs.FAR), 3.4, chest, 7),
                new Capsule(shoulder(Limbs.NEAR), 3.4, shoulder(Limbs.FAR), 3.4),
                new Capsule(shoulders(), 3.6, headAt, 2.8),
                new Capsule(headAt.to(1, head), 5.2, headAt.to(-2.4, head), 4.2));
    }
}

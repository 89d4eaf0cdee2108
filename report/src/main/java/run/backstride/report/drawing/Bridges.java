package run.backstride.report.drawing;

import run.backstride.report.drawing.Leg.Sole;

/// Lifting the hips from the floor.
final class Bridges {
    private static final Skeleton BODY = Skeleton.ADULT;
    private static final double RISE = 25;
    private static final Point SHOULDER = new Point(0, Landmark.CHEST.radius() - 1);

    private Bridges() {}

    static Scene both() {
        Pose up = up();
        Scene scene =
                Scene.of(
                        "Bridge: on the back, feet flat, the hips lifted until shoulders, hips and knees are in line");
        scene.with(Thing.mat(-22, 66));
        scene.start(down(), Landmark.HIP, Landmark.NEAR_HEEL, Landmark.NEAR_BALL);
        scene.body(
                up, Landmark.NEAR_HEEL, Landmark.NEAR_BALL, Landmark.FAR_HEEL, Landmark.NEAR_HAND);
        return scene.with(lift(up));
    }

    static Scene single() {
        Pose two = up();
        double thigh = RISE;
        Pose up = two.withLegs(Leg.along(two.trunk(), thigh, thigh, Sole.of(100)), two.far());
        Pose down = down().withLegs(Leg.along(180, 44, 44, Sole.of(118)), down().far());
        Scene scene =
                Scene.of(
                        "Single-leg bridge: one foot flat, the other leg straight, the hips lifted level until the body is in line");
        scene.with(Thing.mat(-22, 66));
        scene.start(down, Landmark.HIP, Landmark.FAR_HEEL, Landmark.FAR_BALL);
        scene.body(up, Landmark.FAR_HEEL, Landmark.FAR_BALL, Landmark.NEAR_HAND);
        return scene.with(lift(up));
    }

    private static Pose up() {
        double trunk = 180 + RISE;
        Point hip = BODY.hipOf(SHOULDER, trunk);
        Pose lifted = Pose.at(hip, trunk).withNeck(RISE).withArms(Arm.along(trunk, -8, -3, -1));
        Leg leg = BODY.reach(lifted, ankle(), Sole.FLAT);
        return lifted.withLegs(leg, leg);
    }

    /// Where the foot stands so that the lifted trunk and thigh make one line.
    private static Point ankle() {
        double above = BODY.shank();
        Point knee = SHOULDER.to(BODY.trunk() + BODY.thigh(), RISE);
        double height = Skeleton.ANKLE_HEIGHT;
        double across = Math.sqrt(above * above - (knee.y() - height) * (knee.y() - height));
        return new Point(knee.x() + across, height);
    }

    private static Pose down() {
        Pose lying = Pose.at(Planks.LYING, 180).withArms(Arm.along(180, -9, -6, -1));
        Leg leg = BODY.reach(lying, ankle(), Sole.FLAT);
        return lying.withLegs(leg, leg);
    }

    private static Mark lift(Pose up) {
        return Mark.arrow(up.hip().shifted(0, -15), up.hip().shifted(0, -8), 0);
    }

    /// The self-test: the heel on a chair of 60 cm, the knee a little bent, the other leg up.
    static Scene test() {
        double line = 32.5;
        double trunk = 180 + line;
        Sole foot = Sole.of(line + 68);
        Leg onChair = Leg.along(trunk, line, line - 20, foot);
        Point hip = BODY.hipOf(SHOULDER, trunk);
        Leg free = Leg.along(trunk, 88, 84, Sole.of(150));
        Pose up =
                Pose.at(hip, trunk)
                        .withNeck(line)
                        .withLegs(onChair, free)
                        .withArms(Arm.along(trunk, -8, -3, -1));
        Scene scene =
                Scene.of(
                        "Single-leg bridge test: one heel on a chair of 60 cm, knee a little bent, the other leg up; full lifts of the hips are counted");
        Figure lifted = scene.body(up, Landmark.NEAR_HAND);
        double seat = lifted.underside(Landmark.NEAR_HEEL);
        Point heel = lifted.at(Landmark.NEAR_HEEL);
        Pose lying =
                Pose.at(Planks.LYING.shifted(2.6, 0), 180).withArms(Arm.along(180, -9, -6, -1));
        Pose down =
                lying.withLegs(
                        BODY.reach(lying, lifted.at(Landmark.NEAR_ANKLE), foot),
                        Leg.along(180, 92, 88, Sole.of(154)));
        scene.rests(scene.start(down, Landmark.HIP), seat, Landmark.NEAR_HEEL);
        scene.rests(lifted, seat, Landmark.NEAR_HEEL);
        scene.with(Thing.mat(-22, 46)).with(Thing.table(heel.x() - 6, heel.x() + 22, seat));
        return scene.with(Mark.swing(hip.shifted(2, -17), hip.shifted(2, -8), 0));
    }
}

package run.backstride.report.drawing;

import run.backstride.report.drawing.Leg.Sole;

/// Self-tests whose drawing shows what is measured: the angle, the distance, the time held.
final class SelfTestScenes {
    private static final Skeleton BODY = Skeleton.ADULT;
    private static final double LEG = BODY.thigh() + BODY.shank() + Skeleton.ANKLE_HEIGHT;
    private static final double TABLE = 42;

    private SelfTestScenes() {}

    /// The trunk held level beyond the table's edge, arms crossed, the legs strapped down.
    static Scene backExtension() {
        Point hip = new Point(-3, TABLE + Landmark.HIP.radius());
        Leg leg = Leg.along(1, 181.5, 181.5, Sole.of(-134));
        Pose pose = Pose.at(hip, 1).withLegs(leg, leg).withArms(Arm.CROSSED);
        Pose hanging = pose(hip, leg);
        Scene scene =
                Scene.of(
                        "Back extension test: face down, the pelvis on a table's edge, legs held by straps, the trunk held level with arms crossed");
        scene.with(Thing.table(-58, 0, TABLE));
        scene.start(hanging);
        Figure body = scene.body(pose);
        scene.rests(body, TABLE, Landmark.HIP);
        for (Landmark place : new Landmark[] {Landmark.NEAR_KNEE, Landmark.NEAR_ANKLE}) {
            Point over = body.at(place).shifted(6, place.radius() + 1.6);
            scene.with(Mark.strap(over, new Point(over.x(), TABLE - 3)));
        }
        Point end = new Point(34, hip.y() + 2);
        return scene.with(Mark.arrow(new Point(44, 16), end.shifted(14, -3), .16));
    }

    private static Pose pose(Point hip, Leg level) {
        Leg leg = new Leg(level.hip() + 56, level.knee(), level.ankle(), level.toes());
        return Pose.at(hip, -55).withLegs(leg, leg).withArms(Arm.CROSSED);
    }

    static Scene chairStand() {
        double seat = 25.5;
        Point foot = new Point(17, Skeleton.ANKLE_HEIGHT);
        Pose low = Pose.at(new Point(-6, seat + Landmark.HIP.radius()), 84);
        Leg bent = BODY.reach(low, foot, Sole.FLAT);
        Pose sitting = low.withLegs(bent, bent).withArms(Arm.CROSSED);
        Pose high = Pose.at(new Point(17, LEG - .3), 90);
        Leg straight = BODY.reach(high, foot, Sole.FLAT);
        Pose standing = high.withLegs(straight, straight).withArms(Arm.CROSSED);
        Scene scene =
                Scene.of(
                        "Chair stand test: from sitting to standing and back with arms crossed, as often as possible in 30 s");
        scene.with(Thing.chair(-17, 10, seat));
        scene.rests(scene.start(sitting, Landmark.NEAR_HEEL), seat, Landmark.HIP);
        Figure end =
                scene.body(standing, Landmark.NEAR_HEEL, Landmark.NEAR_BALL, Landmark.FAR_HEEL);
        Point head = end.at(Landmark.HEAD);
        return scene.with(Mark.swing(new Point(-2, 84), head.shifted(-9, 2), -.18));
    }

    /// What is missing to a straight knee, the thigh held upright.
    static Scene activeKneeExtension() {
        double shank = 62;
        Leg down = Leg.along(180, -.5, -.5, Sole.of(86));
        Pose lying = Pose.at(Planks.LYING, 180);
        Pose hold =
                lying.withArms(
                        BODY.reach(lying, new Point(24, 24), 70),
                        BODY.reach(lying, new Point(25, 25), 70));
        Pose end = hold.withLegs(Leg.along(180, 90, shank, Sole.of(shank + 92)), down);
        Pose start = hold.withLegs(Leg.along(180, 90, 2, Sole.of(92)), down);
        Scene scene =
                Scene.of(
                        "Active knee extension test: on the back, the thigh upright, the knee straightened as far as it goes; the angle missing to straight is measured");
        scene.with(Thing.mat(-22, 88));
        scene.start(start, Landmark.HIP);
        Figure body = scene.body(end, Landmark.HIP, Landmark.FAR_HEEL);
        Point knee = body.at(Landmark.NEAR_KNEE);
        return scene.with(Mark.angle(knee, 19, 90, shank))
                .with(Mark.arrow(knee.to(29, 6), knee.to(29, shank - 16), .14));
    }

    static Scene straightLegRaise() {
        double raised = 72;
        Leg down = Leg.along(180, -.5, -.5, Sole.of(86));
        Pose lying = Pose.at(Planks.LYING, 180).withArms(Arm.along(180, -9, -6, -1));
        Pose start = lying.withLegs(down, down);
        Pose end = lying.withLegs(Leg.along(180, raised, raised, Sole.of(raised + 88)), down);
        Scene scene =
                Scene.of(
                        "Straight leg raise test: on the back, one leg lifted straight while the other stays down; the angle of the leg to the floor is measured");
        scene.with(Thing.mat(-22, 88));
        scene.start(start, Landmark.HIP);
        Figure body = scene.body(end, Landmark.HIP, Landmark.FAR_HEEL, Landmark.NEAR_HAND);
        Point hip = body.at(Landmark.HIP);
        return scene.with(Mark.angle(hip, 34, 0, raised))
                .with(Mark.arrow(hip.to(47, 24), hip.to(47, raised - 13), .14));
    }

    /// The angle of the hanging thigh against the table's level.
    static Scene thomasHip() {
        Scene scene =
                Scene.of(
                        "Modified Thomas test, hip: at a table's edge, one knee held to the chest, the lower back flat; the angle of the hanging thigh to the level is measured");
        Figure body = thomas(scene);
        Point hip = body.at(Landmark.HIP);
        return scene.with(Mark.angle(hip, 20, 0, THIGH)).with(Mark.dashed(hip, hip.shifted(40, 0)));
    }

    /// How far the knee of the hanging leg is bent.
    static Scene thomasKnee() {
        Scene scene =
                Scene.of(
                        "Modified Thomas test, knee: at a table's edge, one knee held to the chest, the lower back flat; the bend of the hanging knee is measured");
        Figure body = thomas(scene);
        return scene.with(Mark.angle(body.at(Landmark.NEAR_KNEE), 12, THIGH, SHANK));
    }

    private static final double THIGH = 9;
    private static final double SHANK = -68;

    private static Figure thomas(Scene scene) {
        Point hip = new Point(-4, TABLE + Landmark.HIP.radius());
        Pose lying = Pose.at(hip, 180);
        Leg held = Leg.along(180, 118, -22, Sole.of(64));
        Point wrist = hip.to(BODY.thigh() - 1, 118).shifted(3, 3);
        Arm arm = BODY.reach(lying, wrist, -20);
        Pose pose = lying.withLegs(Leg.along(180, THIGH, SHANK, Sole.of(-4)), held).withArms(arm);
        scene.with(Thing.table(-60, 0, TABLE));
        Figure body = scene.body(pose);
        return scene.rests(body, TABLE, Landmark.HIP);
    }

    /// The heel down, the knee at the wall: how far the toes are from it.
    static Scene kneeToWall() {
        double wall = 24;
        Point foot = new Point(0, Skeleton.ANKLE_HEIGHT);
        Point knee = foot.to(BODY.shank(), 54);
        double touching = wall - Landmark.NEAR_KNEE.radius() - knee.x();
        Point ankle = foot.shifted(touching, 0);
        Point bent = knee.shifted(touching, 0);
        Pose trunk = Pose.at(bent.to(BODY.thigh(), 138), 84);
        Pose standing =
                trunk.withLegs(
                        Leg.along(
                                84, trunk.hip().direction(bent), bent.direction(ankle), Sole.FLAT),
                        BODY.reach(
                                trunk,
                                Skeleton.ankleOverBall(new Point(-22, 0), -40),
                                Sole.onToes(-40)));
        Arm hand = BODY.reach(trunk, new Point(wall - 3, 62), 84);
        Scene scene =
                Scene.of(
                        "Knee to wall test: foot flat, heel down, the knee just touches the wall; the distance from toe to wall is measured");
        scene.with(Thing.wall(wall, 96));
        Figure body =
                scene.body(
                        standing.withArms(hand),
                        Landmark.NEAR_HEEL,
                        Landmark.NEAR_BALL,
                        Landmark.FAR_BALL);
        double toe = body.at(Landmark.NEAR_TOE).x() + Landmark.NEAR_TOE.radius();
        return scene.with(Mark.distance(new Point(toe, -5), new Point(wall, -5)));
    }
}

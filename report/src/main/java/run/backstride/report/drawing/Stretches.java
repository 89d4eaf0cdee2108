package run.backstride.report.drawing;

import run.backstride.report.drawing.Leg.Sole;

/// Mobility: before running in movement, after it held.
final class Stretches {
    private static final Skeleton BODY = Skeleton.ADULT;
    private static final double LEG = BODY.thigh() + BODY.shank() + Skeleton.ANKLE_HEIGHT;

    private Stretches() {}

    static Scene legSwing() {
        Pose standing = Pose.at(new Point(0, LEG - .3), 90);
        Leg support = BODY.reach(standing, new Point(0, Skeleton.ANKLE_HEIGHT), Sole.FLAT);
        Arm hold = BODY.reach(standing, new Point(26, 66), 70);
        Pose back =
                standing.withLegs(Leg.along(90, -112, -136, Sole.of(-72)), support)
                        .withArms(new Arm(14, 14, 0), hold);
        Pose front =
                standing.withLegs(Leg.along(90, -38, -46, Sole.of(36)), support)
                        .withArms(new Arm(-18, 14, 0), hold);
        Scene scene =
                Scene.of(
                        "Leg swing: standing on one leg, a hand on a post, the other leg swings loosely to the front and to the back");
        scene.with(Thing.post(31, 92));
        Figure before = scene.start(back, Landmark.FAR_HEEL);
        Figure after = scene.body(front, Landmark.FAR_HEEL, Landmark.FAR_BALL);
        return scene.with(
                Mark.swing(
                        before.at(Landmark.NEAR_BALL).shifted(2, -4),
                        after.at(Landmark.NEAR_HEEL).shifted(2, -4),
                        -.08));
    }

    /// Half kneeling: the hip of the kneeling leg is stretched as the pelvis goes forward.
    static Scene hipFlexor() {
        Pose trunk = Pose.at(new Point(5, 26.6), 90);
        Point front = new Point(29, Skeleton.ANKLE_HEIGHT);
        Point knee = new Point(-6.4, Landmark.NEAR_KNEE.radius());
        double thigh = trunk.hip().direction(knee);
        Point hip = knee.to(-BODY.thigh(), thigh);
        Pose placed = Pose.at(hip, 90).withArms(new Arm(24, 52, 20), new Arm(20, 50, 20));
        Leg kneeling = Leg.along(90, thigh, 178, Sole.of(-150));
        Pose pose = placed.withLegs(kneeling, BODY.reach(placed, front, Sole.FLAT));
        Scene scene =
                Scene.of(
                        "Hip flexor stretch: kneeling on one knee, the other foot ahead, trunk upright, the pelvis pushed gently forward");
        scene.with(Thing.mat(-38, 44));
        scene.body(pose, Landmark.NEAR_KNEE, Landmark.FAR_HEEL, Landmark.FAR_BALL);
        return scene.with(Mark.arrow(hip.shifted(-20, 2), hip.shifted(-8.5, 2), 0));
    }

    /// On the back, so that the spine is not loaded; a band holds the foot.
    static Scene hamstring() {
        double leg = 78;
        Pose lying = Pose.at(Planks.LYING, 180);
        Pose pose =
                lying.withLegs(
                                Leg.along(180, leg, leg, Sole.of(leg + 92)),
                                Leg.along(180, -.5, -.5, Sole.of(86)))
                        .withArms(Arm.along(180, 10, 62, 62), Arm.along(180, 12, 60, 60));
        Scene scene =
                Scene.of(
                        "Hamstring stretch: on the back, one leg straight up with a band around the foot, the other flat");
        scene.with(Thing.mat(-22, 88));
        Figure body = scene.body(pose, Landmark.HIP, Landmark.FAR_HEEL);
        scene.with(Thing.band(body.at(Landmark.NEAR_HAND), body.at(Landmark.NEAR_BALL)));
        Point foot = body.at(Landmark.NEAR_ANKLE);
        return scene.with(Mark.arrow(foot.shifted(13, -5), foot.shifted(4.5, 1), .15));
    }

    /// Hands on a wall, the rear leg straight, its heel down.
    static Scene calf() {
        double lean = 63;
        Point rear = new Point(-24, Skeleton.ANKLE_HEIGHT);
        Pose trunk = Pose.at(rear.to(BODY.thigh() + BODY.shank() - .1, lean), 74);
        Arm arm = BODY.reach(trunk, new Point(36.4, 72), 84);
        Pose pose =
                trunk.withLegs(
                                BODY.reach(trunk, rear, Sole.FLAT),
                                BODY.reach(trunk, new Point(12, Skeleton.ANKLE_HEIGHT), Sole.FLAT))
                        .withArms(arm, arm);
        Scene scene =
                Scene.of(
                        "Calf stretch: hands on a wall, the rear leg straight with its heel on the floor, the front knee bent");
        scene.with(Thing.wall(39, 96));
        scene.body(
                pose, Landmark.NEAR_HEEL, Landmark.NEAR_BALL, Landmark.FAR_HEEL, Landmark.FAR_BALL);
        Point hip = trunk.hip();
        return scene.with(Mark.arrow(hip.shifted(-20, 3), hip.shifted(-8.5, 3), 0))
                .with(Mark.arrow(new Point(-29, 18), new Point(-29, 6), 0));
    }
}

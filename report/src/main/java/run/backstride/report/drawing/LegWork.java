package run.backstride.report.drawing;

import run.backstride.report.drawing.FrontPose.Side;
import run.backstride.report.drawing.Leg.Sole;

/// Strength of hips and legs, standing or on the side.
final class LegWork {
    private static final Skeleton BODY = Skeleton.ADULT;
    private static final double LEG = BODY.thigh() + BODY.shank() + Skeleton.ANKLE_HEIGHT;

    private LegWork() {}

    /// The rear knee sinks straight down; the front foot stays flat.
    static Scene splitSquat() {
        return lowered(
                "Split squat: one foot ahead, flat; the rear knee sinks towards the floor, the trunk stays upright",
                new Point(0, 46));
    }

    /// As a warm-up: a step ahead, then down.
    static Scene lunge() {
        return lowered(
                "Lunge: a long step ahead, then down until the rear knee is near the floor, the trunk upright",
                new Point(-18, 51));
    }

    private static Scene lowered(String title, Point from) {
        Point front = new Point(18, Skeleton.ANKLE_HEIGHT);
        Point rear = Skeleton.ankleOverBall(new Point(-27, 0), -64);
        Pose high = Pose.at(from, 89);
        boolean stepping = from.x() < 0;
        Leg rearLeg =
                stepping
                        ? BODY.reach(high, new Point(-19, Skeleton.ANKLE_HEIGHT), Sole.FLAT)
                        : BODY.reach(
                                high,
                                Skeleton.ankleOverBall(new Point(-27, 0), -48),
                                Sole.onToes(-48));
        Leg frontLeg =
                stepping
                        ? BODY.reach(high, new Point(-17, Skeleton.ANKLE_HEIGHT), Sole.FLAT)
                        : BODY.reach(high, front, Sole.FLAT);
        Pose low = Pose.at(new Point(-1, 29.2), 86).withArms(new Arm(-6, 16, 0));
        Pose down =
                low.withLegs(
                        BODY.reach(low, front, Sole.FLAT), BODY.reach(low, rear, Sole.onToes(-64)));
        Scene scene = Scene.of(title);
        scene.start(high.withLegs(frontLeg, rearLeg), Landmark.NEAR_BALL, Landmark.FAR_BALL);
        Figure end = scene.body(down, Landmark.NEAR_HEEL, Landmark.NEAR_BALL, Landmark.FAR_BALL);
        Point head = end.at(Landmark.HEAD);
        return stepping
                ? scene.with(Mark.arrow(new Point(-6, 88), head.shifted(6, 10), -.2))
                : scene.with(Mark.arrow(head.shifted(15, 14), head.shifted(15, -2), 0));
    }

    static Scene stepUp() {
        double height = 17;
        Point onStep = new Point(18, height + Skeleton.ANKLE_HEIGHT);
        Pose below = Pose.at(new Point(1, LEG - .9), 84);
        Pose start =
                below.withLegs(
                        BODY.reach(below, onStep, Sole.FLAT),
                        BODY.reach(below, new Point(-2, Skeleton.ANKLE_HEIGHT), Sole.FLAT));
        Pose above = Pose.at(new Point(19, height + LEG - .3), 90);
        Pose end =
                above.withLegs(
                                BODY.reach(above, onStep, Sole.FLAT),
                                Leg.along(90, -28, -100, Sole.of(-12)))
                        .withArms(new Arm(18, 40, 0), new Arm(-14, 24, 0));
        Scene scene =
                Scene.of(
                        "Step-up: one foot on a step, then up until that leg is straight, without pushing off with the other");
        scene.with(Thing.step(9, 38, height));
        scene.rests(
                scene.start(start, Landmark.FAR_HEEL, Landmark.FAR_BALL),
                height,
                Landmark.NEAR_HEEL);
        scene.rests(scene.body(end), height, Landmark.NEAR_HEEL, Landmark.NEAR_BALL);
        return scene.with(Mark.arrow(new Point(-14, 50), new Point(-14, 72), 0));
    }

    static Scene stepDown() {
        double height = 8;
        Point onStep = new Point(0, height + Skeleton.ANKLE_HEIGHT);
        Pose above = Pose.at(new Point(0, height + LEG - .3), 90);
        Pose start =
                above.withLegs(
                        BODY.reach(above, onStep, Sole.FLAT), Leg.along(90, -62, -74, Sole.of(4)));
        Pose below = Pose.at(new Point(-3, 49.4), 78).withArms(new Arm(34, 14, 0));
        Sole toesUp = Sole.of(14);
        Pose end =
                below.withLegs(
                        BODY.reach(below, onStep, Sole.FLAT),
                        BODY.reach(below, Skeleton.ankleOverHeel(new Point(11.4, 0), 14), toesUp));
        Scene scene =
                Scene.of(
                        "Step-down: on one leg on a step, the knee bends slowly until the other heel touches the floor; the pelvis stays level");
        scene.with(Thing.step(-22, 8.6, height));
        scene.rests(scene.start(start), height, Landmark.NEAR_HEEL);
        scene.rests(
                scene.body(end, Landmark.FAR_HEEL), height, Landmark.NEAR_HEEL, Landmark.NEAR_BALL);
        return scene.with(Mark.arrow(new Point(-24, 66), new Point(-24, 48), 0));
    }

    /// From the heel below the edge to the heel high, on one leg.
    static Scene calfRaise() {
        double height = 10;
        Point edge = new Point(0, height);
        Pose low = heel(edge, 16, Sole.of(16));
        Pose high = heel(edge, -44, Sole.onToes(-44));
        Scene scene =
                Scene.of(
                        "Calf raise on one leg: the ball of the foot on an edge, the heel from its lowest point slowly up to its highest");
        scene.with(Thing.step(-2.5, 24, height)).with(Thing.wall(24, 98));
        Figure down = scene.rests(scene.start(low), height, Landmark.NEAR_BALL);
        Figure up = scene.rests(scene.body(high), height, Landmark.NEAR_BALL, Landmark.NEAR_TOE);
        Point from = down.at(Landmark.NEAR_HEEL);
        Point to = up.at(Landmark.NEAR_HEEL);
        return scene.with(Mark.swing(from.shifted(-5, 0), to.shifted(-8, 2), -.12));
    }

    private static Pose heel(Point edge, double foot, Sole sole) {
        Point ankle = Skeleton.ankleOverBall(edge, foot);
        Pose standing = Pose.at(ankle.shifted(2.4, BODY.thigh() + BODY.shank() - .1), 90);
        Arm touching =
                BODY.reach(standing, new Point(20, standing.hip().y() + BODY.trunk() - 10), 68);
        return standing.withLegs(
                        BODY.reach(standing, ankle, sole), Leg.along(90, -84, -148, Sole.of(-70)))
                .withArms(Arm.HANGING, touching);
    }

    /// On the side, the upper leg lifted in line with the trunk.
    static Scene sideLyingRaise() {
        Scene scene =
                Scene.of(
                        "Side-lying leg raise: on the side, the upper leg straight, lifted in line with the body, toes ahead");
        scene.with(Thing.mat(-46, 62));
        scene.start(lying(-1), Landmark.FAR_ANKLE);
        Figure raised = scene.body(lying(33), Landmark.FAR_ANKLE);
        Point foot = raised.at(Landmark.NEAR_ANKLE);
        return scene.with(Mark.arrow(new Point(foot.x() + 9, 15), foot.shifted(6, -4), .18));
    }

    private static Figure lying(double upperLeg) {
        Point hip = new Point(0, 10.6);
        // With the head to the left, the side to the right of the trunk's direction is the upper
        // one.
        Side upper = new Side(upperLeg, -14, -40, .8);
        Side lower = new Side(-3.3, 182, 180, .9);
        return new FrontPose(hip, 174.4, 194, upper, lower).figure();
    }

    /// The hips go back, the back stays straight.
    static Scene hipHinge() {
        Point foot = new Point(0, Skeleton.ANKLE_HEIGHT);
        Pose upright = Pose.at(new Point(0, LEG - .3), 90);
        Leg straight = BODY.reach(upright, foot, Sole.FLAT);
        Pose bent = Pose.at(new Point(-11, 49), 28).withNeck(-6);
        Leg leg = BODY.reach(bent, foot, Sole.FLAT);
        Scene scene =
                Scene.of(
                        "Hip hinge: the hips go back, the trunk comes forward with a straight back, the knees bend only a little");
        scene.start(upright.withLegs(straight, straight), Landmark.NEAR_HEEL);
        scene.body(
                bent.withLegs(leg, leg).withArms(Arm.along(28, -88, -86, -86)),
                Landmark.NEAR_HEEL,
                Landmark.NEAR_BALL,
                Landmark.FAR_HEEL);
        return scene.with(Mark.arrow(new Point(-9, 60), new Point(-21, 56), -.1))
                .with(Mark.arrow(new Point(12, 88), new Point(26, 72), .2));
    }
}

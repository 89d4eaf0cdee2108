package run.backstride.report.drawing;

import run.backstride.report.drawing.Leg.Sole;

/// What is changed while running. One leg lands, the other swings through.
final class Running {
    private static final Skeleton BODY = Skeleton.ADULT;

    private Running() {}

    /// A foot that lands nearer to the body takes a shorter, quicker step.
    static Scene cadence() {
        Scene scene =
                Scene.of(
                        "Running with shorter, quicker steps: the foot lands nearer to the body than before (pale)");
        Figure before = scene.start(landing(24, 49.3, Sole.of(24)), Landmark.NEAR_HEEL);
        Figure after = scene.body(landing(11, 49.2, Sole.of(4)), Landmark.NEAR_HEEL);
        return scene.with(
                Mark.arrow(
                        before.at(Landmark.NEAR_TOE).shifted(1, 6),
                        after.at(Landmark.NEAR_TOE).shifted(2, 6),
                        .25));
    }

    /// A bent knee and a foot not far ahead of the hip.
    static Scene softLanding() {
        Scene scene =
                Scene.of(
                        "Soft landing: the knee bends a little, the foot comes down quietly and not far ahead of the hip");
        Figure body = scene.body(landing(11.5, 47.6, Sole.of(2)), Landmark.NEAR_HEEL);
        Point hip = body.at(Landmark.HIP);
        double ankle = body.at(Landmark.NEAR_ANKLE).x();
        return scene.with(Mark.dashed(hip, new Point(hip.x(), 1)))
                .with(Mark.distance(new Point(hip.x(), 12), new Point(ankle - 3.4, 12)));
    }

    /// The whole body leans, not the waist.
    static Scene lean() {
        Scene scene =
                Scene.of(
                        "Slight lean: the whole body leans forward from the ankles by 5 to 10 degrees; the waist does not bend");
        Pose upright = stance(0);
        Pose leaning = stance(8);
        Figure before = scene.start(upright, Landmark.NEAR_BALL);
        Figure after = scene.body(leaning, Landmark.NEAR_BALL);
        Point ankle = after.at(Landmark.NEAR_ANKLE);
        Point head = before.at(Landmark.HEAD);
        return scene.with(Mark.dashed(ankle, new Point(ankle.x(), 106)))
                .with(
                        Mark.arrow(
                                head.shifted(-2, 10), after.at(Landmark.HEAD).shifted(1, 9), -.15));
    }

    /// {@return a runner as the near foot meets the ground that far ahead of the hip}
    private static Pose landing(double ahead, double height, Sole sole) {
        Pose trunk = Pose.at(new Point(0, height), 83);
        Point heel = new Point(ahead - 4, 0);
        return trunk.withLegs(
                        BODY.reach(trunk, Skeleton.ankleOverHeel(heel, sole.foot()), sole),
                        Leg.along(83, -104, -192, Sole.of(-128)))
                .withArms(Arm.RUNNING_BACK, Arm.RUNNING_FRONT);
    }

    /// {@return a runner as the body leaves the near foot, leaning by so many degrees as one}
    private static Pose stance(double lean) {
        double line = 90 - lean;
        double foot = -28;
        Point ankle = Skeleton.ankleOverBall(new Point(0, 0), foot);
        Pose trunk = Pose.at(ankle.to(BODY.thigh() + BODY.shank() - .5, line), line);
        return trunk.withLegs(
                        BODY.reach(trunk, ankle, Sole.onToes(foot)),
                        Leg.along(line, -38 - lean, -118 - lean, Sole.of(-36 - lean)))
                .withArms(Arm.RUNNING_FRONT, Arm.RUNNING_BACK);
    }
}

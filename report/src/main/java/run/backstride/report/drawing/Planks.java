package run.backstride.report.drawing;

import run.backstride.report.drawing.FrontPose.Side;
import run.backstride.report.drawing.Leg.Sole;

/// Holds and movements of the trunk, on the mat.
final class Planks {
    private static final Skeleton BODY = Skeleton.ADULT;

    /// Supine on the mat, head to the left: chest and pelvis rest on it.
    static final Point LYING = new Point(28.8, Landmark.HIP.radius());

    private Planks() {}

    /// Ear, shoulder, hip and ankle in one line; elbows under the shoulders.
    static Scene front() {
        double foot = -72;
        Point ankle = Skeleton.ankleOverBall(new Point(0, 0), foot);
        double shoulderHeight = Landmark.NEAR_ELBOW.radius() + BODY.upperArm();
        double body = BODY.trunk() + BODY.thigh() + BODY.shank();
        double line = Math.toDegrees(Math.asin((shoulderHeight - ankle.y()) / body));
        Leg leg = Leg.along(line, line + 180, line + 180, Sole.onToes(foot));
        Pose pose =
                Pose.at(ankle.to(BODY.shank() + BODY.thigh(), line), line)
                        .withNeck(-4)
                        .withLegs(leg, leg)
                        .withArms(Arm.along(line, -90, -2, 0));
        Scene scene =
                Scene.of(
                        "Plank on the forearms: head, back, hips and legs in one line, elbows under the shoulders");
        scene.with(Thing.mat(-16, 118));
        scene.body(
                pose,
                Landmark.NEAR_BALL,
                Landmark.NEAR_ELBOW,
                Landmark.NEAR_HAND,
                Landmark.FAR_BALL,
                Landmark.FAR_ELBOW);
        return scene;
    }

    /// Seen from the front: the elbow under the shoulder, the hips lifted into the line.
    static Scene side() {
        double line = 18.9;
        Point feet = new Point(0, 5.6);
        Point hip = feet.to(BODY.thigh() + BODY.shank(), line);
        Scene scene =
                Scene.of(
                        "Side plank: on one elbow and the side of the feet, the hips lifted until the body is straight");
        scene.with(Thing.mat(-10, 112));
        Figure down = sideways(new Point(48, 10), 40.5, 186, 46);
        scene.start(down, Landmark.NEAR_ELBOW, Landmark.NEAR_HAND);
        Figure up = sideways(hip, line, line + 180, line + 2);
        scene.body(up, Landmark.NEAR_ANKLE, Landmark.NEAR_ELBOW, Landmark.NEAR_HAND);
        return scene.with(
                Mark.arrow(new Point(hip.x() - 4, 1.5), new Point(hip.x() - 4, hip.y() - 10), 0));
    }

    private static Figure sideways(Point hip, double trunk, double legs, double head) {
        Side lower = new Side(legs - 2.6, -90, -4, .62);
        Side upper = new Side(legs + 2.6, trunk + 158, trunk + 196, 1);
        return new FrontPose(hip, trunk, head, lower, upper).figure();
    }

    /// One arm and the other leg, as far as the back stays level.
    static Scene birdDog() {
        double handHeight = Landmark.NEAR_WRIST.radius();
        double shoulderHeight = handHeight + BODY.forearm() + BODY.upperArm();
        double hipHeight = Landmark.NEAR_KNEE.radius() + BODY.thigh();
        double trunk = Math.toDegrees(Math.asin((shoulderHeight - hipHeight) / BODY.trunk()));
        Leg kneeling = Leg.along(trunk, -90, 178, Sole.of(-150));
        Arm propped = Arm.along(trunk, -90, -90, 0);
        Pose start =
                Pose.at(new Point(0, hipHeight), trunk)
                        .withLegs(kneeling, kneeling)
                        .withArms(propped);
        Pose reaching =
                start.withLegs(Leg.along(trunk, 178, 178, Sole.of(-118)), kneeling)
                        .withArms(propped, Arm.along(trunk, 4, 4, 4));
        Scene scene =
                Scene.of(
                        "Bird dog: on hands and knees, one arm and the opposite leg stretched out level, the back still");
        scene.with(Thing.mat(-34, 44));
        scene.start(start, Landmark.NEAR_KNEE, Landmark.NEAR_HAND);
        Figure end =
                scene.body(reaching, Landmark.FAR_KNEE, Landmark.NEAR_HAND, Landmark.NEAR_WRIST);
        scene.with(Mark.arrow(new Point(-30, 9), end.at(Landmark.NEAR_ANKLE).shifted(4, -5), .18));
        return scene.with(
                Mark.arrow(new Point(37, 8), end.at(Landmark.FAR_WRIST).shifted(-2, -5), -.18));
    }

    /// The lower back stays on the mat while arm and leg go out.
    static Scene deadBug() {
        Pose start =
                Pose.at(LYING, 180)
                        .withLegs(
                                Leg.along(180, 90, 0, Sole.of(80)),
                                Leg.along(180, 88, 0, Sole.of(80)))
                        .withArms(Arm.along(180, 90, 90, 90));
        Pose end =
                start.withLegs(Leg.along(180, 14, 8, Sole.of(80)), start.far())
                        .withArms(start.nearArm(), Arm.along(180, 158, 162, 162));
        Scene scene =
                Scene.of(
                        "Dead bug: on the back, one leg and the opposite arm lowered while the lower back stays on the mat");
        scene.with(Thing.mat(-24, 82));
        scene.start(start, Landmark.HIP);
        Figure lowered = scene.body(end, Landmark.HIP);
        scene.with(
                Mark.arrow(new Point(57, 38), lowered.at(Landmark.NEAR_ANKLE).shifted(1, 9), -.2));
        return scene.with(
                Mark.arrow(new Point(-6, 40), lowered.at(Landmark.FAR_WRIST).shifted(2, 5), .2));
    }

    /// Seated, leaning back with a straight back; the hands go to one side.
    static Scene russianTwist() {
        double trunk = 124;
        Point hip = new Point(0, Landmark.HIP.radius());
        Pose sitting = Pose.at(hip, trunk).withNeck(18);
        Leg leg = BODY.reach(sitting, Skeleton.ankleOverHeel(new Point(33, 0), 12), Sole.of(12));
        Pose start =
                sitting.withLegs(leg, leg)
                        .withArms(Arm.along(trunk, -20, 18, 18), Arm.along(trunk, -16, 20, 20));
        Pose end =
                sitting.withLegs(leg, leg)
                        .withArms(
                                BODY.reach(sitting, new Point(-1, 13), -30),
                                BODY.reach(sitting, new Point(1, 15), -30));
        Scene scene =
                Scene.of(
                        "Russian twist: seated, leaning back with a straight back, both hands turned slowly to one side, then the other");
        scene.with(Thing.mat(-26, 48));
        scene.start(start, Landmark.HIP, Landmark.NEAR_HEEL);
        Figure turned = scene.body(end, Landmark.HIP, Landmark.NEAR_HEEL, Landmark.FAR_HEEL);
        return scene.with(
                Mark.swing(new Point(16, 43), turned.at(Landmark.NEAR_HAND).shifted(8, 7), .3));
    }
}

package run.backstride.report.drawing;

/// How a body holds itself, seen from its right side and facing right when it stands.
///
/// @param hip where the hip joint is
/// @param trunk direction from hip to shoulder: 90 upright, 0 prone with the head to the right, 180 supine
///              with the head to the left
/// @param neck flexion positive
/// @param near the leg towards the viewer
/// @param far the leg behind it
/// @param nearArm the arm towards the viewer
/// @param farArm the arm behind it
record Pose(Point hip, double trunk, double neck, Leg near, Leg far, Arm nearArm, Arm farArm) {

    /// {@return a body with straight legs and hanging arms, to be bent further}
    static Pose at(Point hip, double trunk) {
        return new Pose(hip, trunk, 0, Leg.STRAIGHT, Leg.STRAIGHT, Arm.HANGING, Arm.HANGING);
    }

    Pose withNeck(double flexion) {
        return new Pose(hip, trunk, flexion, near, far, nearArm, farArm);
    }

    Pose withLegs(Leg nearLeg, Leg farLeg) {
        return new Pose(hip, trunk, neck, nearLeg, farLeg, nearArm, farArm);
    }

    Pose withArms(Arm one, Arm other) {
        return new Pose(hip, trunk, neck, near, far, one, other);
    }

    Pose withArms(Arm both) {
        return withArms(both, both);
    }
}

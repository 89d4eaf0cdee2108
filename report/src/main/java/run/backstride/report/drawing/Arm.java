package run.backstride.report.drawing;

/// Joint angles of an arm seen from the side, degrees; all 0 is hanging straight along the trunk.
///
/// @param shoulder flexion positive, forward and up
/// @param elbow flexion positive; below 0 is an elbow that bends the wrong way
/// @param wrist positive when the hand turns as the forearm does in flexion
record Arm(double shoulder, double elbow, double wrist) {
    static final Arm HANGING = new Arm(4, 12, 4);

    /// Across the chest, the hand on the other shoulder.
    static final Arm CROSSED = new Arm(-10, 149, 60);

    /// As in running, the elbow at a right angle.
    static final Arm RUNNING_BACK = new Arm(-48, 88, 0);

    static final Arm RUNNING_FRONT = new Arm(22, 100, 0);

    /// {@return the arm whose parts point in these directions, on a trunk that points in `trunk`}
    static Arm along(double trunk, double upper, double fore, double hand) {
        return new Arm(
                Point.turn(upper - trunk - 180), Point.turn(fore - upper), Point.turn(hand - fore));
    }
}

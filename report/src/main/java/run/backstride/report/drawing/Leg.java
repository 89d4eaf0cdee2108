package run.backstride.report.drawing;

/// Joint angles of a leg seen from the side, degrees; all 0 is standing straight.
///
/// @param hip flexion positive, towards the front of the body
/// @param knee flexion positive; below 0 is a knee that bends the wrong way
/// @param ankle dorsiflexion positive, toes towards the shin
/// @param toes extension positive, as when the heel is raised
record Leg(double hip, double knee, double ankle, double toes) {
    static final Leg STRAIGHT = new Leg(0, 0, 0, 0);

    /// {@return the leg whose parts point in these directions, on a trunk that points in `trunk`}
    static Leg along(double trunk, double thigh, double shank, Sole sole) {
        return new Leg(
                Point.turn(thigh - trunk - 180),
                Point.turn(thigh - shank),
                Point.turn(sole.foot() - shank - 90),
                Point.turn(sole.toes() - sole.foot()));
    }

    /// Where a foot points.
    ///
    /// @param foot direction from heel to ball
    /// @param toes direction of the toes
    record Sole(double foot, double toes) {
        /// Flat on the floor, toes to the right.
        static final Sole FLAT = new Sole(0, 0);

        /// {@return a stiff foot that points so}
        static Sole of(double direction) {
            return new Sole(direction, direction);
        }

        /// {@return a foot on its toes, which lie flat on the floor}
        static Sole onToes(double direction) {
            return new Sole(direction, 0);
        }
    }
}

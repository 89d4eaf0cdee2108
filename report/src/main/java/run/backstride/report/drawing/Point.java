package run.backstride.report.drawing;

/// A place in the picture's plane.
///
/// @param x to the right, hundredths of body height
/// @param y up from the floor, hundredths of body height
record Point(double x, double y) {
    private static final double HALF_TURN = 180;
    private static final double TURN = 360;

    /// {@return the point `length` away in `direction`}
    Point to(double length, double direction) {
        double radians = Math.toRadians(direction);
        return new Point(x + length * Math.cos(radians), y + length * Math.sin(radians));
    }

    Point shifted(double right, double up) {
        return new Point(x + right, y + up);
    }

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /// {@return the direction in which `other` lies}
    double direction(Point other) {
        return Math.toDegrees(Math.atan2(other.y - y, other.x - x));
    }

    /// {@return the point on the way to `other`, 0 here and 1 there}
    Point between(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }

    /// {@return the same angle above -180 and up to 180 degrees}
    static double turn(double degrees) {
        double turned = degrees % TURN;
        if (turned > HALF_TURN) {
            return turned - TURN;
        }
        return turned <= -HALF_TURN ? turned + TURN : turned;
    }
}

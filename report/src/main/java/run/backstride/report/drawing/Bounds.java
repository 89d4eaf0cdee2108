package run.backstride.report.drawing;

/// The smallest upright rectangle around all that was drawn.
final class Bounds {
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void include(Point point, double around) {
        left = Math.min(left, point.x() - around);
        right = Math.max(right, point.x() + around);
        low = Math.min(low, point.y() - around);
        high = Math.max(high, point.y() + around);
    }

    void include(Capsule capsule) {
        include(capsule.from(), capsule.fromRadius());
        include(capsule.to(), capsule.toRadius());
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }
}

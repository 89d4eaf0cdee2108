package run.backstride.report.drawing;

/// Named places of a drawn body, each with the thickness of what is around it.
enum Landmark {
    HEAD(5.8),
    SHOULDER(5),
    CHEST(6.6),
    HIP(6.4),
    NEAR_KNEE(4),
    NEAR_ANKLE(2.6),
    NEAR_HEEL(2),
    NEAR_BALL(1.5),
    NEAR_TOE(1.4),
    NEAR_ELBOW(2.5),
    NEAR_WRIST(1.9),
    NEAR_HAND(1.6),
    FAR_KNEE(4),
    FAR_ANKLE(2.6),
    FAR_HEEL(2),
    FAR_BALL(1.5),
    FAR_TOE(1.4),
    FAR_ELBOW(2.5),
    FAR_WRIST(1.9),
    FAR_HAND(1.6);

    private final double radius;

    Landmark(double radius) {
        this.radius = radius;
    }

    /// {@return from the place to the skin, hundredths of body height}
    double radius() {
        return radius;
    }
}

package run.backstride.simulator.drawing;

import run.backstride.simulator.figure.Joint;

/// Central projection of places in space into the picture.
final class Lens {
    /// Share of the picture's height that a body of 1.75 m with its surroundings takes.
    private static final double METERS_IN_PICTURE = 2.25;

    private static final double MIDDLE_METERS = 0.92;

    private final Camera camera;
    private final double focal;
    private final double cosineRoll;
    private final double sineRoll;
    private final double cosineTurn;
    private final double sineTurn;

    Lens(Camera camera) {
        this.camera = camera;
        double shorter = Math.min(camera.height(), 1.25 * camera.width());
        focal = camera.distanceMeters() * shorter / METERS_IN_PICTURE;
        double roll = Math.toRadians(camera.rollDegrees());
        cosineRoll = Math.cos(roll);
        sineRoll = Math.sin(roll);
        double turn = Math.toRadians(camera.yawDegrees() + around());
        cosineTurn = Math.cos(turn);
        sineTurn = Math.sin(turn);
    }

    /// Degrees from the runner's right side to where the camera stands.
    private double around() {
        return switch (camera.from()) {
            case RIGHT_SIDE -> 0;
            case BEHIND -> 90;
            case LEFT_SIDE -> 180;
        };
    }

    /// A place in the picture.
    ///
    /// @param x pixels from the left
    /// @param y pixels from the top
    /// @param scale pixels a metre there
    /// @param depth metres from the camera
    record Spot(double x, double y, double scale, double depth) {}

    Spot see(Joint joint) {
        double across = joint.x() * cosineTurn + joint.z() * sineTurn;
        double depth = camera.distanceMeters() + joint.x() * sineTurn - joint.z() * cosineTurn;
        double scale = focal / depth;
        double right = scale * across;
        // The horizon lies at the camera's height; the picture is centred on the body's middle.
        double up =
                scale * (joint.y() - camera.heightMeters())
                        + focal / camera.distanceMeters() * (camera.heightMeters() - MIDDLE_METERS);
        return new Spot(
                camera.width() / 2.0 + right * cosineRoll + up * sineRoll,
                camera.height() / 2.0 + right * sineRoll - up * cosineRoll,
                scale,
                depth);
    }
}

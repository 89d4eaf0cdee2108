package run.backstride.simulator.drawing;

/// The camera before which a drawn runner runs.
///
/// @param from where it stands
/// @param width of the picture, pixels, even
/// @param height of the picture, pixels, even
/// @param framesPerSecond of the capture
/// @param distanceMeters from the runner; the nearer, the larger the near leg looks
/// @param heightMeters above the belt
/// @param rollDegrees turn of the camera about its line of sight, the picture's left side lower positive
/// @param yawDegrees turn of its place about the runner, away from square
/// @param noise standard deviation of a pixel's brightness, of 255
public record Camera(
        From from,
        int width,
        int height,
        double framesPerSecond,
        double distanceMeters,
        double heightMeters,
        double rollDegrees,
        double yawDegrees,
        double noise) {

    /// Where a camera stands.
    public enum From {
        /// To the runner's right: the runner faces the picture's right.
        RIGHT_SIDE,
        /// To the runner's left: the runner faces the picture's left.
        LEFT_SIDE,
        /// Straight behind.
        BEHIND
    }

    /// {@return a phone on a stand, square to the path, at hip height}
    public static Camera of(From from, int width, int height, double framesPerSecond) {
        return new Camera(from, width, height, framesPerSecond, 4, 0.95, 0, 0, 3);
    }

    /// {@return the same, tilted about its line of sight}
    public Camera rolled(double degrees) {
        return new Camera(
                from,
                width,
                height,
                framesPerSecond,
                distanceMeters,
                heightMeters,
                degrees,
                yawDegrees,
                noise);
    }

    /// {@return the same at another distance}
    public Camera at(double meters) {
        return new Camera(
                from,
                width,
                height,
                framesPerSecond,
                meters,
                heightMeters,
                rollDegrees,
                yawDegrees,
                noise);
    }

    /// {@return the same, not quite square to the path}
    public Camera yawed(double degrees) {
        return new Camera(
                from,
                width,
                height,
                framesPerSecond,
                distanceMeters,
                heightMeters,
                rollDegrees,
                degrees,
                noise);
    }
}

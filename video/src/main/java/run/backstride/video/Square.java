package run.backstride.video;

/// A rotated square of the upright picture, in pixels, that a network looks at.
///
/// @param centerX pixels from the left
/// @param centerY pixels from the top
/// @param size edge, pixels
/// @param radians clockwise turn of the square against the picture
record Square(double centerX, double centerY, double size, double radians) {
    /// The square about a person is larger by this than the circle of the alignment points (MediaPipe).
    static final double MARGIN = 1.25;

    /// {@return x in the picture of a point given in edges of the square from its top left corner}
    double x(double u, double v) {
        return centerX + size * ((u - 0.5) * Math.cos(radians) - (v - 0.5) * Math.sin(radians));
    }

    /// {@return y in the picture of a point given in edges of the square from its top left corner}
    double y(double u, double v) {
        return centerY + size * ((u - 0.5) * Math.sin(radians) + (v - 0.5) * Math.cos(radians));
    }

    /// The square about a person, from the middle of the hips and a point whose distance is the radius of a
    /// circle about the whole body, upwards from the hips (MediaPipe's alignment points).
    ///
    /// @param margin by how much larger the square is
    static Square about(double hipX, double hipY, double pointX, double pointY, double margin) {
        double radius = Math.hypot(pointX - hipX, pointY - hipY);
        double angle = Math.atan2(-(pointY - hipY), pointX - hipX);
        double turn = Math.PI / 2 - angle;
        return new Square(
                hipX, hipY, 2 * radius * margin, Math.atan2(Math.sin(turn), Math.cos(turn)));
    }

    /// {@return the square of the whole picture, longer side}
    static Square whole(int width, int height) {
        return new Square(width / 2.0, height / 2.0, Math.max(width, height), 0);
    }

    /// {@return how far the centres of two squares lie apart, pixels}
    double distance(Square other) {
        return Math.hypot(centerX - other.centerX, centerY - other.centerY);
    }
}

package run.backstride.files.xml;

/// Distance over the ground between two positions that lie near each other.
///
/// Method: the radii of curvature of the WGS 84 ellipsoid at the middle latitude (north-south
/// M = a(1 - e²)/w³, east-west N = a/w, w² = 1 - e² sin² φ), and the plane triangle over them. Within 1 part
/// in a million of the geodesic for steps of up to a few kilometres away from the poles; a sphere would be wrong by up to
/// 5 parts in a thousand.
final class GroundDistance {
    /// WGS 84 semi-major axis, metres.
    private static final double A = 6_378_137.0;

    /// WGS 84 first eccentricity squared: f(2 - f), 1/f = 298.257223563.
    private static final double E2 = 6.69437999014e-3;

    private GroundDistance() {}

    /// A position.
    ///
    /// @param latitude degrees, north positive
    /// @param longitude degrees, east positive
    record Position(double latitude, double longitude) {}

    /// {@return metres between the two}
    static double meters(Position from, Position to) {
        double middle = Math.toRadians((from.latitude + to.latitude) / 2);
        double sin = Math.sin(middle);
        double w2 = 1 - E2 * sin * sin;
        double w = Math.sqrt(w2);
        double north = Math.toRadians(to.latitude - from.latitude) * A * (1 - E2) / (w2 * w);
        double turn = Math.IEEEremainder(to.longitude - from.longitude, 360);
        double east = Math.toRadians(turn) * A / w * Math.cos(middle);
        return Math.hypot(north, east);
    }
}

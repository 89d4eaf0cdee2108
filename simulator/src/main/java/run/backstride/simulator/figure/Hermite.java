package run.backstride.simulator.figure;

/// The cubic between two ends whose rates are given.
final class Hermite {
    private Hermite() {}

    /// {@return the value at `u` from 0 to 1; rates are per unit of `u`}
    static double at(double u, double from, double to, double startRate, double endRate) {
        double square = u * u;
        double cube = square * u;
        return (2 * cube - 3 * square + 1) * from
                + (cube - 2 * square + u) * startRate
                + (3 * square - 2 * cube) * to
                + (cube - square) * endRate;
    }
}

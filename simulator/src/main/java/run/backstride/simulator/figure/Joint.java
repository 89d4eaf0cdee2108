package run.backstride.simulator.figure;

/// A place in space, metres.
///
/// @param x forward
/// @param y up, from the belt
/// @param z to the runner's right
public record Joint(double x, double y, double z) {
    /// {@return the place moved}
    public Joint plus(double dx, double dy, double dz) {
        return new Joint(x + dx, y + dy, z + dz);
    }

    /// {@return the place at that share of the way to another}
    public Joint towards(Joint other, double share) {
        return new Joint(
                x + share * (other.x - x), y + share * (other.y - y), z + share * (other.z - z));
    }
}

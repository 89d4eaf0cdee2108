package run.backstride.simulator;

/// A slow wandering of mean 0 and variance 1: partly the runner's life as a whole, partly its own.
final class Wander {
    private final Chance chance;
    private final double memory;
    private double own;

    /// @param chance where the numbers come from
    /// @param memory correlation from one day to the next, 0 to below 1
    Wander(Chance chance, double memory) {
        this.chance = chance;
        this.memory = memory;
        own = chance.normal();
    }

    /// {@return the next day's value by itself}
    double next() {
        own = memory * own + Math.sqrt(1 - memory * memory) * chance.normal();
        return own;
    }

    /// {@return the next day's value, of which `share` (0 to 1) goes with `common`}
    double next(double common, double share) {
        return share * common + Math.sqrt(1 - share * share) * next();
    }
}

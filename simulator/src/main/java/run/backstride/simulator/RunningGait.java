package run.backstride.simulator;

/// How people run at a given speed: the fits to 28 runners on a treadmill (Fukuchi 2017, table 3b of the
/// evidence), good for 2.2 to 4.8 m/s and used a little beyond it. Norms of the simulated world, not of the
/// analysis.
final class RunningGait {
    private static final double REFERENCE_LEG_METERS = 0.864;
    private static final double LEG_OF_HEIGHT = 0.491;

    private final double legRatio;

    /// @param heightCm body height
    RunningGait(double heightCm) {
        legRatio = REFERENCE_LEG_METERS / (LEG_OF_HEIGHT * heightCm / 100);
    }

    /// {@return usual steps a minute at `speed` m/s, scaled to leg length by dynamic similarity}
    double cadence(double speed) {
        return 133.66 * Math.sqrt(legRatio) + 10.80 * speed * legRatio;
    }

    /// {@return ground contact in ms at `speed` m/s of a runner who takes `cadence` steps a minute; quicker
    /// steps are shorter in contact too}
    double contactMilliseconds(double speed, double cadence) {
        return 460.7 * Math.pow(speed, -0.522) * Math.pow(cadence(speed) / cadence, 0.7);
    }

    /// {@return vertical oscillation in mm at `speed` m/s at `cadence` steps a minute: through the three
    /// means of the table, and falling with the square of the step time as a ballistic flight does}
    double oscillationMillimeters(double speed, double cadence) {
        double usual = 93 - 4 * (speed - 2.5) - 4.5 * (speed - 2.5) * (speed - 3.5);
        double stepTimeRatio = cadence(speed) / cadence;
        return usual * stepTimeRatio * stepTimeRatio;
    }
}

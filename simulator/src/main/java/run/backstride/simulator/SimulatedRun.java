package run.backstride.simulator;

import java.time.Instant;

/// One run of a simulated runner, as a whole. The seconds of its recording follow from it.
///
/// @param start first moment, UTC
/// @param kind what sort of run
/// @param treadmill run without moving over the ground
/// @param km distance
/// @param speed mean moving speed, m/s
/// @param climbMeters total ascent
/// @param temperature degrees Celsius
/// @param cadenceOffset steps a minute against the usual at that speed and height
/// @param contactOffset share by which ground contact is longer than usual at that speed and cadence
/// @param leftPercent left share of ground contact
/// @param warmUpRatio speed of the first ten minutes over the rest
/// @param heartRate mean, beats a minute
/// @param shoe name of the shoe
public record SimulatedRun(
        Instant start,
        Kind kind,
        boolean treadmill,
        double km,
        double speed,
        double climbMeters,
        double temperature,
        double cadenceOffset,
        double contactOffset,
        double leftPercent,
        double warmUpRatio,
        double heartRate,
        String shoe) {

    /// What sort of run.
    public enum Kind {
        EASY,
        LONG,
        TEMPO,
        INTERVALS;

        /// {@return whether it counts as hard}
        public boolean isHard() {
            return this == TEMPO || this == INTERVALS;
        }
    }

    /// {@return moving time in minutes}
    public double minutes() {
        return km * 1000 / speed / 60;
    }
}

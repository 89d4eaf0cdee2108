package run.backstride.simulator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One day of a simulated runner, as it truly was.
///
/// @param date the calendar day
/// @param run the day's run; empty on a day without
/// @param exposures every driver on that day, in its unit; those of a run only on days with one
/// @param strength whether strength was trained
/// @param mobility whether mobility was trained
/// @param sleepHours of the night that ended on that day
/// @param latent latent pain without the contribution of the planted mistake, not rounded, may be negative
/// @param contribution points that the planted mistake added; 0 on a day without a run
/// @param worst worst pain of the day's run, the rest of the day and the next morning, whole NRS points
/// @param logged whether the runner wrote it down
public record SimulatedDay(
        LocalDate date,
        Optional<SimulatedRun> run,
        Map<Driver, Double> exposures,
        boolean strength,
        boolean mobility,
        double sleepHours,
        double latent,
        double contribution,
        double worst,
        boolean logged) {

    /// Copies the map.
    public SimulatedDay {
        // Not Map.copyOf: its order differs from one start of the JVM to the next.
        Map<Driver, Double> copy = new EnumMap<>(Driver.class);
        copy.putAll(exposures);
        exposures = Collections.unmodifiableMap(copy);
    }

    /// {@return the driver's value on that day, missing where it has none}
    public OptionalDouble exposure(Driver driver) {
        Double value = exposures.get(driver);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

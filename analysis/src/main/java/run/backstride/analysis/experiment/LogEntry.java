package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One run of an experiment as the runner logged it.
///
/// @param date the day
/// @param done what was done; empty where neither arm was followed
/// @param pain worst of during, after and the next morning, NRS; missing where it was not scored
/// @param belief how sure the runner was beforehand that the change helps, 0 to 10; missing where not said
/// @param redFlag whether a red flag came up
public record LogEntry(
        LocalDate date,
        Optional<Arm> done,
        OptionalDouble pain,
        OptionalDouble belief,
        boolean redFlag) {

    /// Rejects scores that are none.
    public LogEntry {
        if (pain.isPresent() && !(pain.getAsDouble() >= 0 && pain.getAsDouble() <= 10)) {
            throw new IllegalArgumentException("pain must be 0 to 10, was " + pain.getAsDouble());
        }
        if (belief.isPresent() && !(belief.getAsDouble() >= 0 && belief.getAsDouble() <= 10)) {
            throw new IllegalArgumentException(
                    "belief must be 0 to 10, was " + belief.getAsDouble());
        }
    }
}

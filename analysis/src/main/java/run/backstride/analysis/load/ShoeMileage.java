package run.backstride.analysis.load;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one pair of shoes has run.
///
/// @param shoe its name
/// @param km kilometres, those before the log included; missing where the shoe has no logged run and no start
/// @param runs logged runs
/// @param first first logged run
/// @param last last logged run
/// @param retired whether the runner put it away
public record ShoeMileage(
        String shoe,
        OptionalDouble km,
        int runs,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        boolean retired) {}

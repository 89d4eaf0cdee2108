package run.backstride.analysis.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the runs before it make of one run.
///
/// @param start the run's start, which names the run
/// @param date the runner's calendar day
/// @param load session load in load units: RPE times minutes where RPE is known, else as the package says
/// @param loadBasis how `load` was made: `rpe`, `heart-rate` or `minutes`
/// @param spikeRatio distance over the longest single run of the 30 days before; missing where there is none
/// @param hard whether it counts as a hard run; empty where that cannot be told
/// @param hoursSinceHard hours since the end of the last hard run; missing where there is none
/// @param shoe name of the shoe; empty where unknown
/// @param shoeKm kilometres on the shoe before this run; missing where the shoe or its past is unknown
public record RunLoad(
        Instant start,
        LocalDate date,
        OptionalDouble load,
        String loadBasis,
        OptionalDouble spikeRatio,
        Optional<Boolean> hard,
        OptionalDouble hoursSinceHard,
        String shoe,
        OptionalDouble shoeKm) {}

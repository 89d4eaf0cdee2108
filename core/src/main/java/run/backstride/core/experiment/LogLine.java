package run.backstride.core.experiment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One line of an experiment's log.
///
/// @param file the log, as the person knows it
/// @param line from 1
/// @param date the day it speaks of
/// @param done what was done; empty where not said
/// @param instead what was done in its place, in the runner's words
/// @param belief how sure the runner was beforehand that the change helps, 0 to 10; missing where not said
/// @param pain worst of the run, the rest of the day and the next morning, NRS 0 to 10; missing where it is
///     left to the pain diary
/// @param redFlag whether a red flag came up
/// @param plan first digits of the plan's hash; empty where written by hand
public record LogLine(
        String file,
        int line,
        LocalDate date,
        Optional<Done> done,
        String instead,
        OptionalDouble belief,
        OptionalDouble pain,
        boolean redFlag,
        String plan) {

    /// What was done on a run, or in a block from that day on.
    public enum Done {
        /// As before.
        USUAL,
        /// The change.
        CHANGE,
        /// Neither of the two.
        NEITHER
    }
}

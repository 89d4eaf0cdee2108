package run.backstride.web.trial;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.analysis.experiment.ShoePair;
import run.backstride.analysis.experiment.Trial;

/// What a runner asks of a plan.
///
/// @param trial the change
/// @param shoes the two pairs; empty where it is not about shoes, or to be told by the shoe log
/// @param firstDay first day
/// @param runsPerWeek how often; missing for as in the last four weeks
/// @param blockDays length of a block; missing for the shortest
public record Wish(
        Trial trial,
        Optional<ShoePair> shoes,
        LocalDate firstDay,
        OptionalDouble runsPerWeek,
        OptionalInt blockDays) {}

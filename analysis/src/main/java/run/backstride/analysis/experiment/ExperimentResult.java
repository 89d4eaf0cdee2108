package run.backstride.analysis.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.inference.ReliefPosterior;

/// What an experiment showed.
///
/// @param scoredRuns runs with a pain score that count
/// @param unscoredRuns logged runs without one
/// @param notFollowed scored runs on which something else was done than was drawn
/// @param stopped why it ended early; empty where it did not
/// @param test the randomisation test, as randomised
/// @param asRandomised relief by what was drawn; empty where one arm has no score
/// @param asDone relief by what was done; empty where one arm has no score
/// @param ratio how much more probable the outcome is if the change brings a noticeable relief than if not
/// @param belief mean belief beforehand that the change helps, 0 to 10; missing where it was not logged
/// @param complete whether it ran to its end
public record ExperimentResult(
        int scoredRuns,
        int unscoredRuns,
        int notFollowed,
        Optional<String> stopped,
        RandomisationTest test,
        Optional<ReliefPosterior> asRandomised,
        Optional<ReliefPosterior> asDone,
        double ratio,
        OptionalDouble belief,
        boolean complete) {}

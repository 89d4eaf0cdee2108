package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.inference.ReliefPosterior;

/// What an experiment showed so far.
///
/// @param state how far it is
/// @param asOf the day it speaks of
/// @param planned runs that were planned, or are to be expected
/// @param runs run days so far
/// @param scored of those that count, the ones with a pain score
/// @param scoredWithChange of these, the ones drawn to be with the change
/// @param unscored of those that count, the ones without a score
/// @param washedOut run days at the beginning of a block, which do not count
/// @param earlierScored scored runs of before the first day that enter the estimate
/// @param deviations run days on which something else was done than was drawn
/// @param notLogged run days of which it is not known what was done
/// @param stop why it ended early; empty where it did not
/// @param test the randomisation test, as randomised
/// @param leastPValue smallest p-value that it could have had with these runs
/// @param asRandomised relief by what was drawn; empty where there is nothing to compare
/// @param asDone relief by what was done; empty where there is nothing to compare
/// @param effectiveRuns how many independent runs the scored ones are worth; missing without an estimate
/// @param ratio how much more probable the outcome is if the change brings a noticeable relief than if not
/// @param belief mean belief beforehand that the change helps, 0 to 10; missing where it was not logged
/// @param beliefs how many times it was logged
/// @param next what is to be done next; empty where nothing is
public record ExperimentResult(
        State state,
        LocalDate asOf,
        int planned,
        int runs,
        int scored,
        int scoredWithChange,
        int unscored,
        int washedOut,
        int earlierScored,
        List<Deviation> deviations,
        int notLogged,
        Optional<Stop> stop,
        RandomisationTest test,
        double leastPValue,
        Optional<ReliefPosterior> asRandomised,
        Optional<ReliefPosterior> asDone,
        OptionalDouble effectiveRuns,
        double ratio,
        OptionalDouble belief,
        int beliefs,
        Optional<Next> next) {

    /// Copies the list.
    public ExperimentResult {
        deviations = List.copyOf(deviations);
    }

    /// How far it is.
    public enum State {
        WAITING,
        RUNNING,
        COMPLETE,
        STOPPED;

        /// {@return the stable name in JSON}
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// An assignment that was not followed.
    ///
    /// @param date the day
    /// @param drawn what was drawn
    /// @param done what was done: usual, change or neither
    /// @param instead in the runner's words; empty where not said
    public record Deviation(LocalDate date, Arm drawn, String done, String instead) {}

    /// An early end.
    ///
    /// @param date the day
    /// @param text why, in words
    public record Stop(LocalDate date, String text) {}

    /// What is to be done next.
    ///
    /// @param what which run or which days, such as `run 5 of 16`
    /// @param arm which arm
    public record Next(String what, Arm arm) {}

    /// {@return whether it is complete and there was something to compare, so that it may change a finding}
    public boolean isConclusive() {
        double fewest = ExperimentConstants.FEWEST_AN_ARM.amount();
        return state == State.COMPLETE
                && asRandomised.isPresent()
                && scoredWithChange >= fewest
                && scored - scoredWithChange >= fewest;
    }
}

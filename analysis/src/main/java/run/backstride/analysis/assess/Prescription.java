package run.backstride.analysis.assess;

/// A correction with what a calendar needs of it.
///
/// @param correction what to do, in words
/// @param placement on which days it goes
/// @param daysPerWeek how often
/// @param line one line for the day it falls on
public record Prescription(
        Correction correction, Placement placement, int daysPerWeek, String line) {

    /// On which days of the plan a correction goes.
    public enum Placement {
        /// Not on two days in a row, best on easy days, not before a hard run.
        STRENGTH,
        /// With an easy run.
        EASY_RUN,
        /// Before each run.
        BEFORE_RUN,
        /// Every day.
        EVERY_DAY,
        /// Any day, after running where there is a run.
        ANY_DAY,
        /// It changes which runs are run, or is a decision; it adds nothing to a day.
        NO_DAY
    }
}

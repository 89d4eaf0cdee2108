package run.backstride.analysis.assess;

import java.util.Comparator;

/// A measurement that is not there and that could change the picture.
///
/// @param what the measurement
/// @param how how to take it, step by step, in words
/// @param couldShift by how much the probability that this mistake contributes could move, at most, 0 to 1
/// @param by who can take it
public record Missing(String what, String how, double couldShift, By by) {
    /// What to ask for first: what runners can measure by themselves, and of that what could move most.
    public static final Comparator<Missing> WHAT_FIRST =
            Comparator.comparing(Missing::by)
                    .thenComparing(Comparator.comparingDouble(Missing::couldShift).reversed());

    /// Who can take a measurement.
    public enum By {
        /// The runner, with a watch, a phone or a tape measure.
        RUNNER,
        /// A clinic or a laboratory.
        CLINIC
    }

    /// A measurement that runners take by themselves.
    public Missing(String what, String how, double couldShift) {
        this(what, how, couldShift, By.RUNNER);
    }
}

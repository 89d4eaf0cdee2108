package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Constant;

/// One thing that can be measured about a mistake, and how.
///
/// @param what the measurement, in words
/// @param how how to take it, in words
/// @param role whether it can show the mistake
/// @param part which part of the mistake's prior it bears on
/// @param weight what its outcome is worth
/// @param by who can take it
record Channel(String what, String how, Role role, Constant part, Weight weight, Missing.By by) {

    /// A measurement that runners take by themselves.
    Channel(String what, String how, Role role, Constant part, Weight weight) {
        this(what, how, role, part, weight, Missing.By.RUNNER);
    }

    /// Asked for where cut-offs differ by sex and it is not given.
    static final Channel SEX =
            new Channel(
                    "your sex",
                    "Write sex (female or male) into profile.csv: some cut-offs differ between the sexes.",
                    Role.DESCRIBES,
                    PriorConstants.OTHER,
                    Weight.NONE);

    /// Whether a channel can show a mistake.
    enum Role {
        /// A crossed threshold shows the mistake; without this channel the mistake is never called absent.
        SHOWS,
        /// The same, but no study ties it to back pain: seeing it makes nothing more probable.
        SHOWS_WITHOUT_BLAME,
        /// A crossed threshold speaks for it but does not show it.
        SUPPORTS,
        /// Says nothing by itself, but without it the mistake is never called absent.
        REQUIRED,
        /// Shown for what it is.
        DESCRIBES
    }

    /// {@return what this channel says, given the figures it delivered}
    Observation seen(List<Signal> signals) {
        return new Observation(this, signals);
    }

    /// {@return the same channel in another role}
    Channel as(Role other) {
        return new Channel(what, how, other, part, weight, by);
    }

    /// {@return the same channel with another weight, where the weight depends on how far a figure went}
    Channel weighing(Weight other) {
        return new Channel(what, how, role, part, other, by);
    }

    /// {@return the same channel, which takes a clinic or a laboratory}
    Channel atClinic() {
        return new Channel(what, how, role, part, weight, Missing.By.CLINIC);
    }
}

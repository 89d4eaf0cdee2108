package run.backstride.analysis.assess;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import run.backstride.analysis.assess.Channel.Role;

/// A channel with the figures it delivered for one runner.
///
/// @param channel what was to be measured
/// @param signals its figures; empty where it was not measured
record Observation(Channel channel, List<Signal> signals) {

    /// Copies the list.
    Observation {
        signals = List.copyOf(signals);
    }

    /// {@return how it came out; sides count together, and one beyond the cut-off is enough}
    Outcome outcome() {
        if (signals.isEmpty()) {
            return Outcome.MISSING;
        }
        Set<Signal.Verdict> verdicts = EnumSet.noneOf(Signal.Verdict.class);
        signals.forEach(signal -> verdicts.add(signal.verdict()));
        if (verdicts.contains(Signal.Verdict.CROSSED)) {
            return Outcome.CROSSED;
        }
        if (verdicts.contains(Signal.Verdict.UNSURE)) {
            return Outcome.UNSURE;
        }
        // One side without a cut-off leaves the whole open.
        return verdicts.contains(Signal.Verdict.NONE) ? Outcome.DESCRIBED : Outcome.CLEAR;
    }

    /// {@return whether the mistake can be called absent only with this}
    boolean isNeeded() {
        return switch (channel.role()) {
            case SHOWS, SHOWS_WITHOUT_BLAME, REQUIRED -> true;
            case SUPPORTS, DESCRIBES -> false;
        };
    }

    /// {@return whether a crossed threshold here shows the mistake}
    boolean canShow() {
        return channel.role() == Role.SHOWS || channel.role() == Role.SHOWS_WITHOUT_BLAME;
    }

    /// {@return whether it shows the mistake}
    boolean shows() {
        return canShow() && outcome() == Outcome.CROSSED;
    }
}

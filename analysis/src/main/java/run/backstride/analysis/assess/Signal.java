package run.backstride.analysis.assess;

import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.evidence.Threshold;

/// One figure that bears on a mistake.
///
/// @param name its stable name, such as `cadence-against-norm`
/// @param title its name for a runner
/// @param value figure and unit
/// @param interval95 where the true value lies with 95 % probability, where that can be said
/// @param count how many observations it rests on
/// @param countOf what those are, such as `runs`
/// @param measuredBy which source measured it, such as `watch (native)` or `shoe log`
/// @param threshold what it is held against; empty where it is shown without a verdict
/// @param crossed whether it crosses the threshold; false without one
public record Signal(
        String name,
        String title,
        Quantity value,
        Optional<Interval> interval95,
        int count,
        String countOf,
        String measuredBy,
        Optional<Threshold> threshold,
        boolean crossed) {

    /// How the figure stands to its threshold. Crossed and clear both need the whole interval on one side.
    public enum Verdict {
        CROSSED,
        CLEAR,
        /// The interval reaches over the cut-off: too close to call.
        UNSURE,
        /// There is no threshold.
        NONE
    }

    /// {@return how the figure stands to its threshold}
    public Verdict verdict() {
        if (threshold.isEmpty()) {
            return Verdict.NONE;
        }
        if (crossed) {
            return Verdict.CROSSED;
        }
        return ends().anyMatch(threshold.get()::isCrossedBy) ? Verdict.UNSURE : Verdict.CLEAR;
    }

    /// {@return a figure held against `cutoff`: crossed where its whole interval lies beyond it}
    Signal against(Threshold cutoff) {
        return new Signal(
                name,
                title,
                value,
                interval95,
                count,
                countOf,
                measuredBy,
                Optional.of(cutoff),
                ends().allMatch(cutoff::isCrossedBy));
    }

    /// {@return the same figure under another title}
    Signal titled(String other) {
        return new Signal(
                name, other, value, interval95, count, countOf, measuredBy, threshold, crossed);
    }

    private Stream<Quantity> ends() {
        return interval95
                .map(interval ->
                        Stream.of(
                                Quantity.of(interval.low(), value.unit()),
                                value,
                                Quantity.of(interval.high(), value.unit())))
                .orElse(Stream.of(value));
    }
}

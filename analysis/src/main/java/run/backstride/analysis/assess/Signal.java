package run.backstride.analysis.assess;

import java.util.Optional;
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
        boolean crossed) {}

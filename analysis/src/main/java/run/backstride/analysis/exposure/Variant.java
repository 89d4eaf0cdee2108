package run.backstride.analysis.exposure;

import run.backstride.core.SampledSignal;

/// One declared way in which an exposure may act: at once or over weeks, from the first step or only
/// beyond a limit.
///
/// @param name in words, such as `mean of the last 7 nights`
/// @param steps one a day of the panel, in meaningful steps from the target, positive on the side of
///     concern; `NaN` where it is not known
public record Variant(String name, SampledSignal steps) {}

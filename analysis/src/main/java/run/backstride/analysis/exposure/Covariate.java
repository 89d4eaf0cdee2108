package run.backstride.analysis.exposure;

import run.backstride.core.SampledSignal;

/// What else makes one run hurt more than another: distance, speed, climb, the week before.
///
/// @param name in words with its unit
/// @param values one a day of the panel; `NaN` where it is not known
public record Covariate(String name, SampledSignal values) {}

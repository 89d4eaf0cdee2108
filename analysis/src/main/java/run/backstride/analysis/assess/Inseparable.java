package run.backstride.analysis.assess;

import run.backstride.core.Mistake;

/// Two mistakes that rise and fall together in this runner's data.
///
/// @param first one mistake
/// @param second the other
/// @param text why they cannot be told apart and which experiment would do it
public record Inseparable(Mistake first, Mistake second, String text) {}

package run.backstride.analysis.assess;

/// A measurement that is not there and that could change the picture.
///
/// @param what the measurement
/// @param how how to take it, step by step, in words
/// @param couldShift by how much the probability that this mistake contributes could move, at most, 0 to 1
public record Missing(String what, String how, double couldShift) {}

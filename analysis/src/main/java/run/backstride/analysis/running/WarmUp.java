package run.backstride.analysis.running;

/// How the first ten minutes were run, against the rest of the run.
///
/// @param firstTenMinutesSpeed mean moving speed, m/s
/// @param restSpeed mean moving speed after them, m/s
/// @param ratio `firstTenMinutesSpeed / restSpeed`; at or above 1 the run began at full speed or faster
public record WarmUp(double firstTenMinutesSpeed, double restSpeed, double ratio) {}

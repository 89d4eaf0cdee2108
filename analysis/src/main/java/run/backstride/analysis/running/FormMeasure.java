package run.backstride.analysis.running;

import java.util.OptionalDouble;

/// One measure of form over the steady, level windows of one run, from one source.
///
/// @param metric what was measured
/// @param source which source measured it: `native`, or the name of a [run.backstride.core.activity.SensorSource]
/// @param mean over the windows, in the metric's unit
/// @param standardDeviation between the windows; missing with fewer than two
/// @param windows number of steady windows
/// @param samples number of samples in them
/// @param meanSpeed over the same windows, m/s
/// @param expected what runners of the norm table show at that speed; missing where there is no norm or
///     the speed lies outside it
/// @param normScore (mean - expected) / standard deviation of the norm; missing where `expected` is
/// @param ownScore distance from the runner's own pain-free baseline at that speed, in standard deviations
///     between pain-free runs; missing before there are enough pain-free runs
/// @param drift change over the run at equal speed (regression on time with speed taken out), in the metric's
///     unit per hour; missing in short runs and where speed and time cannot be told apart
/// @param firstThird mean over the steady windows of the run's first third; missing where it has none
/// @param firstThirdSpeed mean speed over those windows, m/s
public record FormMeasure(
        Metric metric,
        String source,
        double mean,
        OptionalDouble standardDeviation,
        int windows,
        int samples,
        double meanSpeed,
        OptionalDouble expected,
        OptionalDouble normScore,
        OptionalDouble ownScore,
        OptionalDouble drift,
        OptionalDouble firstThird,
        OptionalDouble firstThirdSpeed) {}

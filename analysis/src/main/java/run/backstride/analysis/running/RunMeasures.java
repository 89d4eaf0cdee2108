package run.backstride.analysis.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is measured on one run. Small: it holds no samples, so that years of runs fit in memory.
///
/// @param origin the file it was read from
/// @param start first moment, UTC
/// @param date the runner's calendar day
/// @param title the runner's title; empty where none
/// @param treadmill run without moving over the ground
/// @param device maker and product of the watch; empty where unknown
/// @param gear shoe name that the export gives; empty where none
/// @param distanceKm total distance
/// @param minutes timer time
/// @param movingSpeed distance over moving time, m/s
/// @param climbMeters total ascent
/// @param meanSlopePercent mean absolute slope
/// @param heartRate mean, beats a minute
/// @param temperature mean, degrees Celsius
/// @param rpe 0 to 10 as entered by the runner
/// @param steadyMinutes minutes in steady, level windows
/// @param form measures of form, each source by itself
/// @param warmUp how the first ten minutes were run; missing in runs too short for it
/// @param reasons why a measure is missing, in words, one each
public record RunMeasures(
        String origin,
        Instant start,
        LocalDate date,
        String title,
        boolean treadmill,
        String device,
        String gear,
        OptionalDouble distanceKm,
        OptionalDouble minutes,
        OptionalDouble movingSpeed,
        OptionalDouble climbMeters,
        OptionalDouble meanSlopePercent,
        OptionalDouble heartRate,
        OptionalDouble temperature,
        OptionalDouble rpe,
        double steadyMinutes,
        List<FormMeasure> form,
        Optional<WarmUp> warmUp,
        List<String> reasons) {

    /// Copies the lists.
    public RunMeasures {
        form = List.copyOf(form);
        reasons = List.copyOf(reasons);
    }

    /// {@return the measure of `metric` by `source`, if this run has it}
    public Optional<FormMeasure> form(Metric metric, String source) {
        return form.stream()
                .filter(m -> m.metric() == metric && m.source().equals(source))
                .findFirst();
    }
}

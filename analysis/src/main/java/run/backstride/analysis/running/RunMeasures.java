package run.backstride.analysis.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /// {@return the same run with other measures of form}
    public RunMeasures withForm(List<FormMeasure> measures) {
        return with(date, title, gear, rpe, steadyMinutes, measures, warmUp, reasons);
    }

    /// {@return the same run on another calendar day}
    public RunMeasures onDate(LocalDate day) {
        return with(day, title, gear, rpe, steadyMinutes, form, warmUp, reasons);
    }

    /// {@return the same run, its gaps of title, gear and exertion filled}
    public RunMeasures withExportFacts(
            String otherTitle, String otherGear, OptionalDouble otherRpe) {
        return with(
                date,
                title.isBlank() ? otherTitle : title,
                gear.isBlank() ? otherGear : gear,
                rpe.isPresent() ? rpe : otherRpe,
                steadyMinutes,
                form,
                warmUp,
                reasons);
    }

    /// {@return the same run without measures of form, for the reason given}
    public RunMeasures withoutForm(String reason) {
        List<String> all = new ArrayList<>(List.of(reason));
        all.addAll(reasons);
        return with(date, title, gear, rpe, 0, List.of(), Optional.empty(), all);
    }

    private RunMeasures with(
            LocalDate day,
            String name,
            String shoe,
            OptionalDouble exertion,
            double steady,
            List<FormMeasure> measures,
            Optional<WarmUp> beginning,
            List<String> why) {
        return new RunMeasures(
                origin,
                start,
                day,
                name,
                treadmill,
                device,
                shoe,
                distanceKm,
                minutes,
                movingSpeed,
                climbMeters,
                meanSlopePercent,
                heartRate,
                temperature,
                exertion,
                steady,
                measures,
                beginning,
                why);
    }
}

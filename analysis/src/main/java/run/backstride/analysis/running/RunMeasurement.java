package run.backstride.analysis.running;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;

/// Measures one run by itself: totals, warm-up, and form over its steady, level minutes.
///
/// Method: windows of 60 s at even speed on level ground, the first five minutes, walking and faults of
/// position left out (evidence section 3a; the choices are in ADR 0401). Means are weighted by time, so that
/// a sample each second and smart recording give the same. Own scores are left missing: they need other runs.
public final class RunMeasurement {
    private RunMeasurement() {}

    /// {@return what one run says; figures that it can't give are missing, with the reason in words}
    ///
    /// @param run an activity that is a run
    /// @param fallbackZone the runner's zone, for files that don't say
    /// @throws IllegalArgumentException if the activity is no run
    public static RunMeasures measure(Activity run, ZoneId fallbackZone) {
        if (run.sport().kind() != Sport.Kind.RUN) {
            throw new IllegalArgumentException("activity must be a run, was " + run.sport().kind());
        }
        Samples samples = run.samples();
        TimeAxis time = TimeAxis.of(samples.seconds());
        // On a treadmill any position is that of a room.
        Optional<Positions> positions =
                run.sport().isTreadmill() ? Optional.empty() : Positions.of(samples);
        Pace pace = Pace.of(samples, time, positions);
        Optional<Slope> slope =
                run.sport().isTreadmill() ? Optional.empty() : Slope.of(samples, pace);
        RunningMask mask = RunningMask.of(samples, time, pace, positions);
        SteadyWindows windows = SteadyWindows.find(time, pace, slope, mask);
        FormMeasuring form = FormMeasuring.of(run, time, pace, windows);
        RunTotals totals = RunTotals.of(run, time, pace, slope);
        Optional<WarmUp> warmUp = WarmUps.of(time, pace);
        List<String> reasons = new ArrayList<>(reasons(run, pace, slope, mask, windows));
        reasons.addAll(form.reasons());
        if (warmUp.isEmpty()) {
            reasons.add(
                    "No comparison of the first ten minutes with the rest: too short, or without speed.");
        }
        return new RunMeasures(
                run.origin(),
                run.start(),
                run.localDate(fallbackZone),
                run.name(),
                run.sport().isTreadmill(),
                (run.device().manufacturer() + " " + run.device().product()).strip(),
                run.gear(),
                totals.distanceKm(),
                totals.minutes(),
                totals.movingSpeed(),
                totals.climbMeters(),
                totals.meanSlopePercent(),
                totals.heartRate(),
                totals.temperature(),
                run.rpe(),
                windows.seconds() / 60,
                form.form(),
                warmUp,
                reasons);
    }

    private static List<String> reasons(
            Activity run,
            Pace pace,
            Optional<Slope> slope,
            RunningMask mask,
            SteadyWindows windows) {
        List<String> reasons = new ArrayList<>();
        if (run.samples().count() == 0) {
            return List.of("No form: the file has totals only, no samples.");
        }
        switch (pace.origin()) {
            case DEVICE -> {}
            case DISTANCES -> reasons.add("Speed was made from the recorded distances.");
            case POSITIONS -> reasons.add("Speed was made from positions.");
            case NONE -> reasons.add("No form: the file tells no speed.");
        }
        if (slope.isEmpty()) {
            reasons.add(
                    run.sport().isTreadmill()
                            ? "Treadmill: its slope is not known, the run was taken as level."
                            : "No altitude: the slope is not known, the run was taken as level.");
        }
        if (mask.jumps() > 0) {
            reasons.add(
                    "%d implausible jumps of position or speed; ten seconds around each were left out."
                            .formatted(mask.jumps()));
        }
        if (windows.count() == 0) {
            reasons.add(
                    "No form: no minute after the first five was run steadily on level ground"
                            + " (%d of %d samples were walked, stood, or without speed)."
                                    .formatted(mask.walked(), run.samples().count()));
        }
        return reasons;
    }
}

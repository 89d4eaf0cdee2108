package run.backstride.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.analysis.running.WarmUp;

/// A panel in the shape that the analysis sees: what measuring the recordings would give, without making
/// them. Scores against a norm or the runner's own baseline are left to the analysis.
public final class PanelMeasures {
    private static final String NATIVE = "native";
    private static final double WARM_UP_MINUTES = 10;
    private static final double SKIPPED_MINUTES = 5;

    /// Share of a run that is level and steady: a test holds it against measured recordings.
    private static final double STEADY_SHARE = 0.6;

    private PanelMeasures() {}

    /// {@return the panel's runs and diary as a history without other sessions and without gait}
    public static RunnerHistory history(Panel panel) {
        return new RunnerHistory(runs(panel), List.of(), panel.diary(), List.of());
    }

    /// {@return one measure a run, ascending in time}
    public static List<RunMeasures> runs(Panel panel) {
        RunningGait gait = new RunningGait(panel.spec().body().heightCm());
        List<RunMeasures> runs = new ArrayList<>();
        for (SimulatedDay day : panel.days()) {
            day.run().ifPresent(run -> runs.add(measures(panel.spec(), gait, day, run)));
        }
        return runs;
    }

    private static RunMeasures measures(
            RunnerSpec spec, RunningGait gait, SimulatedDay day, SimulatedRun run) {
        double steadyMinutes =
                Math.max(0, Math.floor(STEADY_SHARE * (run.minutes() - SKIPPED_MINUTES)));
        return new RunMeasures(
                "simulated " + run.start(),
                run.start(),
                day.date(),
                "",
                run.treadmill(),
                "development simulated",
                "",
                OptionalDouble.of(run.km()),
                OptionalDouble.of(run.minutes()),
                OptionalDouble.of(run.speed()),
                run.treadmill() ? OptionalDouble.empty() : OptionalDouble.of(run.climbMeters()),
                run.treadmill()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(2 * 100 * run.climbMeters() / (1000 * run.km())),
                OptionalDouble.of(run.heartRate()),
                OptionalDouble.of(run.temperature()),
                OptionalDouble.empty(),
                steadyMinutes,
                steadyMinutes < 1 ? List.of() : form(spec, gait, run, (int) steadyMinutes),
                run.minutes() < 2 * WARM_UP_MINUTES ? Optional.empty() : Optional.of(warmUp(run)),
                List.of());
    }

    /// Speeds of the two parts whose time-weighted mean is the run's.
    private static WarmUp warmUp(SimulatedRun run) {
        double share = WARM_UP_MINUTES / run.minutes();
        double rest = run.speed() / (1 - share + share * run.warmUpRatio());
        return new WarmUp(run.warmUpRatio() * rest, rest, run.warmUpRatio());
    }

    private static List<FormMeasure> form(
            RunnerSpec spec, RunningGait gait, SimulatedRun run, int windows) {
        double speed = run.speed();
        double cadence = gait.cadence(speed) + run.cadenceOffset();
        double stepLength = speed * 60_000 / cadence;
        List<FormMeasure> form = new ArrayList<>();
        form.add(measure(Metric.CADENCE, cadence, speed, windows));
        if (spec.equipment().hasDynamics()) {
            double contact = gait.contactMilliseconds(speed, cadence) * (1 + run.contactOffset());
            double oscillation = gait.oscillationMillimeters(speed, cadence);
            form.add(measure(Metric.GROUND_CONTACT_TIME, contact, speed, windows));
            form.add(measure(Metric.VERTICAL_OSCILLATION, oscillation, speed, windows));
            form.add(
                    measure(Metric.VERTICAL_RATIO, 100 * oscillation / stepLength, speed, windows));
            form.add(measure(Metric.STEP_LENGTH, stepLength, speed, windows));
            form.add(measure(Metric.BALANCE_LEFT, run.leftPercent(), speed, windows));
        }
        return form;
    }

    private static FormMeasure measure(Metric metric, double mean, double speed, int windows) {
        return new FormMeasure(
                metric,
                NATIVE,
                mean,
                OptionalDouble.empty(),
                windows,
                60 * windows,
                speed,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(mean),
                OptionalDouble.of(speed));
    }
}

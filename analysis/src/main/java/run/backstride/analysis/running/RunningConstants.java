package run.backstride.analysis.running;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// Every declared choice of how a run is measured: windows, what counts as running, slope, drift, baseline.
public final class RunningConstants {
    private static final Source WINDOWS = new Source("adr-0401", "", Reading.PROPOSAL);
    private static final Source BASELINE = new Source("adr-0403", "", Reading.PROPOSAL);

    static final Constant WINDOW =
            house(
                    "running.window",
                    60,
                    Unit.SECONDS,
                    "Form is averaged over windows of this length.");
    static final Constant SETTLING =
            house(
                    "running.settling",
                    300,
                    Unit.SECONDS,
                    "The first minutes of a run are left out: stride and sensors have not settled.");
    static final Constant LEVEL =
            house(
                    "running.level-grade",
                    2,
                    Unit.PERCENT,
                    "Below this mean absolute slope a window is level.");
    static final Constant STEADY =
            house(
                    "running.steady-speed",
                    0.10,
                    Unit.RATIO,
                    "Up to this coefficient of variation of speed a window is steady.");
    static final Constant MAX_GAP =
            house(
                    "running.max-gap",
                    15,
                    Unit.SECONDS,
                    "A longer interval between two samples is a gap, not a slow sample.");
    static final Constant COVERAGE =
            house(
                    "running.coverage",
                    0.5,
                    Unit.RATIO,
                    "A window counts for a metric that is present in at least this share of its time.");
    static final Constant RUNNING_SPEED =
            house(
                    "running.speed-floor",
                    1.5,
                    Unit.METERS_PER_SECOND,
                    "Below this speed nobody is taken to run.");
    static final Constant WALKING_SPEED =
            house(
                    "running.walking-speed",
                    2.2,
                    Unit.METERS_PER_SECOND,
                    "Below this speed a low cadence is taken for walking.");
    static final Constant WALKING_CADENCE =
            house(
                    "running.walking-cadence",
                    140,
                    Unit.STEPS_PER_MINUTE,
                    "Below this cadence, at a speed that can be walked, the runner is taken to walk.");
    static final Constant MOVING_SPEED =
            house(
                    "running.moving-speed",
                    0.5,
                    Unit.METERS_PER_SECOND,
                    "Below this speed the runner stands.");
    static final Constant MAX_SPEED =
            house(
                    "running.max-speed",
                    12,
                    Unit.METERS_PER_SECOND,
                    "A speed above this is a fault of position or a vehicle, not running.");
    static final Constant MAX_ACCELERATION =
            house(
                    "running.max-acceleration",
                    3.5,
                    Unit.METERS_PER_SECOND,
                    "A change of speed above this within a second is a fault of position.");
    static final Constant JUMP_MARGIN =
            house(
                    "running.jump-margin",
                    10,
                    Unit.SECONDS,
                    "Samples this near to an implausible jump of position or speed are left out.");
    static final Constant SPEED_SMOOTHING =
            house(
                    "running.speed-smoothing",
                    5,
                    Unit.SECONDS,
                    "Speed made from distances is taken over this time before and after each sample.");
    static final Constant SLOPE_LENGTH =
            house(
                    "running.slope-length",
                    50,
                    Unit.METERS,
                    "Slope is the mean altitude of this distance ahead against this distance behind.");
    static final Constant CLIMB_STEP =
            house(
                    "running.climb-step",
                    2,
                    Unit.METERS,
                    "Climb counts only once smoothed altitude has turned by this much.");
    static final Constant DRIFT_WINDOWS =
            house(
                    "running.drift-windows",
                    10,
                    Unit.COUNT,
                    "Drift needs at least this many windows.");
    static final Constant DRIFT_SPAN =
            house(
                    "running.drift-span",
                    20,
                    Unit.MINUTES,
                    "Drift needs at least this long from the first window to the last.");
    static final Constant DRIFT_CORRELATION =
            house(
                    "running.drift-correlation",
                    0.9,
                    Unit.RATIO,
                    "Above this correlation of speed and time, drift can't be told from pace.");
    static final Constant DRIFT_SPEED_SPREAD =
            house(
                    "running.drift-speed-spread",
                    0.15,
                    Unit.RATIO,
                    "Drift needs windows whose speeds spread less than this: over more, form is no line.");
    static final Constant STEP_IDENTITY =
            house(
                    "running.step-identity",
                    0.3,
                    Unit.RATIO,
                    "Step length that is further than this from speed over cadence is a fault of the watch.");
    static final Constant WARM_UP =
            house(
                    "running.warm-up",
                    10,
                    Unit.MINUTES,
                    "The beginning of a run, for how it was warmed up.");
    static final Constant WARM_UP_REST =
            house(
                    "running.warm-up-rest",
                    10,
                    Unit.MINUTES,
                    "What must follow it for a comparison.");

    static final Constant PAIN_FREE =
            baseline(
                    "running.pain-free",
                    1,
                    Unit.NRS_POINTS,
                    "A run counts as pain-free up to this worst pain during, after and the next morning; it is"
                            + " half of the smallest change that patients call important.");
    static final Constant BASELINE_RUNS =
            baseline(
                    "running.baseline-runs",
                    8,
                    Unit.COUNT,
                    "An own baseline stands on at least this many other pain-free runs.");
    static final Constant BASELINE_WINDOWS =
            baseline(
                    "running.baseline-windows",
                    3,
                    Unit.COUNT,
                    "A run enters the own baseline, or is held against it, with at least this many windows.");
    static final Constant BASELINE_OUTLIER =
            baseline(
                    "running.baseline-outlier",
                    3.5,
                    Unit.STANDARD_DEVIATIONS,
                    "Pain-free runs further from the line than this (robust) are left out of it.");
    static final Constant BASELINE_FLOOR =
            baseline(
                    "running.baseline-floor",
                    0.005,
                    Unit.RATIO,
                    "The spread between pain-free runs is never taken smaller than this share of the value.");
    static final Constant BASELINE_MARGIN =
            baseline(
                    "running.baseline-margin",
                    0.3,
                    Unit.METERS_PER_SECOND,
                    "No own score further than this outside the speeds of the pain-free runs.");
    static final Constant MAX_SCORE =
            baseline(
                    "running.max-score",
                    8,
                    Unit.STANDARD_DEVIATIONS,
                    "A distance from the own baseline beyond this is given as this.");

    private RunningConstants() {}

    /// {@return all of them, plausible ranges of the metrics included, for the list of evidence}
    public static List<Constant> all() {
        List<Constant> all =
                new java.util.ArrayList<>(
                        List.of(
                                WINDOW,
                                SETTLING,
                                LEVEL,
                                STEADY,
                                MAX_GAP,
                                COVERAGE,
                                RUNNING_SPEED,
                                WALKING_SPEED,
                                WALKING_CADENCE,
                                MOVING_SPEED,
                                MAX_SPEED,
                                MAX_ACCELERATION,
                                JUMP_MARGIN,
                                SPEED_SMOOTHING,
                                SLOPE_LENGTH,
                                CLIMB_STEP,
                                DRIFT_WINDOWS,
                                DRIFT_SPAN,
                                DRIFT_CORRELATION,
                                DRIFT_SPEED_SPREAD,
                                STEP_IDENTITY,
                                WARM_UP,
                                WARM_UP_REST,
                                PAIN_FREE,
                                BASELINE_RUNS,
                                BASELINE_WINDOWS,
                                BASELINE_OUTLIER,
                                BASELINE_FLOOR,
                                BASELINE_MARGIN,
                                MAX_SCORE));
        for (Metric metric : Metric.values()) {
            all.add(lowest(metric));
            all.add(highest(metric));
        }
        return List.copyOf(all);
    }

    /// {@return the least value of a metric that a runner in motion can show; below it the sample is a fault}
    static Constant lowest(Metric metric) {
        return range(
                metric,
                "lowest",
                switch (metric) {
                    case CADENCE -> 100;
                    case GROUND_CONTACT_TIME -> 100;
                    case VERTICAL_OSCILLATION -> 20;
                    case VERTICAL_RATIO -> 2;
                    case STEP_LENGTH -> 300;
                    case BALANCE_LEFT -> 30;
                });
    }

    /// {@return the greatest value of a metric that a runner can show; above it the sample is a fault}
    static Constant highest(Metric metric) {
        return range(
                metric,
                "highest",
                switch (metric) {
                    case CADENCE -> 300;
                    case GROUND_CONTACT_TIME -> 500;
                    case VERTICAL_OSCILLATION -> 250;
                    case VERTICAL_RATIO -> 25;
                    case STEP_LENGTH -> 3000;
                    case BALANCE_LEFT -> 70;
                });
    }

    private static Constant range(Metric metric, String end, double amount) {
        return house(
                "running." + metric.id() + "-" + end,
                amount,
                metric.unit(),
                "Samples beyond this are faults of the sensor or not running, and left out.");
    }

    private static Constant house(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.HOUSE, WINDOWS, claim);
    }

    private static Constant baseline(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.HOUSE, BASELINE, claim);
    }
}

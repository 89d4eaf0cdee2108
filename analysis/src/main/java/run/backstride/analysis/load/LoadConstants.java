package run.backstride.analysis.load;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// Every declared number of how load is measured.
public final class LoadConstants {
    private static final Source DECIDED = new Source("adr-0404", "", Reading.PROPOSAL);
    private static final Source SPIKES = new Source("frand25", "abstract", Reading.VERIFIED);
    private static final Source FOSTER = new Source("fost01", "", Reading.FROM_MEMORY);
    private static final Source IMPULSE = new Source("banister91", "", Reading.FROM_MEMORY);
    private static final Source AGE = new Source("tanaka01", "", Reading.FROM_MEMORY);
    private static final Source EWMA = new Source("williams17", "", Reading.FROM_MEMORY);

    static final Constant SPIKE_DAYS =
            published(
                    "load.spike-days",
                    30,
                    Unit.DAYS,
                    "A run is held against the longest single run of this many days before it.");
    static final Constant SPIKE_LOOK_BACK =
            house(
                    "load.spike-look-back",
                    14,
                    Unit.DAYS,
                    "No spike is told before the log is this old: the longest run would be unknown.");
    static final Constant SPIKE_SMALL =
            published(
                    "load.spike-small", 1.10, Unit.RATIO, "Above this a spike is small; HRR 1.64.");
    static final Constant SPIKE_MODERATE =
            published(
                    "load.spike-moderate",
                    1.30,
                    Unit.RATIO,
                    "Above this a spike is moderate; HRR 1.52.");
    static final Constant SPIKE_LARGE =
            published(
                    "load.spike-large", 2.0, Unit.RATIO, "Above this a spike is large; HRR 2.28.");

    static final Constant BASIS_COVERAGE =
            house(
                    "load.basis-coverage",
                    0.8,
                    Unit.RATIO,
                    "A basis of load is used where at least this share of the runs has it.");
    static final Constant IMPULSE_FACTOR =
            memory(
                    "load.impulse-factor",
                    0.64,
                    IMPULSE,
                    "Factor of the heart-rate impulse, men's curve for everybody.");
    static final Constant IMPULSE_EXPONENT =
            memory(
                    "load.impulse-exponent",
                    1.92,
                    IMPULSE,
                    "Exponent of the heart-rate impulse, men's curve for everybody.");
    static final Constant MAX_HEART_RATE_AT_BIRTH =
            new Constant(
                    "load.max-heart-rate-at-birth",
                    Quantity.of(208, Unit.BEATS_PER_MINUTE),
                    Origin.PUBLISHED_CUTOFF,
                    AGE,
                    "Maximal heart rate of adults: 208 - 0.7 age, within about 10.");
    static final Constant MAX_HEART_RATE_PER_YEAR =
            new Constant(
                    "load.max-heart-rate-per-year",
                    Quantity.of(0.7, Unit.BEATS_PER_MINUTE),
                    Origin.PUBLISHED_CUTOFF,
                    AGE,
                    "Maximal heart rate falls by this a year of age.");

    static final Constant HARD_RPE =
            house("load.hard-rpe", 7, Unit.RPE_POINTS, "A run with this effort or more is hard.");
    static final Constant HARD_SHARE =
            house(
                    "load.hard-share",
                    0.9,
                    Unit.RATIO,
                    "Without effort, a run above this quantile of the runner's own speeds, heart rates or"
                            + " distances is hard.");
    static final Constant HARD_RUNS =
            house(
                    "load.hard-runs",
                    10,
                    Unit.COUNT,
                    "The runner's own quantiles need at least this many runs.");

    static final Constant WEEK =
            memoryDays("load.week", 7, FOSTER, "Monotony and strain are of this many days.");
    static final Constant CHRONIC_WEEKS =
            new Constant(
                    "load.chronic-weeks",
                    Quantity.of(3, Unit.WEEKS),
                    Origin.PUBLISHED_CUTOFF,
                    SPIKES,
                    "The acute week is held against the mean of this many weeks before it (uncoupled).");
    static final Constant ACUTE_EWMA =
            memoryDays(
                    "load.acute-ewma",
                    7,
                    EWMA,
                    "Span of the acute weighted mean: weight 2 / (N + 1).");
    static final Constant CHRONIC_EWMA =
            memoryDays(
                    "load.chronic-ewma",
                    28,
                    EWMA,
                    "Span of the chronic weighted mean: weight 2 / (N + 1).");

    static final Constant USE_TOLERANCE =
            house(
                    "load.shoe-use-tolerance",
                    15,
                    Unit.MINUTES,
                    "A time in the shoe log belongs to the nearest run that starts within this.");
    static final Constant LOG_TOLERANCE =
            house(
                    "load.shoe-log-tolerance",
                    14,
                    Unit.DAYS,
                    "A shoe that began up to this long before the first run of the log has no unknown past.");
    static final Constant ROTATION_DAYS =
            house(
                    "load.rotation-days",
                    28,
                    Unit.DAYS,
                    "Pairs that ran within this time are in rotation.");

    private LoadConstants() {}

    /// {@return all of them, for the list of evidence}
    public static List<Constant> all() {
        return List.of(
                SPIKE_DAYS,
                SPIKE_LOOK_BACK,
                SPIKE_SMALL,
                SPIKE_MODERATE,
                SPIKE_LARGE,
                BASIS_COVERAGE,
                IMPULSE_FACTOR,
                IMPULSE_EXPONENT,
                MAX_HEART_RATE_AT_BIRTH,
                MAX_HEART_RATE_PER_YEAR,
                HARD_RPE,
                HARD_SHARE,
                HARD_RUNS,
                WEEK,
                CHRONIC_WEEKS,
                ACUTE_EWMA,
                CHRONIC_EWMA,
                USE_TOLERANCE,
                LOG_TOLERANCE,
                ROTATION_DAYS);
    }

    private static Constant house(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.HOUSE, DECIDED, claim);
    }

    private static Constant published(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.PUBLISHED_CUTOFF, SPIKES, claim);
    }

    private static Constant memory(String id, double amount, Source source, String claim) {
        return new Constant(id, Quantity.of(amount, Unit.RATIO), Origin.CONVENTION, source, claim);
    }

    private static Constant memoryDays(String id, double amount, Source source, String claim) {
        return new Constant(id, Quantity.of(amount, Unit.DAYS), Origin.CONVENTION, source, claim);
    }
}

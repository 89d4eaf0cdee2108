package run.backstride.analysis.exposure;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// Targets, steps and windows of the exposures.
public final class ExposureConstants {
    private static final Source DECISION = new Source("adr-0801", "", Reading.PROPOSAL);

    static final Constant STRENGTH_TARGET =
            house(
                    "exposure.strength-target",
                    2,
                    Unit.PER_WEEK,
                    "Strength days a week at which nothing is left to correct.");
    static final Constant STRENGTH_STEP =
            house("exposure.strength-step", 1, Unit.PER_WEEK, "One strength day a week.");
    static final Constant SHOE_TARGET =
            new Constant(
                    "exposure.shoe-target",
                    Quantity.of(480, Unit.KILOMETERS),
                    Origin.CONVENTION,
                    new Source("cook85", "300 miles, the habit of the field", Reading.FROM_MEMORY),
                    "Kilometres from which a pair is due for review; shown for cushioning, not for back pain.");
    static final Constant SHOE_STEP =
            house("exposure.shoe-step", 300, Unit.KILOMETERS, "Kilometres on the pair.");
    static final Constant SHOE_LATE =
            house(
                    "exposure.shoe-late",
                    640,
                    Unit.KILOMETERS,
                    "Middle of the 480 to 800 km in which pairs are retired.");
    static final Constant CADENCE_TARGET =
            house(
                    "exposure.cadence-target",
                    0,
                    Unit.STEPS_PER_MINUTE,
                    "Distance from the cadence of the norm table at the same speed.");
    static final Constant CADENCE_STEP =
            new Constant(
                    "exposure.cadence-step",
                    Quantity.of(5, Unit.STEPS_PER_MINUTE),
                    Origin.DERIVED,
                    new Source("droz24", "166 against 171 steps/min", Reading.VERIFIED),
                    "Difference in cadence between runners with and without low back pain.");
    static final Constant VERTICAL_RATIO_TARGET =
            new Constant(
                    "exposure.vertical-ratio-target",
                    Quantity.of(8.6, Unit.PERCENT),
                    Origin.PUBLISHED_CUTOFF,
                    new Source(
                            "garmin",
                            "vertical ratio, strap, end of the middle band",
                            Reading.VERIFIED),
                    "Vertical ratio below which two thirds of the maker's runners lie.");
    static final Constant VERTICAL_RATIO_STEP =
            house("exposure.vertical-ratio-step", 1, Unit.PERCENT, "One percent of step length.");
    static final Constant BALANCE_TARGET =
            new Constant(
                    "exposure.balance-target",
                    Quantity.of(0.7, Unit.PERCENT),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("garmin", "ground contact balance, green band", Reading.VERIFIED),
                    "Distance from 50 % within which the maker calls ground contact balanced.");
    static final Constant BALANCE_STEP =
            house("exposure.balance-step", 1, Unit.PERCENT, "One percent of ground contact.");
    static final Constant SPIKE_TARGET =
            new Constant(
                    "exposure.spike-target",
                    Quantity.of(1.1, Unit.RATIO),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("frand25", "session spike above 10 %", Reading.VERIFIED),
                    "Distance over the longest run of 30 days above which injuries rose, 5,205 runners.");
    static final Constant SPIKE_STEP =
            house("exposure.spike-step", 0.3, Unit.RATIO, "Thirty percent of the longest run.");
    static final Constant REST_TARGET =
            house("exposure.rest-target", 48, Unit.HOURS, "Hours between hard sessions.");
    static final Constant REST_STEP =
            house("exposure.rest-step", 24, Unit.HOURS, "One day of rest.");
    static final Constant SLEEP_TARGET =
            new Constant(
                    "exposure.sleep-target",
                    Quantity.of(7, Unit.HOURS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("john20", "below 7 h", Reading.VERIFIED),
                    "Hours of sleep below which new injuries rose.");
    static final Constant SLEEP_STEP =
            house("exposure.sleep-step", 1, Unit.HOURS, "One hour of sleep.");
    static final Constant MOBILITY_TARGET =
            house(
                    "exposure.mobility-target",
                    30,
                    Unit.MINUTES_PER_WEEK,
                    "Minutes of mobility work a week, three muscle groups at ten minutes each.");
    static final Constant MOBILITY_STEP =
            house("exposure.mobility-step", 15, Unit.MINUTES_PER_WEEK, "Fifteen minutes a week.");
    static final Constant MOBILITY_DAYS_TARGET =
            house(
                    "exposure.mobility-days-target",
                    5,
                    Unit.PER_WEEK,
                    "Days a week with mobility work.");
    static final Constant MOBILITY_DAYS_STEP =
            house("exposure.mobility-days-step", 2, Unit.PER_WEEK, "Two days a week.");
    static final Constant WARM_UP_RATIO =
            house(
                    "exposure.warm-up-ratio",
                    0.95,
                    Unit.RATIO,
                    "Speed of the first ten minutes over the rest from which a run began without warming up.");
    static final Constant SESSION_MINUTES =
            house(
                    "exposure.session-minutes",
                    10,
                    Unit.MINUTES,
                    "What a mobility session counts whose length was not written down.");
    static final Constant WEEK =
            house("exposure.week", 7, Unit.DAYS, "Shorter window over habits.");
    static final Constant FORTNIGHT =
            house("exposure.fortnight", 14, Unit.DAYS, "Middle window over habits.");
    static final Constant MONTH =
            house("exposure.month", 28, Unit.DAYS, "Longer window, and the one relief speaks of.");
    static final Constant NIGHTS =
            house("exposure.nights", 3, Unit.DAYS, "Shortest window over nights beside the last.");
    static final Constant NIGHTS_NEEDED =
            house(
                    "exposure.nights-needed",
                    0.6,
                    Unit.RATIO,
                    "Share of a window's nights that its mean needs.");
    static final Constant LAST_RUNS =
            house(
                    "exposure.last-runs",
                    3,
                    Unit.COUNT,
                    "Runs over which form may act, this one included.");
    static final Constant RUNS_FOR_FORM =
            house(
                    "exposure.runs-for-form",
                    10,
                    Unit.COUNT,
                    "Runs with a measure before speed, slope and heat can be taken out of it.");

    static final Constant AT_ONCE =
            house(
                    "exposure.at-once",
                    2,
                    Unit.COUNT,
                    "Steps that being beyond the target counts as, where pain is thought to follow at once.");

    private ExposureConstants() {}

    private static Constant house(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.HOUSE, DECISION, claim);
    }

    /// {@return all of them, for the evidence table}
    public static List<Constant> all() {
        return List.of(
                STRENGTH_TARGET,
                STRENGTH_STEP,
                SHOE_TARGET,
                SHOE_STEP,
                SHOE_LATE,
                CADENCE_TARGET,
                CADENCE_STEP,
                VERTICAL_RATIO_TARGET,
                VERTICAL_RATIO_STEP,
                BALANCE_TARGET,
                BALANCE_STEP,
                SPIKE_TARGET,
                SPIKE_STEP,
                REST_TARGET,
                REST_STEP,
                SLEEP_TARGET,
                SLEEP_STEP,
                MOBILITY_TARGET,
                MOBILITY_STEP,
                MOBILITY_DAYS_TARGET,
                MOBILITY_DAYS_STEP,
                WARM_UP_RATIO,
                SESSION_MINUTES,
                WEEK,
                FORTNIGHT,
                MONTH,
                NIGHTS,
                NIGHTS_NEEDED,
                LAST_RUNS,
                AT_ONCE,
                RUNS_FOR_FORM);
    }
}

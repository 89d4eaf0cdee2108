package run.backstride.analysis.assess;

import static run.backstride.core.evidence.Threshold.Side.ABOVE;
import static run.backstride.core.evidence.Threshold.Side.BELOW;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// The cut-offs of [RunningForm]. Those of shin and foot depend on speed.
public final class RunningFormThresholds {
    static final Threshold CADENCE =
            new Threshold(
                    "running-form.cadence",
                    BELOW,
                    Quantity.of(-1, Unit.STANDARD_DEVIATIONS),
                    Origin.DERIVED,
                    new Source("droz24", "d = 0.53; norm fuk17d", Reading.COMPUTED),
                    Grade.WEAK_TO_MODERATE,
                    "More than one standard deviation fewer steps a minute than runners of the norm table at that speed; 52 runners with back pain took 166 steps a minute, 52 without 171, not adjusted for speed.");
    static final Threshold CADENCE_OWN =
            new Threshold(
                    "running-form.cadence-own",
                    BELOW,
                    Quantity.of(-1, Unit.STANDARD_DEVIATIONS),
                    Origin.HOUSE,
                    new Source("adr-0501", "own baseline", Reading.PROPOSAL),
                    Grade.WEAK,
                    "Slower steps than in your own pain-free runs at that speed; pain itself may do this.");
    static final Threshold FOOT_STRIKE =
            new Threshold(
                    "running-form.foot-strike",
                    ABOVE,
                    Quantity.of(7.4, Unit.DEGREES),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("mo21", "abstract", Reading.VERIFIED),
                    Grade.CONTRADICTORY,
                    "Above this the heel lands first, as in most runners; landing otherwise does not spare the back and loads calf and Achilles tendon.");
    static final Threshold LEAN_LOW =
            new Threshold(
                    "running-form.lean-low",
                    BELOW,
                    Quantity.of(3, Unit.DEGREES),
                    Origin.HOUSE,
                    new Source("adr-0501", "trunk lean", Reading.PROPOSAL),
                    Grade.CONTRADICTORY,
                    "Runners choose 7.3 degrees, standard deviation 3.6; what an upright trunk does to the back is not known.");
    static final Threshold LEAN_HIGH =
            new Threshold(
                    "running-form.lean-high",
                    ABOVE,
                    Quantity.of(15, Unit.DEGREES),
                    Origin.HOUSE,
                    new Source("adr-0501", "trunk lean", Reading.PROPOSAL),
                    Grade.CONTRADICTORY,
                    "Authors of a study of large leans warn that they may add to back pain.");

    static final Constant SHANK_BASE =
            norm(
                    "running-form.shank-base",
                    0.98,
                    Unit.DEGREES,
                    "Shin angle at initial contact: intercept over speed.");
    static final Constant SHANK_SLOPE =
            norm(
                    "running-form.shank-slope",
                    2.725,
                    Unit.DEGREES,
                    "Shin angle at initial contact: for each m/s.");
    static final Constant SHANK_MARGIN =
            margin(
                    "running-form.shank-margin",
                    5,
                    Unit.DEGREES,
                    "Margin above the expected shin angle.");
    static final Constant OVERSTRIDE_BASE =
            norm(
                    "running-form.overstride-base",
                    0.076,
                    Unit.RATIO,
                    "Ankle ahead of hip: intercept over speed.");
    static final Constant OVERSTRIDE_SLOPE =
            norm(
                    "running-form.overstride-slope",
                    0.056,
                    Unit.RATIO,
                    "Ankle ahead of hip: for each m/s.");
    static final Constant OVERSTRIDE_MARGIN =
            margin(
                    "running-form.overstride-margin",
                    0.08,
                    Unit.RATIO,
                    "Margin above the expected distance; the spread between runners is not known.");
    static final Constant SLOWEST =
            norm("running-form.slowest", 2.2, Unit.METERS_PER_SECOND, "Lowest speed of the norm.");
    static final Constant FASTEST =
            norm("running-form.fastest", 4.8, Unit.METERS_PER_SECOND, "Highest speed of the norm.");

    private RunningFormThresholds() {}

    /// {@return the cut-off of the shin angle at a speed, in m/s}
    static Threshold shank(double speed) {
        return new Threshold(
                "running-form.shank",
                ABOVE,
                Quantity.of(
                        SHANK_BASE.amount()
                                + SHANK_SLOPE.amount() * within(speed)
                                + SHANK_MARGIN.amount(),
                        Unit.DEGREES),
                Origin.DERIVED,
                new Source("fuk17d", "fit over 28 runners; margin ADR 0501", Reading.COMPUTED),
                Grade.WEAK,
                "Five degrees more than 28 ordinary runners on average at that speed, who land with the shin 8 to 13 degrees forward; no study ties it to back pain.");
    }

    /// {@return the cut-off of the ankle's distance ahead of the hip at a speed, in m/s}
    static Threshold overstride(double speed) {
        return new Threshold(
                "running-form.overstride",
                ABOVE,
                Quantity.of(
                        OVERSTRIDE_BASE.amount()
                                + OVERSTRIDE_SLOPE.amount() * within(speed)
                                + OVERSTRIDE_MARGIN.amount(),
                        Unit.RATIO),
                Origin.DERIVED,
                new Source("fuk17d", "fit over 28 runners; margin ADR 0501", Reading.COMPUTED),
                Grade.WEAK,
                "Further than 28 ordinary runners at that speed, who land 18 to 28 cm ahead of the hip; it raises braking, and no study ties it to back pain.");
    }

    private static double within(double speed) {
        return Math.clamp(speed, SLOWEST.amount(), FASTEST.amount());
    }

    /// {@return all thresholds; those that depend on speed at the fastest speed of the norm}
    public static List<Threshold> all() {
        return List.of(
                CADENCE,
                CADENCE_OWN,
                shank(FASTEST.amount()),
                overstride(FASTEST.amount()),
                FOOT_STRIKE,
                LEAN_LOW,
                LEAN_HIGH);
    }

    /// {@return all constants}
    public static List<Constant> constants() {
        return List.of(
                SHANK_BASE,
                SHANK_SLOPE,
                SHANK_MARGIN,
                OVERSTRIDE_BASE,
                OVERSTRIDE_SLOPE,
                OVERSTRIDE_MARGIN,
                SLOWEST,
                FASTEST);
    }

    private static Constant norm(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                Origin.DERIVED,
                new Source("fuk17d", "fit over 28 runners, 2.2 to 4.8 m/s", Reading.COMPUTED),
                claim);
    }

    private static Constant margin(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                Origin.HOUSE,
                new Source("adr-0501", "overstride", Reading.PROPOSAL),
                claim);
    }
}

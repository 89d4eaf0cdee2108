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

/// The cut-offs of [CoreStrength].
public final class CoreStrengthThresholds {
    static final Threshold SIDE_PLANK_MALE =
            new Threshold(
                    "core-strength.side-plank-male",
                    BELOW,
                    Quantity.of(60, Unit.SECONDS),
                    Origin.DERIVED,
                    new Source("mcg99", "mean - 1 SD, 31 men", Reading.FROM_MEMORY),
                    Grade.WEAK,
                    "One standard deviation below the mean of 31 healthy young men; no study shows that runners below it get back pain.");
    static final Threshold SIDE_PLANK_FEMALE =
            new Threshold(
                    "core-strength.side-plank-female",
                    BELOW,
                    Quantity.of(41, Unit.SECONDS),
                    Origin.DERIVED,
                    new Source("mcg99", "mean - 1 SD, 44 women", Reading.FROM_MEMORY),
                    Grade.WEAK,
                    "One standard deviation below the mean of 44 healthy young women; no study shows that runners below it get back pain.");
    static final Threshold FRONT_PLANK_MALE =
            new Threshold(
                    "core-strength.front-plank-male",
                    BELOW,
                    Quantity.of(77, Unit.SECONDS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("linf", "25th percentile", Reading.VERIFIED),
                    Grade.WEAK,
                    "The weakest quarter of male students; no study shows that runners below it get back pain.");
    static final Threshold FRONT_PLANK_FEMALE =
            new Threshold(
                    "core-strength.front-plank-female",
                    BELOW,
                    Quantity.of(63, Unit.SECONDS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("linf", "25th percentile", Reading.VERIFIED),
                    Grade.WEAK,
                    "The weakest quarter of female students; no study shows that runners below it get back pain.");
    static final Threshold BACK_EXTENSION_MALE =
            new Threshold(
                    "core-strength.back-extension-male",
                    BELOW,
                    Quantity.of(176, Unit.SECONDS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("sra", "", Reading.SECONDARY),
                    Grade.CONTRADICTORY,
                    "A historical cut-off for men only; the mean of healthy young men lies below it (146 s) and a later study found no relation, so it never decides.");
    static final Threshold BRIDGE =
            new Threshold(
                    "core-strength.single-leg-bridge",
                    BELOW,
                    Quantity.of(20, Unit.REPETITIONS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("freck14", "", Reading.SECONDARY),
                    Grade.WEAK,
                    "Called poor in football players; a test of endurance, not of maximal strength.");
    static final Threshold SIDE_TO_EXTENSION =
            new Threshold(
                    "core-strength.side-to-extension",
                    ABOVE,
                    Quantity.of(0.75, Unit.RATIO),
                    Origin.CONVENTION,
                    new Source("mat", "", Reading.SECONDARY),
                    Grade.NONE,
                    "A rule of thumb for side plank over back extension; not validated as a predictor of back pain.");
    static final Threshold SIDE_DIFFERENCE =
            new Threshold(
                    "core-strength.side-difference",
                    ABOVE,
                    Quantity.of(20, Unit.PERCENT),
                    Origin.HOUSE,
                    new Source("adr-0501", "measurement error", Reading.PROPOSAL),
                    Grade.WEAK,
                    "A difference between the sides within 20 % is the noise of the test; the often quoted 5 % is not measurable at home.");
    static final Threshold STRENGTH_DAYS =
            new Threshold(
                    "core-strength.days-per-week",
                    BELOW,
                    Quantity.of(2, Unit.PER_WEEK),
                    Origin.HOUSE,
                    new Source("adr-0501", "strength days", Reading.PROPOSAL),
                    Grade.WEAK,
                    "Trials that eased back pain trained two to three times a week; fewer days show a gap in training, not weakness.");
    static final Constant HOLD_ERROR =
            new Constant(
                    "core-strength.hold-error",
                    Quantity.of(20, Unit.PERCENT),
                    Origin.HOUSE,
                    new Source("adr-0501", "measurement error", Reading.PROPOSAL),
                    "Smallest change of a hold or of repetitions that is not the noise of the test.");
    static final Constant EXTENSION_ERROR =
            new Constant(
                    "core-strength.extension-error",
                    Quantity.of(35, Unit.SECONDS),
                    Origin.DERIVED,
                    new Source("physio", "minimal detectable change 32 to 49 s", Reading.SECONDARY),
                    "Smallest change of back extension that is not the noise of the test.");

    private CoreStrengthThresholds() {}

    /// {@return all thresholds}
    public static List<Threshold> all() {
        return List.of(
                SIDE_PLANK_MALE,
                SIDE_PLANK_FEMALE,
                FRONT_PLANK_MALE,
                FRONT_PLANK_FEMALE,
                BACK_EXTENSION_MALE,
                BRIDGE,
                SIDE_TO_EXTENSION,
                SIDE_DIFFERENCE,
                STRENGTH_DAYS);
    }

    /// {@return all constants}
    public static List<Constant> constants() {
        return List.of(HOLD_ERROR, EXTENSION_ERROR);
    }
}

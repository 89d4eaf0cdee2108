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

/// The cut-offs of [LowerChain].
public final class LowerChainThresholds {
    static final Threshold BALANCE =
            new Threshold(
                    "lower-chain.balance",
                    ABOVE,
                    Quantity.of(52.2, Unit.PERCENT),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("garmin", "red zone", Reading.VERIFIED),
                    Grade.CONTRADICTORY,
                    "One runner in ten stands longer on one side than this; asymmetry predicted injuries in no consistent way and may be the result of pain.");
    static final Threshold PELVIC_DROP_DIFFERENCE =
            new Threshold(
                    "lower-chain.pelvic-drop-difference",
                    ABOVE,
                    Quantity.of(3, Unit.DEGREES),
                    Origin.DERIVED,
                    new Source(
                            "ding18",
                            "smallest detectable difference 2.7 to 2.8 degrees",
                            Reading.COMPUTED),
                    Grade.WEAK,
                    "More than the noise of a video between the sides; studied in knee, shin and Achilles injuries, not in back pain.");
    static final Threshold PELVIC_DROP =
            new Threshold(
                    "lower-chain.pelvic-drop",
                    ABOVE,
                    Quantity.of(7, Unit.DEGREES),
                    Origin.HOUSE,
                    new Source("adr-0501", "pelvic drop", Reading.PROPOSAL),
                    Grade.WEAK,
                    "More than the 3 to 6 degrees that are typical; injured runners dropped more (knee, shin and Achilles injuries, not back pain).");
    static final Threshold KNEE_TO_WALL_DIFFERENCE =
            new Threshold(
                    "lower-chain.knee-to-wall-difference",
                    ABOVE,
                    Quantity.of(1.9, Unit.CENTIMETERS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("powd15", "minimal detectable change", Reading.VERIFIED),
                    Grade.WEAK,
                    "More than the noise of the test between the ankles; two people in three differ by 1.5 cm or less.");
    static final Threshold LEG_DIFFERENCE =
            new Threshold(
                    "lower-chain.leg-difference",
                    ABOVE,
                    Quantity.of(20, Unit.PERCENT),
                    Origin.HOUSE,
                    new Source("adr-0501", "measurement error", Reading.PROPOSAL),
                    Grade.CONTRADICTORY,
                    "More than the noise of the test between the legs; asymmetry predicted injuries in no consistent way.");
    static final Threshold PRONATED =
            new Threshold(
                    "lower-chain.foot-posture-high",
                    ABOVE,
                    Quantity.of(7, Unit.COUNT),
                    Origin.CONVENTION,
                    new Source("redm08", "normal range", Reading.FROM_MEMORY),
                    Grade.NONE,
                    "More pronated than the ordinary range of 1 to 7; foot posture has no association with low back pain.");
    static final Threshold SUPINATED =
            new Threshold(
                    "lower-chain.foot-posture-low",
                    BELOW,
                    Quantity.of(1, Unit.COUNT),
                    Origin.CONVENTION,
                    new Source("redm08", "normal range", Reading.FROM_MEMORY),
                    Grade.NONE,
                    "More supinated than the ordinary range of 1 to 7; foot posture has no association with low back pain.");
    static final Constant EVEN =
            new Constant(
                    "lower-chain.even",
                    Quantity.of(50, Unit.PERCENT),
                    Origin.CONVENTION,
                    new Source("garmin", "ground contact balance", Reading.VERIFIED),
                    "Both feet on the ground for the same time.");

    private LowerChainThresholds() {}

    /// {@return all thresholds}
    public static List<Threshold> all() {
        return List.of(
                BALANCE,
                PELVIC_DROP_DIFFERENCE,
                PELVIC_DROP,
                KNEE_TO_WALL_DIFFERENCE,
                LEG_DIFFERENCE,
                PRONATED,
                SUPINATED);
    }

    /// {@return all constants}
    public static List<Constant> constants() {
        return List.of(EVEN);
    }
}

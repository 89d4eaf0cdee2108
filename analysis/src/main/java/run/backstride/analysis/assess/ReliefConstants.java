package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// How many points of pain a correction takes away, from the literature. Modest, because that is what the
/// trials found; ADR 0501 says how each was chosen.
public final class ReliefConstants {
    /// Strength work, where weakness contributes.
    public static final Constant EXERCISE =
            new Constant(
                    "relief.exercise",
                    Quantity.of(0.746, Unit.NRS_POINTS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("cai17", "abstract", Reading.VERIFIED),
                    "Fall of pain per time point in 84 runners with chronic low back pain, the same under three kinds of exercise; no untreated group, so natural course is in it.");

    /// Any correction without a trial on the back, where its mistake contributes.
    public static final Constant UNTRIED =
            house(
                    "relief.untried",
                    0.5,
                    "No trial in runners with low back pain exists; taken as less than what exercise does.");

    /// Shoes and imbalance, where they contribute.
    public static final Constant DOUBTFUL =
            house(
                    "relief.doubtful",
                    0.3,
                    "Trials of insoles for low back pain were inconclusive and none of shoes exists; taken as less still.");

    /// Spread of the effect between runners in whom a mistake contributes.
    public static final Constant SPREAD =
            new Constant(
                    "relief.spread",
                    Quantity.of(0.64, Unit.NRS_POINTS),
                    Origin.DERIVED,
                    new Source("ost08", "abstract; ADR 0501, relief", Reading.COMPUTED),
                    "Standard deviation that leaves a relief of 2 points, the smallest important change, to 1 in 40 of those who gain 0.75 on average.");

    /// Pain at which the effects of trials hold.
    public static final Constant TYPICAL_PAIN =
            house(
                    "relief.typical-pain",
                    4,
                    "People in trials had about this much pain or more; with less, effects are taken in proportion.");

    /// Spread of the effect where the mistake does not contribute.
    public static final Constant NOTHING_SPREAD =
            house(
                    "relief.nothing-spread",
                    0.15,
                    "Correcting what does not contribute changes pain by about nothing.");

    /// Coverage of the narrower interval.
    public static final Constant NARROW =
            convention("relief.narrow", 0.80, Unit.RATIO, "Coverage of the narrower interval.");

    /// Coverage of the wider interval.
    public static final Constant WIDE =
            convention("relief.wide", 0.95, Unit.RATIO, "Coverage of the wider interval.");

    /// Relief that a runner would notice.
    public static final Constant NOTICEABLE =
            convention(
                    "relief.noticeable",
                    1,
                    Unit.NRS_POINTS,
                    "One point on the scale from 0 to 10.");

    /// Where quantiles are sought.
    static final Constant REACH =
            convention(
                    "relief.reach",
                    10,
                    Unit.NRS_POINTS,
                    "No change of pain is larger than the scale.");

    /// How finely quantiles are found.
    static final Constant PRECISION =
            convention(
                    "relief.precision", 1e-9, Unit.NRS_POINTS, "Absolute precision of a quantile.");

    /// Steps that a quantile may take.
    static final Constant STEPS =
            convention("relief.steps", 200, Unit.COUNT, "Most bisections of a quantile.");

    private ReliefConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                EXERCISE,
                UNTRIED,
                DOUBTFUL,
                SPREAD,
                NOTHING_SPREAD,
                TYPICAL_PAIN,
                NARROW,
                WIDE,
                NOTICEABLE,
                REACH,
                PRECISION,
                STEPS);
    }

    /// {@return the mean relief where the mistake contributes}
    static Constant ofContributor(Mistake mistake) {
        return switch (mistake) {
            case CORE_STRENGTH -> EXERCISE;
            case RUNNING_FORM, STRETCHING_RECOVERY -> UNTRIED;
            case FOOTWEAR, LOWER_CHAIN -> DOUBTFUL;
        };
    }

    private static Constant house(String id, double points, String claim) {
        return new Constant(
                id,
                Quantity.of(points, Unit.NRS_POINTS),
                Origin.HOUSE,
                new Source("adr-0501", "relief", Reading.PROPOSAL),
                claim);
    }

    private static Constant convention(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                Origin.CONVENTION,
                new Source("adr-0501", "relief", Reading.PROPOSAL),
                claim);
    }
}

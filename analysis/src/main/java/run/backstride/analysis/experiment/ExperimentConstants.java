package run.backstride.analysis.experiment;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// Sizes, priors and limits of experiments on oneself.
public final class ExperimentConstants {
    private static final Source DECISION = new Source("adr-0803", "", Reading.PROPOSAL);

    static final Constant RUN_PAIRS =
            house("experiment.run-pairs", 6, Unit.COUNT, "Fewest pairs of runs: six runs an arm.");
    static final Constant MOST_RUN_PAIRS =
            house(
                    "experiment.most-run-pairs",
                    12,
                    Unit.COUNT,
                    "Most pairs of runs that a plan asks for by itself: six weeks at four runs a week.");
    static final Constant MOST_BLOCK_PAIRS =
            house(
                    "experiment.most-block-pairs",
                    8,
                    Unit.COUNT,
                    "Most pairs of blocks that a plan asks for by itself.");
    static final Constant LONGEST_BLOCK =
            house("experiment.longest-block", 14, Unit.DAYS, "Longest block.");
    static final Constant TARGET_RELIEF =
            house(
                    "experiment.target-relief",
                    1,
                    Unit.NRS_POINTS,
                    "A plan is made as long as showing this relief asks for, by the cautious promise.");
    static final Constant GROWTH_DAYS =
            house(
                    "experiment.growth-days",
                    42,
                    Unit.DAYS,
                    "Strength work acts in full after six weeks, the middle of the four to eight that strength"
                            + " needs; until then in proportion.");
    static final Constant BLOCK_PAIRS =
            new Constant(
                    "experiment.block-pairs",
                    Quantity.of(5, Unit.COUNT),
                    Origin.DERIVED,
                    new Source("bulte08", "one of 32 assignments is 0.031", Reading.COMPUTED),
                    "Fewest pairs of blocks with which chance alone can be held below 5 percent.");
    static final Constant BLOCK_DAYS =
            house("experiment.block-days", 7, Unit.DAYS, "Length of a block.");
    static final Constant WASHOUT_DAYS =
            house(
                    "experiment.washout-days",
                    2,
                    Unit.DAYS,
                    "Days that a change of block needs to show.");
    static final Constant BASELINE_DAYS =
            house("experiment.baseline-days", 14, Unit.DAYS, "Days before a random start.");
    static final Constant START_WINDOW_DAYS =
            house(
                    "experiment.start-window-days",
                    21,
                    Unit.DAYS,
                    "Days among which the start is drawn.");
    static final Constant FOLLOW_DAYS =
            house(
                    "experiment.follow-days",
                    56,
                    Unit.DAYS,
                    "Days that strength work needs to show.");
    static final Constant LEVEL =
            convention("experiment.level", 0.05, Unit.RATIO, "Level of the randomisation test.");
    static final Constant POWER =
            convention("experiment.power", 0.8, Unit.RATIO, "Chance of showing the stated relief.");
    static final Constant EFFECT_SPREAD =
            house("experiment.effect-spread", 1.5, Unit.NRS_POINTS, "Prior spread of the effect.");
    static final Constant CARRY_OVER_SPREAD =
            house(
                    "experiment.carry-over-spread",
                    0.5,
                    Unit.NRS_POINTS,
                    "Prior spread of what a change leaves for the next run.");
    static final Constant TREND_SPREAD =
            house(
                    "experiment.trend-spread",
                    0.03,
                    Unit.NRS_POINTS,
                    "Prior spread of the trend a day.");
    static final Constant EARLIER_DAYS =
            house(
                    "experiment.earlier-days",
                    56,
                    Unit.DAYS,
                    "Days of the diary before a plan with a random start that enter its estimate.");
    static final Constant EARLIER_GAP =
            house(
                    "experiment.earlier-gap",
                    28,
                    Unit.DAYS,
                    "Days between them and the plan's first day, and of the diary's beginning, that do not enter: plans are made, and diaries begun, in flares.");
    static final Constant FLARE_SPREAD =
            house(
                    "experiment.flare-spread",
                    1.5,
                    Unit.NRS_POINTS,
                    "Prior spread of what is left of a flare on a plan's first day, where earlier days are used.");
    static final Constant FLARE_DAYS =
            house(
                    "experiment.flare-days",
                    21,
                    Unit.DAYS,
                    "Time in which a flare falls to 37 percent, as in the diary model.");
    static final Constant CORRELATION_MEAN =
            house(
                    "experiment.correlation-mean",
                    0.3,
                    Unit.RATIO,
                    "Prior mean of run-to-run correlation.");
    static final Constant CORRELATION_SPREAD =
            house("experiment.correlation-spread", 0.2, Unit.RATIO, "Its spread.");
    static final Constant CORRELATION_SPREAD_OF_MONTHS =
            house(
                    "experiment.correlation-spread-of-months",
                    0.4,
                    Unit.RATIO,
                    "Its spread where earlier days are used.");
    static final Constant MOST_CORRELATION =
            house("experiment.most-correlation", 0.9, Unit.RATIO, "Its bound on both sides.");
    static final Constant USUAL_PAIN =
            house("experiment.usual-pain", 2, Unit.NRS_POINTS, "Prior mean of the level of pain.");
    static final Constant USUAL_PAIN_SPREAD =
            house("experiment.usual-pain-spread", 3, Unit.NRS_POINTS, "Its spread.");
    static final Constant NOISE_SCALE =
            house(
                    "experiment.noise-scale",
                    1.5,
                    Unit.NRS_POINTS,
                    "Prior scale of the noise between runs.");
    static final Constant NOTICEABLE =
            house(
                    "experiment.noticeable",
                    0.5,
                    Unit.NRS_POINTS,
                    "Relief from which the change counts as helping when the outcome is weighed.");
    static final Constant MOST_EVIDENCE =
            house(
                    "experiment.most-evidence",
                    100,
                    Unit.RATIO,
                    "One experiment counts at most this much.");
    static final Constant MOST_EVIDENCE_OF_START =
            house(
                    "experiment.most-evidence-of-start",
                    10,
                    Unit.RATIO,
                    "One experiment with a random start counts at most this much: time alone may explain it.");
    static final Constant FEWEST_AN_ARM =
            house(
                    "experiment.fewest-an-arm",
                    4,
                    Unit.COUNT,
                    "Scored runs in each arm, below which an experiment changes no finding.");
    static final Constant RED_DAYS =
            house(
                    "experiment.red-days",
                    2,
                    Unit.COUNT,
                    "Days in the red zone that end the experiment.");

    static final Constant ASTRAY =
            house(
                    "experiment.astray",
                    0.1,
                    Unit.RATIO,
                    "Share of runs done as the other arm, in the cautious promise of a plan.");
    static final Constant CARRIED_OVER =
            house(
                    "experiment.carried-over",
                    0.2,
                    Unit.RATIO,
                    "Share of a relief that is still there on the next run, in the cautious promise of a plan.");
    static final Constant ASSUMED_LEVEL =
            house(
                    "experiment.assumed-level",
                    3,
                    Unit.NRS_POINTS,
                    "Level of pain where no diary shows it.");
    static final Constant ASSUMED_NOISE =
            house(
                    "experiment.assumed-noise",
                    1.2,
                    Unit.NRS_POINTS,
                    "Noise of a middling runner, where no diary shows it.");
    static final Constant ASSUMED_NOISE_LOW =
            house(
                    "experiment.assumed-noise-low",
                    0.8,
                    Unit.NRS_POINTS,
                    "Noise of a quiet runner, where no diary shows it.");
    static final Constant ASSUMED_NOISE_HIGH =
            house(
                    "experiment.assumed-noise-high",
                    1.8,
                    Unit.NRS_POINTS,
                    "Noise of a noisy runner, where no diary shows it.");
    static final Constant SMALLEST_NOISE =
            house(
                    "experiment.smallest-noise",
                    0.3,
                    Unit.NRS_POINTS,
                    "Least noise of whole-number scores.");
    static final Constant NOISE_RUNS =
            house(
                    "experiment.noise-runs",
                    40,
                    Unit.COUNT,
                    "Latest scored runs that show the noise.");
    static final Constant NOISE_RUNS_NEEDED =
            house(
                    "experiment.noise-runs-needed",
                    10,
                    Unit.COUNT,
                    "Fewest scored runs that show it.");

    /// Pain in the red zone.
    public static final Threshold RED_ZONE =
            new Threshold(
                    "experiment.red-zone",
                    Threshold.Side.ABOVE,
                    Quantity.of(5, Unit.NRS_POINTS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("bim", "pain monitoring model", Reading.SECONDARY),
                    Grade.WEAK,
                    "Pain above this is not acceptable in the pain monitoring model, made for tendons; for the back"
                            + " by analogy.");

    private ExperimentConstants() {}

    private static Constant house(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.HOUSE, DECISION, claim);
    }

    private static Constant convention(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.CONVENTION, DECISION, claim);
    }

    /// {@return all constants, for the evidence table}
    public static List<Constant> all() {
        return List.of(
                RUN_PAIRS,
                MOST_RUN_PAIRS,
                MOST_BLOCK_PAIRS,
                LONGEST_BLOCK,
                TARGET_RELIEF,
                GROWTH_DAYS,
                BLOCK_PAIRS,
                BLOCK_DAYS,
                WASHOUT_DAYS,
                BASELINE_DAYS,
                START_WINDOW_DAYS,
                FOLLOW_DAYS,
                LEVEL,
                POWER,
                EFFECT_SPREAD,
                CARRY_OVER_SPREAD,
                TREND_SPREAD,
                EARLIER_DAYS,
                EARLIER_GAP,
                FLARE_SPREAD,
                FLARE_DAYS,
                CORRELATION_MEAN,
                CORRELATION_SPREAD,
                CORRELATION_SPREAD_OF_MONTHS,
                MOST_CORRELATION,
                USUAL_PAIN,
                USUAL_PAIN_SPREAD,
                NOISE_SCALE,
                NOTICEABLE,
                MOST_EVIDENCE,
                MOST_EVIDENCE_OF_START,
                FEWEST_AN_ARM,
                RED_DAYS,
                ASTRAY,
                CARRIED_OVER,
                ASSUMED_LEVEL,
                ASSUMED_NOISE,
                ASSUMED_NOISE_LOW,
                ASSUMED_NOISE_HIGH,
                SMALLEST_NOISE,
                NOISE_RUNS,
                NOISE_RUNS_NEEDED);
    }

    /// {@return all thresholds, for the evidence table}
    public static List<Threshold> thresholds() {
        return List.of(RED_ZONE);
    }
}

package run.backstride.analysis.inference;

import java.util.List;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// Priors and limits of the diary model.
public final class InferenceConstants {
    private static final Source DECISION = new Source("adr-0802", "", Reading.PROPOSAL);

    static final Constant PAIN_DAYS_NEEDED =
            house(
                    "inference.pain-days-needed",
                    25,
                    Unit.COUNT,
                    "Scored run days below which the diary is not asked for effects.");
    static final Constant KNOWN_DAYS_NEEDED =
            house(
                    "inference.known-days-needed",
                    20,
                    Unit.COUNT,
                    "Scored run days with a known exposure below which its effect is not asked for.");
    static final Constant KNOWN_SHARE_NEEDED =
            house(
                    "inference.known-share-needed",
                    0.5,
                    Unit.RATIO,
                    "Share of scored run days with a known exposure below which its effect is not asked for.");
    static final Constant VARIATION_NEEDED =
            house(
                    "inference.variation-needed",
                    0.1,
                    Unit.STANDARD_DEVIATIONS,
                    "Standard deviation of an exposure, in its steps, below which it says nothing.");
    static final Constant LARGEST_ERROR =
            house(
                    "inference.largest-error",
                    1,
                    Unit.NRS_POINTS,
                    "Standard error of a relief, from the diary's days alone, above which they tell nothing of it: two points"
                            + " could not be told from none.");
    static final Constant FORECASTS_NEEDED =
            house(
                    "inference.forecasts-needed",
                    20,
                    Unit.COUNT,
                    "Forecast runs below which it is not said how well pain is foretold.");
    static final Constant WINDOW =
            house("inference.window", 28, Unit.DAYS, "Days that an expected relief speaks of.");
    static final Constant WINDOW_RUNS =
            house(
                    "inference.window-runs",
                    8,
                    Unit.COUNT,
                    "Scored runs that an expected relief speaks of where the last 28 days have fewer.");
    static final Constant SMALL_EFFECT =
            house(
                    "inference.small-effect",
                    0.25,
                    Unit.NRS_POINTS,
                    "Standard deviation of the relief from an exposure that does next to nothing.");
    static final Constant LARGE_MEAN =
            calibrated(
                    "inference.large-mean",
                    1,
                    Unit.NRS_POINTS,
                    "Mean relief from an exposure that matters.");
    static final Constant LARGE_EFFECT =
            calibrated(
                    "inference.large-effect",
                    0.9,
                    Unit.NRS_POINTS,
                    "Standard deviation of the relief from an exposure that matters.");
    static final Constant LARGE_PROBABILITY =
            calibrated(
                    "inference.large-probability",
                    0.5,
                    Unit.RATIO,
                    "Probability that an exposure matters, in a runner who keeps a diary of pain.");
    static final Constant LARGE_PROBABILITY_SHARED =
            calibrated(
                    "inference.large-probability-shared",
                    0.25,
                    Unit.RATIO,
                    "The same for each of the three exposures of stretching and recovery, which share the chance.");
    static final Constant LARGE_PROBABILITY_UNSUPPORTED =
            calibrated(
                    "inference.large-probability-unsupported",
                    0.05,
                    Unit.RATIO,
                    "The same for an exposure that mirrors another one of its mistake.");
    static final Constant MISMATCH =
            calibrated(
                    "inference.mismatch",
                    0.15,
                    Unit.RATIO,
                    "Mean of the logarithm by which true relief exceeds what a declared column shows of it: the column"
                            + " is not quite what acted, which weakens what is seen.");
    static final Constant MISMATCH_SPREAD =
            calibrated(
                    "inference.mismatch-spread",
                    0.4,
                    Unit.RATIO,
                    "Standard deviation of that logarithm.");
    static final Constant TARGET_SPREAD =
            calibrated(
                    "inference.target-spread",
                    0.15,
                    Unit.COUNT,
                    "Standard deviation of the target, in steps: at which value nothing is left to correct is not known.");
    static final Constant VARIANCE_SHAPE =
            house(
                    "inference.variance-shape",
                    2,
                    Unit.COUNT,
                    "Shape of the inverse gamma prior of the variance of pain.");
    static final Constant VARIANCE_SCALE =
            house(
                    "inference.variance-scale",
                    2,
                    Unit.COUNT,
                    "Scale of the inverse gamma prior of the variance of pain, in squared NRS points.");
    static final Constant USUAL_PAIN =
            house("inference.usual-pain", 2, Unit.NRS_POINTS, "Prior mean of the level of pain.");
    static final Constant USUAL_PAIN_SPREAD =
            house("inference.usual-pain-spread", 3, Unit.NRS_POINTS, "Its standard deviation.");
    static final Constant COVARIATE_SPREAD =
            house(
                    "inference.covariate-spread",
                    0.5,
                    Unit.NRS_POINTS,
                    "Prior standard deviation of the effect of one standard deviation of a covariate.");
    static final Constant TREND_SPREAD =
            house(
                    "inference.trend-spread",
                    0.03,
                    Unit.NRS_POINTS,
                    "Prior standard deviation of the trend a day.");
    static final Constant FLARE_SPREAD =
            house(
                    "inference.flare-spread",
                    2,
                    Unit.NRS_POINTS,
                    "Prior standard deviation of what a flare at the start of the diary adds to its first day.");
    static final Constant FLARE_DAYS =
            house(
                    "inference.flare-days",
                    21,
                    Unit.DAYS,
                    "Time in which such a flare falls to 37 percent; acute pain halves within six weeks.");
    static final Constant WAVE_SPREAD =
            house(
                    "inference.wave-spread",
                    0.5,
                    Unit.NRS_POINTS,
                    "Prior standard deviation of slow waves of pain.");
    static final Constant WAVE_DAYS =
            house("inference.wave-days", 60, Unit.DAYS, "Diary days that each slow wave needs.");
    static final Constant MOST_WAVES =
            house("inference.most-waves", 6, Unit.COUNT, "Slow waves at most.");
    static final Constant INSEPARABLE =
            house(
                    "inference.inseparable",
                    -0.6,
                    Unit.RATIO,
                    "Posterior correlation of two reliefs below which they cannot be told apart.");

    static final Constant NOTICEABLE =
            house(
                    "inference.noticeable",
                    0.5,
                    Unit.NRS_POINTS,
                    "Relief from which a mistake counts as contributing when the diary is weighed.");
    static final Constant MOST_EVIDENCE =
            house(
                    "inference.most-evidence",
                    20,
                    Unit.RATIO,
                    "The diary counts at most this much for or against: it is observed, not tried.");

    private InferenceConstants() {}

    /// What is believed of an exposure that does next to nothing, by the weights of the evidence's table 0b
    /// halved for causality.
    static Constant priorMean(Exposure exposure) {
        return switch (exposure) {
            case STRENGTH_SHORTFALL ->
                    mean(exposure, 0.10, "cai17", "pain fell in all exercise groups");
            case SHOE_WEAR -> mean(exposure, 0.02, "mal15", "no evidence for back pain");
            case LOW_CADENCE -> mean(exposure, 0.10, "droz24", "166 against 171 steps/min");
            case VERTICAL_RATIO ->
                    mean(exposure, 0.05, "droz24", "loading rate 67.7 against 62.2 BW/s");
            case CONTACT_IMBALANCE ->
                    mean(exposure, 0.02, "pet22", "asymmetry null or conflicting");
            case LOAD_SHOCK -> mean(exposure, 0.10, "frand25", "injury rate ratio 1.64 for spikes");
            case SHORT_SLEEP -> mean(exposure, 0.10, "john20", "hazard ratio 1.51 below 7 h");
            case LITTLE_MOBILITY -> mean(exposure, 0.02, "owen20", "did not differ from control");
        };
    }

    /// How probable it is that an exposure matters. Vertical ratio follows from cadence and speed in most runners:
    /// given the same chance, the two would count the same thing twice.
    static Constant largeProbability(Exposure exposure) {
        return switch (exposure) {
            case VERTICAL_RATIO -> LARGE_PROBABILITY_UNSUPPORTED;
            case LOAD_SHOCK, SHORT_SLEEP, LITTLE_MOBILITY -> LARGE_PROBABILITY_SHARED;
            case STRENGTH_SHORTFALL, SHOE_WEAR, LOW_CADENCE, CONTACT_IMBALANCE -> LARGE_PROBABILITY;
        };
    }

    private static Constant mean(Exposure exposure, double points, String key, String place) {
        return new Constant(
                "inference.prior-" + exposure.id(),
                Quantity.of(points, Unit.NRS_POINTS),
                Origin.HOUSE,
                new Source(key, place, Reading.PROPOSAL),
                "Mean relief where the exposure does next to nothing; our reading of the size, the source gives the"
                        + " direction.");
    }

    /// Chosen on simulated runners and confirmed on others (ADR 0802, `docs/CALIBRATION.md`).
    private static Constant calibrated(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                Origin.HOUSE,
                new Source("adr-0802", "calibration", Reading.PROPOSAL),
                claim);
    }

    private static Constant house(String id, double amount, Unit unit, String claim) {
        return new Constant(id, Quantity.of(amount, unit), Origin.HOUSE, DECISION, claim);
    }

    /// {@return all of them, for the evidence table}
    public static List<Constant> all() {
        List<Constant> all =
                new java.util.ArrayList<>(
                        List.of(
                                PAIN_DAYS_NEEDED,
                                KNOWN_DAYS_NEEDED,
                                KNOWN_SHARE_NEEDED,
                                VARIATION_NEEDED,
                                LARGEST_ERROR,
                                FORECASTS_NEEDED,
                                WINDOW,
                                WINDOW_RUNS,
                                SMALL_EFFECT,
                                LARGE_MEAN,
                                LARGE_EFFECT,
                                LARGE_PROBABILITY,
                                LARGE_PROBABILITY_SHARED,
                                LARGE_PROBABILITY_UNSUPPORTED,
                                MISMATCH,
                                MISMATCH_SPREAD,
                                TARGET_SPREAD,
                                VARIANCE_SHAPE,
                                VARIANCE_SCALE,
                                USUAL_PAIN,
                                USUAL_PAIN_SPREAD,
                                COVARIATE_SPREAD,
                                TREND_SPREAD,
                                FLARE_SPREAD,
                                FLARE_DAYS,
                                WAVE_SPREAD,
                                WAVE_DAYS,
                                MOST_WAVES,
                                INSEPARABLE,
                                NOTICEABLE,
                                MOST_EVIDENCE));
        for (Exposure exposure : Exposure.values()) {
            all.add(priorMean(exposure));
        }
        return List.copyOf(all);
    }
}

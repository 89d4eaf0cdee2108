package run.backstride.analysis.assess;

import static run.backstride.core.evidence.Threshold.Side.ABOVE;
import static run.backstride.core.evidence.Threshold.Side.BELOW;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// The cut-offs of [StretchingAndRecovery].
public final class StretchingAndRecoveryThresholds {
    private static final Source FRANDSEN = new Source("frand25", "abstract", Reading.VERIFIED);

    /// A run longer than this times the longest of the 30 days before is a spike.
    public static final Threshold SPIKE =
            new Threshold(
                    "stretching-recovery.spike",
                    ABOVE,
                    Quantity.of(1.1, Unit.RATIO),
                    Origin.PUBLISHED_CUTOFF,
                    FRANDSEN,
                    Grade.MODERATE,
                    "5205 runners had more overuse injuries after a run over 10 % longer than any of the 30 days before; shown for all injuries, not for the back.");

    static final Threshold BIG_SPIKE =
            new Threshold(
                    "stretching-recovery.big-spike",
                    ABOVE,
                    Quantity.of(1.3, Unit.RATIO),
                    Origin.PUBLISHED_CUTOFF,
                    FRANDSEN,
                    Grade.MODERATE,
                    "5205 runners had 1.5 times as many overuse injuries after a run 30 to 100 % longer than any of the 30 days before; shown for all injuries, not for the back.");
    static final Threshold HUGE_SPIKE =
            new Threshold(
                    "stretching-recovery.huge-spike",
                    ABOVE,
                    Quantity.of(2, Unit.RATIO),
                    Origin.PUBLISHED_CUTOFF,
                    FRANDSEN,
                    Grade.MODERATE,
                    "5205 runners had 2.3 times as many overuse injuries after a run more than twice as long as any of the 30 days before; shown for all injuries, not for the back.");
    static final Threshold SPIKING_RUNS =
            new Threshold(
                    "stretching-recovery.spiking-runs",
                    ABOVE,
                    Quantity.of(1, Unit.COUNT),
                    Origin.HOUSE,
                    new Source("adr-0501", "spikes", Reading.PROPOSAL),
                    Grade.MODERATE,
                    "More than one run in four weeks beyond the published 10 %: a single one is ordinary training.");
    static final Threshold REST =
            new Threshold(
                    "stretching-recovery.rest",
                    BELOW,
                    Quantity.of(48, Unit.HOURS),
                    Origin.HOUSE,
                    new Source("adr-0501", "hard days", Reading.PROPOSAL),
                    Grade.WEAK,
                    "Less than 48 hours between two hard runs is little recovery; a rule of training, not tested for the back.");
    static final Threshold CLOSE_RUNS =
            new Threshold(
                    "stretching-recovery.close-hard-runs",
                    ABOVE,
                    Quantity.of(1, Unit.COUNT),
                    Origin.HOUSE,
                    new Source("adr-0501", "hard days", Reading.PROPOSAL),
                    Grade.WEAK,
                    "More than one hard run in four weeks that came within 48 hours of the one before; a rule of training, not tested for the back.");
    static final Threshold MONOTONY =
            new Threshold(
                    "stretching-recovery.monotony",
                    ABOVE,
                    Quantity.of(2, Unit.RATIO),
                    Origin.CONVENTION,
                    new Source("fost01", "after Foster 1998", Reading.FROM_MEMORY),
                    Grade.WEAK,
                    "Every day nearly the same load; an old rule of training with weak support, not tested for the back.");
    public static final Threshold SLEEP =
            new Threshold(
                    "stretching-recovery.sleep",
                    BELOW,
                    Quantity.of(7, Unit.HOURS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("john20", "abstract", Reading.VERIFIED),
                    Grade.WEAK_TO_MODERATE,
                    "Endurance athletes who slept less than 7 h over two weeks had more new injuries of any kind; poor sleep also comes before more pain the next day.");
    static final Threshold HAMSTRING_MALE =
            new Threshold(
                    "stretching-recovery.hamstring-male",
                    ABOVE,
                    Quantity.of(33, Unit.DEGREES),
                    Origin.PUBLISHED_CUTOFF,
                    new Source(
                            "yild18",
                            "active knee extension, men 18 to 24 years",
                            Reading.VERIFIED),
                    Grade.MODERATE,
                    "Short hamstrings among young men; short hamstrings came before back pain in prospective studies of the general population, not of runners.");
    static final Threshold HAMSTRING_FEMALE =
            new Threshold(
                    "stretching-recovery.hamstring-female",
                    ABOVE,
                    Quantity.of(23.4, Unit.DEGREES),
                    Origin.PUBLISHED_CUTOFF,
                    new Source(
                            "yild18",
                            "active knee extension, women 18 to 24 years",
                            Reading.VERIFIED),
                    Grade.MODERATE,
                    "Short hamstrings among young women; short hamstrings came before back pain in prospective studies of the general population, not of runners.");
    static final Threshold LEG_RAISE =
            new Threshold(
                    "stretching-recovery.leg-raise",
                    BELOW,
                    Quantity.of(70, Unit.DEGREES),
                    Origin.CONVENTION,
                    new Source("adr-0501", "straight leg raise", Reading.FROM_MEMORY),
                    Grade.WEAK,
                    "Less than the 70 to 80 degrees that are typical. If it brings on symptoms below the knee, stop and answer red-flag question 11.");
    static final Threshold HIP =
            new Threshold(
                    "stretching-recovery.hip",
                    ABOVE,
                    Quantity.of(0, Unit.DEGREES),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("bmc21", "table 4", Reading.VERIFIED),
                    Grade.WEAK,
                    "The thigh stays above the horizontal: short hip flexors, if the lower back was kept flat; active people with back pain had less hip extension, measured once.");
    static final Threshold KNEE =
            new Threshold(
                    "stretching-recovery.knee",
                    BELOW,
                    Quantity.of(67, Unit.DEGREES),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("bmc21", "table 4", Reading.VERIFIED),
                    Grade.WEAK,
                    "A short rectus femoris, if the lower back was kept flat; not studied for the back.");
    static final Threshold MOBILITY =
            new Threshold(
                    "stretching-recovery.mobility",
                    BELOW,
                    Quantity.of(10, Unit.MINUTES_PER_WEEK),
                    Origin.CONVENTION,
                    new Source("ingr24", "summary; for one muscle", Reading.SECONDARY),
                    Grade.CONTRADICTORY,
                    "Ten minutes a week for a muscle is what flexibility takes; whether it eases back pain is doubtful.");
    static final Threshold WARM_UP =
            new Threshold(
                    "stretching-recovery.warm-up",
                    ABOVE,
                    Quantity.of(1, Unit.RATIO),
                    Origin.HOUSE,
                    new Source("adr-0501", "warm-up", Reading.PROPOSAL),
                    Grade.NONE,
                    "The first ten minutes are run faster than the rest; no study ties this to back pain.");

    private StretchingAndRecoveryThresholds() {}

    /// {@return all thresholds}
    public static List<Threshold> all() {
        return List.of(
                SPIKE,
                BIG_SPIKE,
                HUGE_SPIKE,
                SPIKING_RUNS,
                REST,
                CLOSE_RUNS,
                MONOTONY,
                SLEEP,
                HAMSTRING_MALE,
                HAMSTRING_FEMALE,
                LEG_RAISE,
                HIP,
                KNEE,
                MOBILITY,
                WARM_UP);
    }
}

package run.backstride.analysis.assess;

import static run.backstride.analysis.assess.Channel.Role.DESCRIBES;
import static run.backstride.analysis.assess.Channel.Role.SHOWS;
import static run.backstride.analysis.assess.Channel.Role.SHOWS_WITHOUT_BLAME;
import static run.backstride.analysis.assess.Channel.Role.SUPPORTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.analysis.gait.PelvicDrop;
import run.backstride.analysis.running.Metric;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.TestKind;

/// Imbalance from foot to hip: which foot stands longer, which hip drops, which ankle is stiffer.
final class LowerChain implements MistakeRule {
    private static final String FILM =
            "Film ten seconds of steady running from straight behind, phone on a stand at hip height, at 120 frames a second or more; give it with --rear.";
    private static final String MARKS =
            "Film ten seconds of steady running from straight behind, the phone level on a stand at hip height. 'backstride gait rear.mp4 --view rear --out gait' writes frames of both feet's mid-stance and a table: mark both ends of the pelvis in at least three frames a side, and give the table with --rear and --pelvis-marks.";
    private static final Channel BALANCE =
            new Channel(
                    "ground contact balance",
                    "Record at least five runs in four weeks with a chest strap or pod that measures left and right.",
                    SHOWS_WITHOUT_BLAME,
                    PriorConstants.CHAIN,
                    Weight.ofRatio(WeightConstants.SHOE_KM));
    private static final Channel PELVIS =
            new Channel(
                    "drop of the pelvis, both sides",
                    MARKS,
                    SHOWS,
                    PriorConstants.CHAIN,
                    Weight.ofRatio(WeightConstants.SLIGHT));
    private static final Channel ANKLES =
            new Channel(
                    "knee to wall, both sides",
                    SelfTestGuide.how(TestKind.KNEE_TO_WALL_CM)
                            + ". Write knee_to_wall_cm into tests.csv, left and right.",
                    SHOWS_WITHOUT_BLAME,
                    PriorConstants.CHAIN,
                    Weight.ofRatio(WeightConstants.SHOE_KM));
    private static final Channel LEGS =
            new Channel(
                    "difference between the legs in the single-leg bridge",
                    "Take the single-leg bridge on both sides on the same day; write single_leg_bridge_reps into tests.csv, left and right.",
                    SUPPORTS,
                    PriorConstants.CHAIN,
                    Weight.ofRatio(WeightConstants.SLIGHT));
    private static final Channel POSTURE =
            new Channel(
                            "foot posture, scored by a clinician",
                            SelfTestGuide.how(TestKind.FOOT_POSTURE)
                                    + "; write foot_posture into tests.csv.",
                            DESCRIBES,
                            PriorConstants.CHAIN,
                            Weight.NONE)
                    .atClinic();
    private static final Channel LEG_LENGTH =
            new Channel(
                            "difference of leg length",
                            "Only a clinic measures it well; a tape measure at home does not. Ask there if you were ever told of one.",
                            DESCRIBES,
                            PriorConstants.CHAIN,
                            Weight.NONE)
                    .atClinic();
    private static final Channel CONTACTS =
            new Channel(
                    "contact times of both feet, filmed",
                    "Film ten seconds of steady running from the side and give it with --side.",
                    DESCRIBES,
                    PriorConstants.CHAIN,
                    Weight.NONE);
    private static final Channel REAR =
            new Channel(
                    "knee and step width from behind",
                    FILM,
                    DESCRIBES,
                    PriorConstants.CHAIN,
                    Weight.NONE);

    private static final Map<String, Prescription> ANSWERS =
            Map.of(
                    BALANCE.what(),
                    LowerChainDoses.HIP_STRENGTH,
                    PELVIS.what(),
                    LowerChainDoses.HIP_STRENGTH,
                    ANKLES.what(),
                    LowerChainDoses.CALF);

    @Override
    public Mistake mistake() {
        return Mistake.LOWER_CHAIN;
    }

    @Override
    public Judgement judge(Case facts) {
        List<Observation> observations =
                List.of(
                        BALANCE.seen(balance(facts)),
                        PELVIS.seen(pelvis(facts)),
                        ANKLES.seen(ankles(facts)),
                        LEGS.seen(legs(facts)),
                        POSTURE.seen(posture(facts)),
                        REAR.seen(rear(facts)),
                        CONTACTS.seen(contacts(facts)),
                        LEG_LENGTH.seen(List.of()));
        return new Judgement(
                observations,
                List.of(),
                LowerChainStatements.AGAINST,
                Judgement.fitting(observations, ANSWERS, LowerChainDoses.ALL));
    }

    /// The share of ground contact of the longer side. Where the runs do not agree on the side, the share
    /// of the left is shown without a verdict.
    private static List<Signal> balance(Case facts) {
        Optional<Figures.Series> found =
                Figures.series(
                        facts, Metric.BALANCE_LEFT, measure -> OptionalDouble.of(measure.mean()));
        return found
                .map(series -> {
                    double even = LowerChainThresholds.EVEN.amount();
                    boolean left = series.sample().mean() > even;
                    List<Double> longer =
                            series.sample().values().stream()
                                    .map(share -> left ? share : even + even - share)
                                    .toList();
                    Sample sample = Sample.of(longer);
                    long agreeing = longer.stream().filter(share -> share > even).count();
                    boolean steady =
                            agreeing * WeightConstants.HUNDRED.amount()
                                    >= AssessConstants.SAME_SIDE.amount() * sample.size();
                    Signal figure =
                            Figures.mean(
                                    "ground-contact-balance",
                                    "Share of ground contact on the %s, longer in %d of %d runs"
                                            .formatted(
                                                    left ? "left" : "right",
                                                    agreeing,
                                                    sample.size()),
                                    sample,
                                    Unit.PERCENT,
                                    "runs in four weeks",
                                    series.measuredBy());
                    Signal judged = figure.against(LowerChainThresholds.BALANCE);
                    return steady || !judged.crossed() ? judged : figure;
                })
                .stream()
                .toList();
    }

    private static List<Signal> pelvis(Case facts) {
        List<Signal> signals = new ArrayList<>();
        signals.addAll(
                GaitFigures.of(
                        facts, PelvicDrop.NAME, "pelvic-drop", "Drop of the pelvis in stance"));
        pelvicDifference(facts).ifPresent(signals::add);
        return signals;
    }

    private static Optional<Signal> pelvicDifference(Case facts) {
        return GaitFigures.best(facts, PelvicDrop.NAME)
                .flatMap(recording ->
                        GaitFigures.difference(
                                recording,
                                PelvicDrop.NAME,
                                "pelvic-drop-difference",
                                "Difference of the drop of the pelvis, deeper in stance on the "))
                .map(figure -> figure.against(LowerChainThresholds.PELVIC_DROP_DIFFERENCE));
    }

    private static List<Signal> ankles(Case facts) {
        return Figures.difference(facts, TestKind.KNEE_TO_WALL_CM)
                .map(sides ->
                        Figures.plain(
                                        "knee-to-wall-difference",
                                        "Knee to wall, difference of the sides, stiffer: "
                                                + sides.smaller(),
                                        Quantity.of(sides.absolute(), Unit.CENTIMETERS),
                                        2,
                                        "tests, one a side",
                                        "self-test")
                                .against(LowerChainThresholds.KNEE_TO_WALL_DIFFERENCE))
                .stream()
                .toList();
    }

    private static List<Signal> legs(Case facts) {
        return Figures.difference(facts, TestKind.SINGLE_LEG_BRIDGE_REPS).stream()
                .map(sides ->
                        sides.figure("single-leg-bridge-difference", "Single-leg bridge")
                                .against(LowerChainThresholds.LEG_DIFFERENCE))
                .toList();
    }

    private static List<Signal> posture(Case facts) {
        return Figures.selfTest(
                        facts,
                        TestKind.FOOT_POSTURE,
                        "foot-posture",
                        "Foot posture score",
                        _ -> OptionalDouble.empty())
                .stream()
                .map(figure -> {
                    Signal low = figure.against(LowerChainThresholds.SUPINATED);
                    return low.crossed() ? low : figure.against(LowerChainThresholds.PRONATED);
                })
                .toList();
    }

    private static List<Signal> rear(Case facts) {
        return Stream.of(
                        GaitFigures.of(facts, "step-width", "step-width", "Step width"),
                        GaitFigures.of(
                                facts,
                                "knee-alignment",
                                "knee-alignment",
                                "Alignment of the knee from behind"),
                        GaitFigures.of(
                                facts,
                                "rearfoot-angle",
                                "rearfoot-angle",
                                "Angle of the heel from behind"))
                .flatMap(List::stream)
                .toList();
    }

    /// Asymmetry of the feet's contacts as filmed; no cut-off for a video is published.
    private static List<Signal> contacts(Case facts) {
        return GaitFigures.best(facts, "ground-contact-time")
                .flatMap(GaitFigures::contactDifference)
                .stream()
                .toList();
    }
}

package run.backstride.analysis.assess;

import static run.backstride.analysis.assess.Channel.Role.DESCRIBES;
import static run.backstride.analysis.assess.Channel.Role.SHOWS;
import static run.backstride.analysis.assess.Channel.Role.SUPPORTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.Diary.Sex;
import run.backstride.core.diary.TestKind;

/// Core and leg strength: how long the trunk holds, how strong the legs are, how often it is trained.
final class CoreStrength implements MistakeRule {
    private static final Channel SIDE_PLANK =
            new Channel(
                    "side plank, both sides",
                    SelfTestGuide.how(TestKind.SIDE_PLANK_S)
                            + ". Write side_plank_s into tests.csv.",
                    SHOWS,
                    PriorConstants.STRENGTH,
                    Weight.ofRatio(WeightConstants.TRUNK_HOLD));
    private static final Channel FRONT_PLANK =
            new Channel(
                    "front plank",
                    SelfTestGuide.how(TestKind.FRONT_PLANK_S)
                            + ". Write front_plank_s into tests.csv.",
                    SHOWS,
                    PriorConstants.STRENGTH,
                    Weight.ofRatio(WeightConstants.TRUNK_HOLD));
    private static final Channel LEGS =
            new Channel(
                    "single-leg bridge, both sides",
                    SelfTestGuide.how(TestKind.SINGLE_LEG_BRIDGE_REPS)
                            + ". Write single_leg_bridge_reps into tests.csv.",
                    SHOWS,
                    PriorConstants.STRENGTH,
                    Weight.ofRatio(WeightConstants.LEG_STRENGTH));
    private static final Channel EXTENSION =
            new Channel(
                    "back extension hold",
                    SelfTestGuide.how(TestKind.BACK_EXTENSION_S)
                            + ". Write back_extension_s into tests.csv.",
                    SUPPORTS,
                    PriorConstants.STRENGTH,
                    Weight.NONE);
    private static final Channel DIFFERENCE =
            new Channel(
                    "difference between the sides of the side plank",
                    "Take the side plank on both sides on the same day.",
                    SUPPORTS,
                    PriorConstants.STRENGTH,
                    Weight.ofRatio(WeightConstants.SLIGHT));
    private static final Channel DAYS =
            new Channel(
                    "strength training log",
                    "Record strength sessions with the watch, or write them into strength.csv.",
                    SUPPORTS,
                    PriorConstants.STRENGTH,
                    Weight.ofRatio(WeightConstants.SLIGHT));
    private static final Channel CHAIR =
            new Channel(
                    "chair stands in 30 s",
                    SelfTestGuide.how(TestKind.CHAIR_STAND_30S_REPS)
                            + ". Write chair_stand_30s_reps into tests.csv. There is no norm for runners: compare with yourself.",
                    DESCRIBES,
                    PriorConstants.STRENGTH,
                    Weight.NONE);

    @Override
    public Mistake mistake() {
        return Mistake.CORE_STRENGTH;
    }

    @Override
    public Judgement judge(Case facts) {
        List<Observation> observations =
                Judgement.askingForSex(
                        facts,
                        List.of(
                                SIDE_PLANK.seen(sidePlank(facts)),
                                FRONT_PLANK.seen(frontPlank(facts)),
                                LEGS.seen(legs(facts)),
                                EXTENSION.seen(extension(facts)),
                                DIFFERENCE.seen(difference(facts)),
                                DAYS.seen(days(facts)),
                                CHAIR.seen(chair(facts))));
        boolean seen = observations.stream().anyMatch(Observation::shows);
        StrengthLog log = new StrengthLog(facts);
        return new Judgement(
                observations,
                joined(seen ? CoreStrengthStatements.FOR : List.of(), log.losses()),
                joined(log.gains(), CoreStrengthStatements.AGAINST),
                CoreStrengthDoses.ALL);
    }

    private static List<Statement> joined(List<Statement> some, List<Statement> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Signal> sidePlank(Case facts) {
        return Figures.selfTest(
                        facts,
                        TestKind.SIDE_PLANK_S,
                        "side-plank",
                        "Side plank",
                        CoreStrength::holdError)
                .stream()
                .map(figure ->
                        Figures.bySex(
                                facts,
                                figure,
                                CoreStrengthThresholds.SIDE_PLANK_MALE,
                                CoreStrengthThresholds.SIDE_PLANK_FEMALE))
                .toList();
    }

    private static List<Signal> frontPlank(Case facts) {
        return Figures.selfTest(
                        facts,
                        TestKind.FRONT_PLANK_S,
                        "front-plank",
                        "Front plank",
                        CoreStrength::holdError)
                .stream()
                .map(figure ->
                        Figures.bySex(
                                facts,
                                figure,
                                CoreStrengthThresholds.FRONT_PLANK_MALE,
                                CoreStrengthThresholds.FRONT_PLANK_FEMALE))
                .toList();
    }

    private static List<Signal> legs(Case facts) {
        return Figures.selfTest(
                        facts,
                        TestKind.SINGLE_LEG_BRIDGE_REPS,
                        "single-leg-bridge",
                        "Single-leg bridge",
                        CoreStrength::holdError)
                .stream()
                .map(figure -> figure.against(CoreStrengthThresholds.BRIDGE))
                .toList();
    }

    /// Only men have a cut-off, and it never decides.
    private static List<Signal> extension(Case facts) {
        boolean male = facts.diary().profile().sex().equals(Optional.of(Sex.MALE));
        List<Signal> signals = new ArrayList<>();
        Figures.selfTest(
                        facts,
                        TestKind.BACK_EXTENSION_S,
                        "back-extension",
                        "Back extension hold",
                        _ ->
                                OptionalDouble.of(
                                        CoreStrengthThresholds.EXTENSION_ERROR.amount()
                                                / Math.sqrt(2)))
                .stream()
                .map(figure ->
                        male ? figure.against(CoreStrengthThresholds.BACK_EXTENSION_MALE) : figure)
                .forEach(signals::add);
        sideToExtension(facts).ifPresent(signals::add);
        return signals;
    }

    private static Optional<Signal> sideToExtension(Case facts) {
        List<Double> sides =
                facts.tests().latestSides(TestKind.SIDE_PLANK_S).stream()
                        .map(SelfTest::value)
                        .toList();
        Optional<SelfTest> extension =
                facts.tests().latestSides(TestKind.BACK_EXTENSION_S).stream()
                        .filter(test -> test.value() > 0)
                        .findFirst();
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        return extension.map(test ->
                Figures.plain(
                                "side-plank-to-back-extension",
                                "Side plank over back extension",
                                Quantity.of(Sample.of(sides).mean() / test.value(), Unit.RATIO),
                                sides.size() + 1,
                                "tests",
                                "self-test of " + test.date())
                        .against(CoreStrengthThresholds.SIDE_TO_EXTENSION));
    }

    private static List<Signal> difference(Case facts) {
        return Figures.difference(facts, TestKind.SIDE_PLANK_S).stream()
                .map(sides ->
                        sides.figure("side-plank-difference", "Side plank")
                                .against(CoreStrengthThresholds.SIDE_DIFFERENCE))
                .toList();
    }

    /// Days a week over the last four weeks, where a log is kept at all: no log is no zero.
    private static List<Signal> days(Case facts) {
        List<LocalDate> all = DataSummaries.TrainingDays.strength(facts);
        if (all.isEmpty()) {
            return List.of();
        }
        long recent =
                all.stream().filter(day -> facts.isWithin(AssessConstants.RECENT, day)).count();
        double weeks = AssessConstants.RECENT.amount() / AssessConstants.WEEK.amount();
        return List.of(
                Figures.plain(
                                "strength-days",
                                "Days with strength work",
                                Quantity.of(recent / weeks, Unit.PER_WEEK),
                                Math.toIntExact(recent),
                                "days in four weeks",
                                "strength log and watch")
                        .against(CoreStrengthThresholds.STRENGTH_DAYS));
    }

    private static List<Signal> chair(Case facts) {
        return Figures.selfTest(
                facts,
                TestKind.CHAIR_STAND_30S_REPS,
                "chair-stand",
                "Chair stands in 30 s",
                _ -> OptionalDouble.empty());
    }

    /// Half of the 95 % interval of one result is the smallest real change over √2.
    private static OptionalDouble holdError(double value) {
        return OptionalDouble.of(
                value
                        * CoreStrengthThresholds.HOLD_ERROR.amount()
                        / WeightConstants.HUNDRED.amount()
                        / Math.sqrt(2));
    }
}

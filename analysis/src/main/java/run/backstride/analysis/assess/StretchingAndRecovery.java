package run.backstride.analysis.assess;

import static run.backstride.analysis.assess.Channel.Role.DESCRIBES;
import static run.backstride.analysis.assess.Channel.Role.SHOWS;
import static run.backstride.analysis.assess.Channel.Role.SUPPORTS;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.analysis.running.WarmUp;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.diary.TestKind;

/// Stretching, recovery and load: distance spikes, hard days, sleep; how far hamstrings and hips go.
final class StretchingAndRecovery implements MistakeRule {
    private static final Channel SPIKES =
            new Channel(
                    "distance of each run against the 30 days before",
                    "Give the runs of at least the last two months, with their distances.",
                    SHOWS,
                    PriorConstants.RECOVERY,
                    Weight.ofRatio(WeightConstants.SPIKE_SMALL));
    private static final Channel HARD_DAYS =
            new Channel(
                    "time between hard runs",
                    "Record heart rate, or enter how hard each run felt (0 to 10).",
                    SHOWS,
                    PriorConstants.RECOVERY,
                    Weight.ofRatio(WeightConstants.SLIGHT));
    private static final Channel SLEEP =
            new Channel(
                    "sleep of the last 14 nights",
                    "Give the watch's sleep export, or write hours into sleep.csv for at least seven nights.",
                    SHOWS,
                    PriorConstants.RECOVERY,
                    Weight.ofRatio(WeightConstants.SLEEP));
    private static final Channel MONOTONY =
            new Channel(
                    "monotony of the weekly load",
                    "Give the runs of at least the last month.",
                    SUPPORTS,
                    PriorConstants.RECOVERY,
                    Weight.NONE);
    private static final Channel HAMSTRINGS =
            new Channel(
                    "hamstrings, both sides (active knee extension)",
                    SelfTestGuide.how(TestKind.ACTIVE_KNEE_EXTENSION_DEG)
                            + ". Write active_knee_extension_deg into tests.csv.",
                    SHOWS,
                    PriorConstants.FLEXIBILITY,
                    Weight.ofRatio(WeightConstants.HAMSTRING));
    private static final Channel HIPS =
            new Channel(
                    "hip flexors, both sides (modified Thomas test)",
                    SelfTestGuide.how(TestKind.THOMAS_HIP_DEG)
                            + ". Write thomas_hip_deg and thomas_knee_deg into tests.csv.",
                    SHOWS,
                    PriorConstants.FLEXIBILITY,
                    Weight.ofRatio(WeightConstants.HIP_EXTENSION));
    private static final Channel LEG_RAISE =
            new Channel(
                    "straight leg raise",
                    SelfTestGuide.how(TestKind.STRAIGHT_LEG_RAISE_DEG)
                            + ". Write straight_leg_raise_deg into tests.csv.",
                    SUPPORTS,
                    PriorConstants.FLEXIBILITY,
                    Weight.NONE);
    private static final Channel MOBILITY =
            new Channel(
                    "minutes of mobility work",
                    "Record mobility or yoga with the watch, or write mobility.csv.",
                    SUPPORTS,
                    PriorConstants.FLEXIBILITY,
                    Weight.NONE);
    private static final Channel WARM_UP =
            new Channel(
                    "how the first ten minutes are run",
                    "Record runs longer than twenty minutes with speed.",
                    DESCRIBES,
                    PriorConstants.RECOVERY,
                    Weight.NONE);

    private static final Map<String, Prescription> ANSWERS =
            Map.of(
                    SPIKES.what(),
                    StretchingAndRecoveryDoses.LONG_RUN,
                    HARD_DAYS.what(),
                    StretchingAndRecoveryDoses.SPACING,
                    SLEEP.what(),
                    StretchingAndRecoveryDoses.SLEEP,
                    HAMSTRINGS.what(),
                    StretchingAndRecoveryDoses.STATIC,
                    HIPS.what(),
                    StretchingAndRecoveryDoses.STATIC);

    @Override
    public Mistake mistake() {
        return Mistake.STRETCHING_RECOVERY;
    }

    @Override
    public Judgement judge(Case facts) {
        RecentLoad load = new RecentLoad(facts);
        List<Observation> observations =
                Judgement.askingForSex(
                        facts,
                        List.of(
                                SPIKES.weighing(load.spikeWeight()).seen(load.spikes()),
                                HARD_DAYS.seen(load.hardDays()),
                                SLEEP.seen(sleep(facts)),
                                HAMSTRINGS.seen(hamstrings(facts)),
                                HIPS.seen(hips(facts)),
                                MONOTONY.seen(load.monotony()),
                                LEG_RAISE.seen(legRaise(facts)),
                                MOBILITY.seen(mobility(facts)),
                                WARM_UP.seen(warmUp(facts))));
        boolean seen = observations.stream().anyMatch(Observation::shows);
        return new Judgement(
                observations,
                seen ? StretchingAndRecoveryStatements.FOR : List.of(),
                StretchingAndRecoveryStatements.AGAINST,
                Judgement.fitting(observations, ANSWERS, StretchingAndRecoveryDoses.ALL));
    }

    private static List<Signal> sleep(Case facts) {
        List<Double> hours =
                facts.diary().nights().stream()
                        .filter(night -> facts.isWithin(AssessConstants.SLEEP_WINDOW, night.date()))
                        .map(Night::hours)
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed()
                        .toList();
        if (hours.size() < AssessConstants.FEWEST_NIGHTS.amount()) {
            return List.of();
        }
        return List.of(
                Figures.mean(
                                "sleep",
                                "Sleep a night over 14 days",
                                Sample.of(hours),
                                Unit.HOURS,
                                "nights",
                                "sleep log or watch")
                        .against(StretchingAndRecoveryThresholds.SLEEP));
    }

    private static List<Signal> hamstrings(Case facts) {
        return Figures.selfTest(
                        facts,
                        TestKind.ACTIVE_KNEE_EXTENSION_DEG,
                        "active-knee-extension",
                        "Active knee extension, degrees missing to straight",
                        _ -> OptionalDouble.empty())
                .stream()
                .map(figure ->
                        Figures.bySex(
                                facts,
                                figure,
                                StretchingAndRecoveryThresholds.HAMSTRING_MALE,
                                StretchingAndRecoveryThresholds.HAMSTRING_FEMALE))
                .toList();
    }

    private static List<Signal> hips(Case facts) {
        return Stream.concat(
                        Figures.selfTest(
                                        facts,
                                        TestKind.THOMAS_HIP_DEG,
                                        "thomas-hip",
                                        "Modified Thomas test, thigh above horizontal",
                                        _ -> OptionalDouble.empty())
                                .stream()
                                .map(figure -> figure.against(StretchingAndRecoveryThresholds.HIP)),
                        Figures.selfTest(
                                        facts,
                                        TestKind.THOMAS_KNEE_DEG,
                                        "thomas-knee",
                                        "Modified Thomas test, bend of the knee",
                                        _ -> OptionalDouble.empty())
                                .stream()
                                .map(figure ->
                                        figure.against(StretchingAndRecoveryThresholds.KNEE)))
                .toList();
    }

    private static List<Signal> legRaise(Case facts) {
        return Figures.selfTest(
                        facts,
                        TestKind.STRAIGHT_LEG_RAISE_DEG,
                        "straight-leg-raise",
                        "Straight leg raise",
                        _ -> OptionalDouble.empty())
                .stream()
                .map(figure -> figure.against(StretchingAndRecoveryThresholds.LEG_RAISE))
                .toList();
    }

    private static List<Signal> mobility(Case facts) {
        return MobilityLog.minutesPerWeek(facts).stream()
                .map(figure -> figure.against(StretchingAndRecoveryThresholds.MOBILITY))
                .toList();
    }

    private static List<Signal> warmUp(Case facts) {
        List<Double> ratios =
                facts.recentRuns().stream()
                        .flatMap(run -> run.warmUp().stream())
                        .map(WarmUp::ratio)
                        .toList();
        if (ratios.size() < AssessConstants.FEWEST_RUNS.amount()) {
            return List.of();
        }
        return List.of(
                Figures.median(
                                "warm-up",
                                "Speed of the first ten minutes over the rest",
                                Sample.of(ratios),
                                Unit.RATIO,
                                "runs in four weeks",
                                "watch")
                        .against(StretchingAndRecoveryThresholds.WARM_UP));
    }
}

package run.backstride.analysis.assess;

import static run.backstride.analysis.assess.Channel.Role.DESCRIBES;
import static run.backstride.analysis.assess.Channel.Role.SHOWS;
import static run.backstride.analysis.assess.Channel.Role.SHOWS_WITHOUT_BLAME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;

/// Running form: cadence at a given speed from the watch; shin, foot and trunk from a video.
final class RunningForm implements MistakeRule {
    private static final String FILM =
            "Film ten seconds of steady running from the side, phone on a stand at hip height, at least 3 m away, at 120 frames a second or more; give it with --side.";
    private static final Channel CADENCE =
            new Channel(
                    "cadence at your speed",
                    "Record at least five runs in four weeks with a watch or foot pod that measures cadence, each with some minutes of steady, level running.",
                    SHOWS,
                    PriorConstants.FORM,
                    Weight.ofRatios(
                            WeightConstants.CADENCE_CROSSED,
                            WeightConstants.CADENCE_CLEAR,
                            WeightConstants.SHRINK_CADENCE));
    private static final Channel OWN_CADENCE =
            new Channel(
                    "cadence against your own pain-free runs",
                    "Keep the pain diary on days without pain too; eight pain-free runs make a baseline.",
                    DESCRIBES,
                    PriorConstants.FORM,
                    Weight.NONE);
    private static final Channel LANDING =
            new Channel(
                    "where the foot lands (shin angle, foot ahead of the hip)",
                    FILM,
                    SHOWS,
                    PriorConstants.FORM,
                    Weight.ofRatio(WeightConstants.OVERSTRIDE));
    private static final Channel LEAN =
            new Channel(
                    "lean of the trunk",
                    FILM,
                    SHOWS_WITHOUT_BLAME,
                    PriorConstants.FORM,
                    Weight.NONE);
    private static final Channel STRIKE =
            new Channel("foot strike", FILM, DESCRIBES, PriorConstants.FORM, Weight.NONE);
    private static final Channel CONTACT =
            new Channel(
                    "ground contact, oscillation and their drift",
                    "Run with a chest strap or pod that measures running dynamics.",
                    DESCRIBES,
                    PriorConstants.FORM,
                    Weight.NONE);

    private static final Map<String, Prescription> ANSWERS =
            Map.of(
                    CADENCE.what(),
                    RunningFormDoses.CADENCE,
                    LANDING.what(),
                    RunningFormDoses.CADENCE,
                    LEAN.what(),
                    RunningFormDoses.LEAN);

    @Override
    public Mistake mistake() {
        return Mistake.RUNNING_FORM;
    }

    @Override
    public Judgement judge(Case facts) {
        List<Observation> observations =
                List.of(
                        CADENCE.seen(cadence(facts)),
                        LANDING.seen(landing(facts)),
                        LEAN.seen(lean(facts)),
                        OWN_CADENCE.seen(ownCadence(facts)),
                        STRIKE.seen(strike(facts)),
                        CONTACT.seen(contact(facts)));
        boolean seen = observations.stream().anyMatch(Observation::shows);
        return new Judgement(
                observations,
                seen ? RunningFormStatements.FOR : List.of(),
                RunningFormStatements.AGAINST,
                Judgement.fitting(observations, ANSWERS, RunningFormDoses.ALL));
    }

    private static List<Signal> cadence(Case facts) {
        return Figures.series(facts, Metric.CADENCE, FormMeasure::normScore)
                .map(series ->
                        Figures.median(
                                        "cadence-against-norm",
                                        "Cadence against runners of the norm table at your speed",
                                        series.sample(),
                                        Unit.STANDARD_DEVIATIONS,
                                        "runs in four weeks",
                                        series.measuredBy())
                                .against(RunningFormThresholds.CADENCE))
                .stream()
                .toList();
    }

    private static List<Signal> ownCadence(Case facts) {
        return Figures.series(facts, Metric.CADENCE, FormMeasure::ownScore)
                .map(series ->
                        Figures.median(
                                        "cadence-against-own",
                                        "Cadence against your own pain-free runs at that speed",
                                        series.sample(),
                                        Unit.STANDARD_DEVIATIONS,
                                        "runs in four weeks",
                                        series.measuredBy())
                                .against(RunningFormThresholds.CADENCE_OWN))
                .stream()
                .toList();
    }

    private static List<Signal> landing(Case facts) {
        double speed = usualSpeed(facts);
        return Stream.concat(
                        Figures.gait(
                                        facts,
                                        "shank-angle-at-initial-contact",
                                        "shank-angle",
                                        "Shin angle at initial contact, ankle ahead positive")
                                .stream()
                                .map(figure -> figure.against(RunningFormThresholds.shank(speed))),
                        Figures.gait(
                                        facts,
                                        "overstride-of-leg-length",
                                        "overstride",
                                        "Ankle ahead of the hip at initial contact, in leg lengths")
                                .stream()
                                .map(figure ->
                                        figure.against(RunningFormThresholds.overstride(speed))))
                .toList();
    }

    /// Both sides of the ordinary range; a figure beyond either is shown against that one.
    private static List<Signal> lean(Case facts) {
        return Figures.gait(
                        facts, "trunk-lean", "trunk-lean", "Lean of the trunk, forward positive")
                .stream()
                .map(figure -> {
                    Signal low = figure.against(RunningFormThresholds.LEAN_LOW);
                    Signal high = figure.against(RunningFormThresholds.LEAN_HIGH);
                    return low.verdict() == Signal.Verdict.CLEAR ? high : low;
                })
                .toList();
    }

    private static List<Signal> strike(Case facts) {
        return Figures.gait(
                        facts,
                        "foot-strike-angle",
                        "foot-strike-angle",
                        "Foot strike angle, heel first positive")
                .stream()
                .map(figure -> figure.against(RunningFormThresholds.FOOT_STRIKE))
                .toList();
    }

    private static List<Signal> contact(Case facts) {
        return Stream.of(
                        described(
                                facts,
                                Metric.GROUND_CONTACT_TIME,
                                "ground-contact-time",
                                "Ground contact time"),
                        described(
                                facts,
                                Metric.VERTICAL_OSCILLATION,
                                "vertical-oscillation",
                                "Vertical oscillation"),
                        Figures.series(facts, Metric.GROUND_CONTACT_TIME, FormMeasure::drift)
                                .map(series ->
                                        Figures.median(
                                                "ground-contact-drift",
                                                "Rise of ground contact time within a run, for each hour",
                                                series.sample(),
                                                Metric.GROUND_CONTACT_TIME.unit(),
                                                "runs in four weeks",
                                                series.measuredBy())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Signal> described(
            Case facts, Metric metric, String name, String title) {
        return Figures.series(facts, metric, measure -> java.util.OptionalDouble.of(measure.mean()))
                .map(series ->
                        Figures.median(
                                name,
                                title,
                                series.sample(),
                                metric.unit(),
                                "runs in four weeks",
                                series.measuredBy()));
    }

    /// A video does not say how fast it was run: the median of the recent runs stands in.
    private static double usualSpeed(Case facts) {
        List<Double> speeds =
                facts.recentRuns().stream()
                        .flatMapToDouble(run -> run.movingSpeed().stream())
                        .boxed()
                        .toList();
        return speeds.isEmpty()
                ? RunningFormThresholds.UNKNOWN_SPEED.amount()
                : Sample.of(speeds).median();
    }
}

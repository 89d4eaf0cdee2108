package run.backstride.analysis.assess;

import static run.backstride.analysis.assess.Channel.Role.DESCRIBES;
import static run.backstride.analysis.assess.Channel.Role.SHOWS;
import static run.backstride.analysis.assess.Channel.Role.SHOWS_WITHOUT_BLAME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.FormNorms;
import run.backstride.analysis.running.Metric;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

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
        return Stream.concat(
                        Figures.series(facts, Metric.CADENCE, FormMeasure::normScore)
                                .map(series ->
                                        Figures.median(
                                                        "cadence-against-norm",
                                                        "Cadence against runners of the norm table at your speed",
                                                        series.sample(),
                                                        Unit.STANDARD_DEVIATIONS,
                                                        "runs in four weeks",
                                                        series.measuredBy())
                                                .against(RunningFormThresholds.CADENCE))
                                .stream(),
                        filmedCadence(facts).stream())
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
        return Stream.concat(
                        GaitFigures.of(
                                facts,
                                "shank-angle-at-initial-contact",
                                "shank-angle",
                                "Shin angle at initial contact, ankle ahead positive")
                                .stream(),
                        GaitFigures.of(
                                facts,
                                "overstride-of-leg-length",
                                "overstride",
                                "Ankle ahead of the hip at initial contact, in leg lengths")
                                .stream())
                .toList();
    }

    private static List<Signal> lean(Case facts) {
        return GaitFigures.of(
                facts, "trunk-lean", "trunk-lean", "Lean of the trunk, forward positive");
    }

    private static List<Signal> strike(Case facts) {
        return GaitFigures.of(
                facts,
                "foot-strike-angle",
                "foot-strike-angle",
                "Foot strike angle, heel first positive");
    }

    /// What a recording shows of the same, by its own source; its cadence is no norm score, since that takes
    /// the speed.
    private static Stream<Signal> filmed(Case facts) {
        return Stream.of(
                        GaitFigures.of(facts, "cadence", "cadence-filmed", "Cadence as filmed"),
                        GaitFigures.of(
                                facts,
                                "ground-contact-time",
                                "ground-contact-time-filmed",
                                "Ground contact time as filmed"),
                        GaitFigures.of(
                                facts,
                                "vertical-oscillation",
                                "vertical-oscillation-filmed",
                                "Vertical oscillation as filmed"))
                .flatMap(List::stream);
    }

    /// Cadence of a recording against the norm, where the person says how fast was run.
    private static Optional<Signal> filmedCadence(Case facts) {
        return GaitFigures.best(facts, "cadence")
                .filter(recording -> recording.metersPerSecond().isPresent())
                .flatMap(recording -> {
                    double speed = recording.metersPerSecond().getAsDouble();
                    return recording
                            .measure("cadence", BodySide.BOTH)
                            .flatMap(measure ->
                                    FormNorms.at(Metric.CADENCE, speed)
                                            .flatMap(norm -> scored(recording, measure, norm)));
                });
    }

    private static Optional<Signal> scored(
            GaitMeasures recording, GaitMeasure measure, FormNorms.Norm norm) {
        OptionalDouble score = norm.score(measure.value().amount());
        OptionalDouble low = norm.score(measure.interval95().low());
        OptionalDouble high = norm.score(measure.interval95().high());
        if (score.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Signal(
                                "cadence-against-norm-filmed",
                                "Cadence as filmed, against runners of the norm table at that speed",
                                Quantity.of(score.getAsDouble(), Unit.STANDARD_DEVIATIONS),
                                Optional.of(new Interval(low.getAsDouble(), high.getAsDouble())),
                                measure.steps(),
                                "steps",
                                GaitFigures.source(recording, measure.name()),
                                Optional.empty(),
                                false)
                        .against(RunningFormThresholds.CADENCE));
    }

    private static List<Signal> contact(Case facts) {
        Stream<Signal> watch =
                Stream.of(
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
                                Figures.series(
                                                facts,
                                                Metric.GROUND_CONTACT_TIME,
                                                FormMeasure::drift)
                                        .map(series ->
                                                Figures.median(
                                                        "ground-contact-drift",
                                                        "Rise of ground contact time within a run, for each hour",
                                                        series.sample(),
                                                        Metric.GROUND_CONTACT_TIME.unit(),
                                                        "runs in four weeks",
                                                        series.measuredBy())))
                        .flatMap(Optional::stream);
        return Stream.concat(watch, filmed(facts)).toList();
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
}

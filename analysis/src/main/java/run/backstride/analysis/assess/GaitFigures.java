package run.backstride.analysis.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.PelvicDrop;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.diary.Diary.BodySide;

/// The measures of a recording as figures, each held against the cut-off that the findings hold it against.
public final class GaitFigures {
    private GaitFigures() {}

    /// {@return one figure for each measure of `recording`, in its order, of a runner of whom no more is known}
    public static List<Signal> of(GaitMeasures recording) {
        return of(recording, List.of());
    }

    /// {@return one figure for each measure of `recording`, in its order}
    ///
    /// @param history whose recent runs say how fast this runner runs
    /// @param asOf the day to speak of
    public static List<Signal> of(GaitMeasures recording, RunnerHistory history, LocalDate asOf) {
        LocalDate first = asOf.minusDays(Math.round(AssessConstants.RECENT.amount()) - 1);
        return of(
                recording,
                history.runs().stream()
                        .filter(run -> !run.date().isBefore(first) && !run.date().isAfter(asOf))
                        .toList());
    }

    private static List<Signal> of(GaitMeasures recording, List<RunMeasures> recentRuns) {
        GaitSpeed speed = GaitSpeed.of(recording, recentRuns);
        return recording.measures().stream()
                .map(measure -> {
                    String title = measure.name().replace('-', ' ');
                    Signal figure = figure(recording, measure, measure.name(), title);
                    return recording.isOutOfTime() ? figure : judged(measure, figure, speed);
                })
                .toList();
    }

    /// The difference of ground contact time between the feet.
    ///
    /// @return longer side in the title; empty where either side was not measured
    public static Optional<Signal> contactDifference(GaitMeasures recording) {
        return difference(
                recording,
                "ground-contact-time",
                "ground-contact-difference-filmed",
                "Difference of ground contact time as filmed, longer on the ");
    }

    /// Both sides of one recording; the interval adds their variances, and what moves them against each other.
    ///
    /// @param title ends before the name of the side with the larger value
    static Optional<Signal> difference(
            GaitMeasures recording, String measure, String name, String title) {
        Optional<GaitMeasure> left = recording.measure(measure, BodySide.LEFT);
        Optional<GaitMeasure> right = recording.measure(measure, BodySide.RIGHT);
        return left.flatMap(l ->
                right.map(r -> {
                    double difference = Math.abs(l.value().amount() - r.value().amount());
                    double opposed =
                            measure.equals(PelvicDrop.NAME) ? PelvicDrop.opposedHalf(recording) : 0;
                    double half =
                            Math.hypot(
                                    opposed,
                                    Math.hypot(half(l.interval95()), half(r.interval95())));
                    return new Signal(
                            name,
                            title + (l.value().compareTo(r.value()) > 0 ? "left" : "right"),
                            Quantity.of(difference, l.value().unit()),
                            Optional.of(new Interval(difference - half, difference + half)),
                            l.steps() + r.steps(),
                            countOf(recording, measure),
                            source(recording, measure),
                            Optional.empty(),
                            false);
                }));
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }

    /// {@return a measure from the recording that shows it most surely, as a figure for each side, judged}
    static List<Signal> of(Case facts, String measure, String name, String title) {
        Optional<GaitMeasures> best = best(facts, measure);
        if (best.isEmpty()) {
            return List.of();
        }
        GaitSpeed speed = GaitSpeed.of(best.get(), facts.recentRuns());
        return List.of(BodySide.LEFT, BodySide.RIGHT, BodySide.BOTH).stream()
                .flatMap(side -> best.get().measure(measure, side).stream())
                .map(found -> judged(found, figure(best.get(), found, name, title), speed))
                .toList();
    }

    /// The recording that shows a measure most surely; both sides are taken from one. What looks like slow
    /// motion is left out: its times are not those of life.
    static Optional<GaitMeasures> best(Case facts, String measure) {
        return facts.history().gait().stream()
                .filter(recording -> !recording.isOutOfTime())
                .filter(recording -> confidence(recording, measure) > 0)
                .reduce((one, other) ->
                        confidence(other, measure) > confidence(one, measure) ? other : one);
    }

    private static double confidence(GaitMeasures recording, String measure) {
        return recording.measures().stream()
                .filter(each -> each.name().equals(measure))
                .mapToDouble(GaitMeasure::confidence)
                .max()
                .orElse(0);
    }

    private static Signal figure(
            GaitMeasures recording, GaitMeasure measure, String name, String title) {
        boolean sided = measure.side() != BodySide.BOTH;
        String side = Words.side(measure.side());
        return new Signal(
                sided ? name + "-" + side : name,
                sided ? title + ", " + side : title,
                measure.value(),
                Optional.of(measure.interval95()),
                measure.steps(),
                countOf(recording, measure.name()),
                source(recording, measure.name()),
                Optional.empty(),
                false);
    }

    /// {@return whether a figure has no verdict because the speed of the recording is not known}
    public static boolean isOpenForSpeed(Signal figure) {
        return figure.threshold().isEmpty() && figure.title().endsWith(GaitSpeed.OPEN);
    }

    /// {@return who measured a measure of a recording, for a runner}
    static String source(GaitMeasures recording, String measure) {
        return switch (recording.pointsOf(measure)) {
            case MARKERS -> "keypoint file";
            case NETWORK -> "video";
            case HAND -> "video, marked by hand";
        };
    }

    /// What the count of a figure counts.
    private static String countOf(GaitMeasures recording, String measure) {
        return recording.pointsOf(measure) == Points.HAND ? "frames" : "steps";
    }

    private static Signal judged(GaitMeasure measure, Signal figure, GaitSpeed speed) {
        return switch (measure.name()) {
            case "shank-angle-at-initial-contact" ->
                    speed.judged(figure, RunningFormThresholds::shank);
            case "overstride-of-leg-length" ->
                    speed.judged(figure, RunningFormThresholds::overstride);
            case "trunk-lean" -> lean(figure);
            case "foot-strike-angle" -> figure.against(RunningFormThresholds.FOOT_STRIKE);
            case PelvicDrop.NAME -> figure.against(LowerChainThresholds.PELVIC_DROP);
            default -> figure;
        };
    }

    /// Both sides of the ordinary range; a figure beyond either is shown against that one.
    private static Signal lean(Signal figure) {
        Signal low = figure.against(RunningFormThresholds.LEAN_LOW);
        Signal high = figure.against(RunningFormThresholds.LEAN_HIGH);
        return low.verdict() == Signal.Verdict.CLEAR ? high : low;
    }
}

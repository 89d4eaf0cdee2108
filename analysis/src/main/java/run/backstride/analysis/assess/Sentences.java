package run.backstride.analysis.assess;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.backstride.core.evidence.Threshold;

/// What the figures say, in sentences for a runner. Each names figure, unit, count, who measured, cut-off and
/// where the cut-off comes from.
final class Sentences {

    private static final Set<Channel.Role> WEIGHED =
            EnumSet.of(Channel.Role.SHOWS, Channel.Role.SHOWS_WITHOUT_BLAME, Channel.Role.SUPPORTS);

    private Sentences() {}

    /// {@return one sentence for each figure that lies beyond its cut-off}
    static List<Statement> speakingFor(List<Observation> observations) {
        return of(observations, Signal.Verdict.CROSSED);
    }

    /// {@return one sentence for each figure that lies on the good side of its cut-off}
    static List<Statement> speakingAgainst(List<Observation> observations) {
        return of(observations, Signal.Verdict.CLEAR);
    }

    private static List<Statement> of(List<Observation> observations, Signal.Verdict verdict) {
        return observations.stream()
                .filter(seen -> WEIGHED.contains(seen.channel().role()))
                .flatMap(seen -> seen.signals().stream())
                .filter(signal -> signal.verdict() == verdict)
                .flatMap(signal ->
                        signal.threshold().map(cutoff -> statement(signal, cutoff)).stream())
                .toList();
    }

    private static Statement statement(Signal signal, Threshold cutoff) {
        boolean above = cutoff.side() == Threshold.Side.ABOVE;
        String place =
                signal.crossed()
                        ? (above ? "above" : "below")
                        : (above ? "not above" : "not below");
        return new Statement(
                "%s: %s, %s %s (%s). %s"
                        .formatted(
                                signal.title(),
                                figures(signal),
                                place,
                                Words.figure(cutoff.cutoff()),
                                cutoff.origin().words(),
                                cutoff.claim()),
                List.of(cutoff.source()),
                cutoff.grade());
    }

    private static String figures(Signal signal) {
        Optional<String> interval =
                signal.interval95()
                        .map(range ->
                                ", 95 %% interval %s"
                                        .formatted(Words.interval(range, signal.value().unit())));
        return "%s%s (%d %s, %s)"
                .formatted(
                        Words.figure(signal.value()),
                        interval.orElse(""),
                        signal.count(),
                        signal.countOf(),
                        signal.measuredBy());
    }
}

package run.backstride.analysis.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one rule found, before the five are weighed against each other.
///
/// @param observations every channel, measured or not
/// @param speaksFor what else speaks for it, beyond the crossed thresholds
/// @param speaksAgainst what the literature and the runner's own data hold against it
/// @param prescriptions what to do about it, the most fitting first
record Judgement(
        List<Observation> observations,
        List<Statement> speaksFor,
        List<Statement> speaksAgainst,
        List<Prescription> prescriptions) {

    /// Nothing was looked for.
    static final Judgement NOTHING = new Judgement(List.of(), List.of(), List.of(), List.of());

    /// Copies the lists.
    Judgement {
        observations = List.copyOf(observations);
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
        prescriptions = List.copyOf(prescriptions);
    }

    /// {@return the same observations, with the question for the runner's sex where it is not given}
    static List<Observation> askingForSex(Case facts, List<Observation> observations) {
        return facts.diary().profile().sex().isPresent()
                ? observations
                : Stream.concat(observations.stream(), Stream.of(Channel.SEX.seen(List.of())))
                        .toList();
    }

    /// {@return the prescriptions of the channels that crossed, the weightiest channel first, then all others}
    ///
    /// @param answers which prescription answers which channel, by the channel's `what`
    static List<Prescription> fitting(
            List<Observation> observations,
            Map<String, Prescription> answers,
            List<Prescription> all) {
        Stream<Prescription> seen =
                observations.stream()
                        .filter(each -> each.outcome() == Outcome.CROSSED)
                        .sorted(
                                Comparator.comparing(Observation::shows)
                                        .thenComparingDouble(
                                                each -> each.channel().weight().ifCrossed())
                                        .reversed())
                        .flatMap(each -> Stream.ofNullable(answers.get(each.channel().what())));
        return Stream.concat(seen, all.stream()).distinct().toList();
    }

    /// Present when a channel that can show the mistake crossed its threshold; absent only when all of those
    /// channels were measured and all are clear; else undecided, with the reason.
    Presence presence() {
        if (observations.stream().anyMatch(Observation::shows)) {
            return new Presence.Present();
        }
        List<Observation> needed = observations.stream().filter(Observation::isNeeded).toList();
        List<Observation> open =
                needed.stream().filter(seen -> seen.outcome() != Outcome.CLEAR).toList();
        return open.isEmpty()
                ? new Presence.Absent()
                : new Presence.Undecided(reason(needed, open));
    }

    private static String reason(List<Observation> needed, List<Observation> open) {
        String clear = named(needed.stream().filter(seen -> seen.outcome() == Outcome.CLEAR));
        String close = named(open.stream().filter(seen -> seen.outcome() == Outcome.UNSURE));
        String described = named(open.stream().filter(seen -> seen.outcome() == Outcome.DESCRIBED));
        String missing = named(open.stream().filter(seen -> seen.outcome() == Outcome.MISSING));
        return Stream.of(
                        clear.isEmpty()
                                ? "nothing that could show it was measured well enough"
                                : "in the ordinary range: " + clear,
                        close.isEmpty() ? "" : "too close to the cut-off to call: " + close,
                        described.isEmpty()
                                ? ""
                                : "measured, but it cannot be judged for you: " + described,
                        missing.isEmpty() ? "" : "not measured: " + missing)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String named(Stream<Observation> observations) {
        return observations.map(seen -> seen.channel().what()).collect(Collectors.joining(", "));
    }
}

package run.backstride.analysis.assess;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import run.backstride.core.Mistake;
import run.backstride.core.evidence.Constant;

/// How probable it is that each mistake contributes, and that none of them does. Adds up to 1.
///
/// Prior odds times the weights of what was measured, normalised over the five and "other". What was not
/// measured changes nothing. No mistake passes the cap without an experiment.
///
/// @param mistakes probability of each
/// @param other probability of none of the five
record Beliefs(Map<Mistake, Double> mistakes, double other) {

    /// {@return the beliefs that follow from the five judgements and the diary}
    static Beliefs of(Map<Mistake, Judgement> judgements, DiaryEvidence diary) {
        return of(judgements, diary, Observation::outcome);
    }

    /// {@return by how much at most the outcome of `missing` could move the probability of `mistake`}
    static double couldShift(
            Mistake mistake,
            Observation missing,
            Map<Mistake, Judgement> judgements,
            DiaryEvidence diary) {
        double now = of(judgements, diary).of(mistake);
        return List.of(Outcome.CROSSED, Outcome.CLEAR).stream()
                .mapToDouble(outcome ->
                        of(
                                        judgements,
                                        diary,
                                        seen -> seen.equals(missing) ? outcome : seen.outcome())
                                .of(mistake))
                .map(then -> Math.abs(then - now))
                .max()
                .orElse(0);
    }

    /// {@return the probability that `mistake` contributes}
    double of(Mistake mistake) {
        return mistakes.getOrDefault(mistake, 0.0);
    }

    private static Beliefs of(
            Map<Mistake, Judgement> judgements,
            DiaryEvidence diary,
            Function<Observation, Outcome> outcomes) {
        Map<Mistake, Double> odds = new EnumMap<>(Mistake.class);
        judgements.forEach((mistake, judgement) ->
                odds.put(mistake, odds(mistake, judgement, diary, outcomes)));
        double total =
                PriorConstants.OTHER.amount()
                        + odds.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Mistake, Double> shares = new EnumMap<>(Mistake.class);
        odds.forEach((mistake, odd) -> shares.put(mistake, odd / total));
        return capped(shares, PriorConstants.OTHER.amount() / total, diary);
    }

    private static double odds(
            Mistake mistake,
            Judgement judgement,
            DiaryEvidence diary,
            Function<Observation, Outcome> outcomes) {
        double sum = 0;
        for (Constant part : PriorConstants.of(mistake)) {
            double weights =
                    judgement.observations().stream()
                            .filter(seen -> seen.channel().part().equals(part))
                            .mapToDouble(seen -> seen.channel().weight().of(outcomes.apply(seen)))
                            .sum();
            sum += part.amount() * Math.exp(weights);
        }
        return sum * seen(judgement, outcomes) * diary.ratios().getOrDefault(mistake, 1.0);
    }

    /// What can contribute must be there: Bayes' ratio of a mistake that is seen, or that every measurement
    /// looked for in vain. One that is seen only where no study ties it to the back counts as neither.
    private static double seen(Judgement judgement, Function<Observation, Outcome> outcomes) {
        double contributing = WeightConstants.SEEN_IF_CONTRIBUTING.amount();
        double otherwise = WeightConstants.SEEN_OTHERWISE.amount();
        List<Observation> observations = judgement.observations();
        List<Observation> crossed =
                observations.stream()
                        .filter(Observation::canShow)
                        .filter(seen -> outcomes.apply(seen) == Outcome.CROSSED)
                        .toList();
        if (!crossed.isEmpty()) {
            return crossed.stream().anyMatch(seen -> seen.channel().role() == Channel.Role.SHOWS)
                    ? contributing / otherwise
                    : 1;
        }
        boolean absent =
                observations.stream()
                        .filter(Observation::isNeeded)
                        .allMatch(seen -> outcomes.apply(seen) == Outcome.CLEAR);
        return absent && !observations.isEmpty() ? (1 - contributing) / (1 - otherwise) : 1;
    }

    /// At most one share lies above the cap; what it loses the others gain in proportion.
    private static Beliefs capped(Map<Mistake, Double> shares, double other, DiaryEvidence diary) {
        double cap = WeightConstants.CAP.amount();
        for (Map.Entry<Mistake, Double> share : shares.entrySet()) {
            if (share.getValue() > cap && !diary.hasExperiment(share.getKey())) {
                double stretch = (1 - cap) / (1 - share.getValue());
                Map<Mistake, Double> fitted = new EnumMap<>(Mistake.class);
                shares.forEach((mistake, value) ->
                        fitted.put(mistake, mistake == share.getKey() ? cap : value * stretch));
                return new Beliefs(fitted, other * stretch);
            }
        }
        return new Beliefs(shares, other);
    }
}

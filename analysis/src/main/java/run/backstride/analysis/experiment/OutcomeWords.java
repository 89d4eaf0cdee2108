package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import run.backstride.analysis.assess.Words;
import run.backstride.analysis.experiment.ExperimentResult.Deviation;
import run.backstride.analysis.experiment.ExperimentResult.State;
import run.backstride.analysis.inference.ReliefPosterior;
import run.backstride.core.Unit;

/// What came of an experiment, in sentences for a runner.
public final class OutcomeWords {
    private static final int MOST_DEVIATIONS = 5;

    private OutcomeWords() {}

    /// {@return how far it is, and whether it goes on}
    public static List<String> progress(ExperimentPlan plan, ExperimentResult result) {
        List<String> words = new ArrayList<>();
        result.stop().ifPresent(stop -> words.add(stop.text()));
        words.add(counts(result));
        if (plan.isMadeLate()) {
            words.add(
                    "The plan was made on %s, after its first day (%s): it was not locked before the data, so it proves less."
                            .formatted(plan.made(), plan.firstDay()));
        }
        words.addAll(adherence(result));
        return words;
    }

    private static String counts(ExperimentResult result) {
        String state =
                switch (result.state()) {
                    case WAITING -> "It has not begun.";
                    case RUNNING -> "It is not over.";
                    case COMPLETE -> "It is complete.";
                    case STOPPED -> "It was ended early.";
                };
        return "%s %d of about %d run days; of those that count, %d with a pain score (%d drawn with the change, %d as usual) and %d without%s."
                .formatted(
                        state,
                        result.runs(),
                        result.planned(),
                        result.scored(),
                        result.scoredWithChange(),
                        result.scored() - result.scoredWithChange(),
                        result.unscored(),
                        result.washedOut() > 0
                                ? "; %d more at the beginning of a block do not count"
                                        .formatted(result.washedOut())
                                : "");
    }

    private static List<String> adherence(ExperimentResult result) {
        List<String> words = new ArrayList<>();
        if (!result.deviations().isEmpty()) {
            List<String> some =
                    result.deviations().stream()
                            .limit(MOST_DEVIATIONS)
                            .map(OutcomeWords::deviation)
                            .toList();
            int more = result.deviations().size() - some.size();
            words.add(
                    "Not done as drawn on %d run days: %s%s."
                            .formatted(
                                    result.deviations().size(),
                                    String.join("; ", some),
                                    more > 0 ? "; and %d more".formatted(more) : ""));
        }
        if (result.notLogged() > 0) {
            words.add(
                    "On %d run days it is not known what was done: nothing was logged."
                            .formatted(result.notLogged()));
        }
        return words;
    }

    private static String deviation(Deviation one) {
        return "%s drawn %s, done %s%s"
                .formatted(
                        one.date(),
                        one.drawn().id(),
                        one.done(),
                        one.instead().isBlank() ? "" : " (" + one.instead() + ")");
    }

    /// {@return what it showed; before the end it says what an early look costs}
    public static List<String> outcome(ExperimentPlan plan, ExperimentResult result) {
        List<String> words = new ArrayList<>();
        if (result.state() != State.COMPLETE) {
            words.add(
                    "It is not complete: a look before the end, repeated until it pleases, finds relief where there is none. These figures are not what the plan promised, and they change no finding.");
        }
        if (result.asRandomised().isEmpty()) {
            words.add(nothing(result));
            return words;
        }
        words.add(test(result));
        words.add("As drawn: " + estimate(result.asRandomised().get()));
        words.add(
                result.asDone()
                        .map(done -> "As done: " + estimate(done))
                        .orElse("As done: cannot be told, since what was done is not known."));
        plan.earlier().ifPresent(earlier -> words.add(earlier(earlier, result)));
        result.effectiveRuns()
                .ifPresent(runs ->
                        words.add(
                                "Pain goes on from run to run: the %d scored runs are worth about %s independent ones."
                                        .formatted(result.scored(), figure("%.0f", runs))));
        words.add(belief(result));
        if (!result.isConclusive() && result.state() == State.COMPLETE) {
            words.add(
                    "Fewer than %.0f scored runs in one of the two: too few to change a finding."
                            .formatted(ExperimentConstants.FEWEST_AN_ARM.amount()));
        }
        if (plan.trial().scheme() == Scheme.RANDOM_START) {
            words.add(
                    "The change cannot be taken back and began once: whatever else changed in these weeks is in the figures too.");
        }
        return words;
    }

    private static String earlier(EarlierDays days, ExperimentResult result) {
        return result.earlierScored() > 0
                ? "The estimate also uses %d scored runs of your diary, of the %d days that ended %d days before the plan: they show how your pain went without the change. The days between are left out, and pain that was raised when the plan began may have faded by itself: that part is not counted for the change."
                        .formatted(result.earlierScored(), days.days(), days.gap())
                : "Your diary has no scored run to compare with in the %d days that ended %d days before the plan (the first %d days of a diary do not count). From the plan's own weeks alone a slow change and a trend are hard to tell apart, so the intervals are wide."
                        .formatted(days.days(), days.gap(), days.gap());
    }

    private static String nothing(ExperimentResult result) {
        if (result.scored() == 0) {
            return "No run that counts has a pain score: nothing can be said.";
        }
        if (result.scoredWithChange() == 0 || result.scoredWithChange() == result.scored()) {
            return "All scored runs are of one kind: there is nothing to compare.";
        }
        return "All %d scored runs have the same score: no difference was seen, and how sure that is cannot be told."
                .formatted(result.scored());
    }

    private static String test(ExperimentResult result) {
        RandomisationTest test = result.test();
        String verdict =
                test.pValue() <= ExperimentConstants.LEVEL.amount()
                        ? "chance alone seldom does that"
                        : "chance alone may well do that";
        return "Pain was %s lower with the change than as usual (means as drawn; negative means higher). Of the %,d %s, %s show as much or more (p = %s; it could not have been below %s): %s."
                .formatted(
                        points(test.difference()),
                        test.schedules(),
                        test.exhaustive()
                                ? "schedules that the draw allowed"
                                : "schedules drawn for comparison",
                        Words.percent(test.pValue()),
                        figure("%.3f", test.pValue()),
                        figure("%.3f", result.leastPValue()),
                        verdict);
    }

    /// {@return a relief in a sentence}
    static String estimate(ReliefPosterior relief) {
        return "relief of %s (80 %% interval %s, 95 %% interval %s); any relief %s, 1 point or more %s, 2 or more %s."
                .formatted(
                        points(relief.mean()),
                        Words.interval(relief.interval80(), Unit.NRS_POINTS),
                        Words.interval(relief.interval95(), Unit.NRS_POINTS),
                        Words.percent(relief.probabilityOfAny()),
                        Words.percent(relief.probabilityAtLeastOne()),
                        Words.percent(relief.probabilityAtLeastTwo()));
    }

    private static String belief(ExperimentResult result) {
        String blind =
                "You knew what you were doing on each run, so expectation is part of the difference; nothing corrects for it.";
        return result.belief().isPresent()
                ? "Belief beforehand that it helps: %s of 10 on average (logged %d times). %s"
                        .formatted(
                                figure("%.1f", result.belief().getAsDouble()),
                                result.beliefs(),
                                blind)
                : "Belief beforehand was not logged. " + blind;
    }

    private static String points(double value) {
        return figure("%.1f", value) + " points";
    }

    private static String figure(String pattern, double value) {
        String text = String.format(Locale.ROOT, pattern, value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }
}

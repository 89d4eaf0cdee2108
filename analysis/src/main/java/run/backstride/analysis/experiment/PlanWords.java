package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import run.backstride.analysis.assess.Words;

/// What a plan says, in sentences for a runner.
public final class PlanWords {
    /// What is measured.
    public static final String OUTCOME =
            "The worst pain of each run day: during the run, the rest of that day, and the next morning, 0 to 10.";

    /// What ends it early.
    public static final List<String> STOP_RULES =
            List.of(
                    "A red run day twice ends it: pain above 5, or the next morning 2 points worse than the morning"
                            + " before.",
                    "A yes to any red-flag question ends it: see a clinician.");

    private static final double DAYS_A_WEEK = 7;

    private PlanWords() {}

    /// {@return how the result will be judged}
    public static String analysis(ExperimentPlan plan) {
        String test =
                "Randomisation test (one-sided, level 0.05) of mean pain as usual minus mean pain with the change,"
                        + " against every schedule that the draw allowed; ";
        String estimate =
                "Bayesian estimate with carry-over, trend and correlated errors. Both as randomised; the estimate"
                        + " also as done.";
        return plan.trial().scheme() == Scheme.RANDOM_START
                ? test
                        + "with "
                        + (int) plan.schedule().possibilities()
                        + " possible first days it cannot be strict, so it is shown and not relied on. "
                        + estimate
                        + plan.earlier().map(PlanWords::earlier).orElse("")
                : test + estimate;
    }

    private static String earlier(EarlierDays earlier) {
        return " The estimate also uses the scored runs of %d days of the pain diary, to %d days before the first day, as runs without the change, but none of the first %d days of the diary; and it takes out a flare that fades from the first day of the plan."
                .formatted(earlier.days(), earlier.gap(), earlier.gap());
    }

    /// {@return how long the schedule takes, days}
    static int days(Schedule schedule, double runsPerWeek) {
        return schedule instanceof Schedule.PerRun(var arms)
                ? (int) Math.ceil(arms.size() * DAYS_A_WEEK / runsPerWeek)
                : schedule.days();
    }

    /// {@return the design in a sentence}
    public static String design(ExperimentPlan plan) {
        return switch (plan.schedule()) {
            case Schedule.PerRun(var arms) ->
                    "%d runs in %d pairs; in each pair a coin decided which run is with the change. About %s at %s runs a week."
                            .formatted(
                                    arms.size(),
                                    arms.size() / 2,
                                    weeks(days(plan.schedule(), plan.runsPerWeek())),
                                    String.format(Locale.ROOT, "%.1f", plan.runsPerWeek()));
            case Schedule.Blocks(var arms, var length, var washout) ->
                    "%d blocks of %d days in %d pairs; in each pair a coin decided which block is with the change. The first %d days of a block do not count. %s in all."
                            .formatted(
                                    arms.size(),
                                    length,
                                    arms.size() / 2,
                                    washout,
                                    weeks(plan.schedule().days()));
            case Schedule.RandomStart(var baseline, var window, _, var follow) ->
                    "%d days as usual, then the change begins on a day drawn from %d, and goes on to the end, at least %d days. It cannot be taken back, so less can be claimed: other things change in such a time too."
                            .formatted(baseline, window, follow);
        };
    }

    private static String weeks(int days) {
        return Math.round(days / DAYS_A_WEEK) + " weeks";
    }

    /// {@return what the plan can show, and what that rests on}
    public static List<String> promise(ExperimentPlan plan) {
        List<String> words = new ArrayList<>();
        Noise noise = plan.noise();
        String rests =
                noise.isAssumed()
                        ? "Your diary has too few scored runs to show how much your pain varies; pain of %s on average, varying by %s, is assumed."
                                .formatted(
                                        Words.points(noise.writtenLevel()),
                                        Words.points(noise.deviation()))
                        : "It rests on your last %d scored runs: pain of %s on average, %s of the scores 0, varying by %s from run to run (of the pain behind the scores), correlation from one run to the next %.2f, %s of run days scored."
                                .formatted(
                                        noise.runs(),
                                        Words.points(noise.writtenLevel()),
                                        Words.percent(noise.zeros()),
                                        Words.points(noise.deviation()),
                                        noise.correlation(),
                                        Words.percent(noise.scored()));
        words.add(
                plan.amiss().map(amiss -> amiss(plan, amiss)).orElse(smallest(plan)) + " " + rests);
        if (plan.amiss().isPresent()) {
            words.add(smallest(plan));
        }
        if (!plan.range().isEmpty()) {
            words.add(
                    "With a quiet back (varying by %s) it would be %s, with a noisy one (%s) %s."
                            .formatted(
                                    Words.points(ExperimentConstants.ASSUMED_NOISE_LOW.amount()),
                                    points(plan.range().getFirst()),
                                    Words.points(ExperimentConstants.ASSUMED_NOISE_HIGH.amount()),
                                    points(plan.range().getLast())));
        }
        if (plan.isHopeless()) {
            words.add(
                    "This experiment is hopeless: however much pain the change took away, fewer than 80 of 100 such experiments would show it. Better not to begin it now.");
        } else if (plan.promised().smallestRelief().orElse(Double.POSITIVE_INFINITY)
                > ExperimentConstants.TARGET_RELIEF.amount()) {
            words.add(
                    "A smaller relief may well stay hidden: finding nothing would not mean that there is nothing.");
        }
        if (plan.trial().scheme() == Scheme.RANDOM_START && !plan.isHopeless()) {
            words.add(
                    "That holds where each session is done and pain does not change by itself. Where it is otherwise far fewer such experiments show it: one start can't be told from what else changed then.");
        }
        if (plan.power().stopChance() >= ExperimentConstants.LEVEL.amount()) {
            words.add(
                    "With pain like yours the safety rule (pain above 5 on two run days) would end %s of such experiments early even if nothing changed."
                            .formatted(Words.percent(plan.power().stopChance())));
        }
        return words;
    }

    private static String smallest(ExperimentPlan plan) {
        return plan.power().smallestRelief().isPresent()
                ? "The smallest relief that it can show with each run done as drawn is %s: %s (%,d simulated for each size)."
                        .formatted(
                                Words.points(plan.power().smallestRelief().getAsDouble()),
                                shown(plan),
                                plan.power().simulations())
                : "It can show no relief of any size (%,d simulated for each size)."
                        .formatted(plan.power().simulations());
    }

    /// What its size rests on: few do every run as drawn.
    private static String amiss(ExperimentPlan plan, Power amiss) {
        String lived =
                plan.trial().scheme() == Scheme.PER_RUN
                        ? "one run in ten is done the other way, and a fifth of the relief is still there on the next run"
                        : "one run in ten is done the other way";
        return amiss.smallestRelief().isPresent()
                ? "The smallest relief to count on is %s: %s, even if %s (assumed: nobody knows how yours will go; %,d simulated for each size)."
                        .formatted(
                                Words.points(amiss.smallestRelief().getAsDouble()),
                                shown(plan),
                                lived,
                                amiss.simulations())
                : "If %s, it can show no relief of any size (assumed: nobody knows how yours will go)."
                        .formatted(lived);
    }

    private static String shown(ExperimentPlan plan) {
        return "in 80 of 100 such experiments that come to their end, "
                + (plan.trial().scheme() == Scheme.RANDOM_START
                        ? "the estimate is 95 % sure of a relief"
                        : "the randomisation test shows it at level 0.05");
    }

    private static String points(Power power) {
        return power.smallestRelief().isPresent()
                ? Words.points(power.smallestRelief().getAsDouble())
                : "hopeless";
    }
}

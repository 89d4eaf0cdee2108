package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.experiment.ExperimentResult.Next;

/// How far an experiment is, and what comes next.
final class Progress {
    private Progress() {}

    /// {@return whether all runs were run, or the last day is over and its last stretch was run}
    static boolean isComplete(ExperimentPlan plan, List<TrialDay> days, LocalDate asOf) {
        return switch (plan.schedule()) {
            case Schedule.PerRun(var arms) -> days.size() >= arms.size();
            case Schedule.Blocks blocks ->
                    isOver(plan, blocks, asOf) && ranIn(plan, days, blocks.blockDays());
            case Schedule.RandomStart start ->
                    isOver(plan, start, asOf)
                            && ranIn(plan, days, (int) ExperimentConstants.LONGEST_BLOCK.amount());
        };
    }

    private static boolean isOver(ExperimentPlan plan, Schedule schedule, LocalDate asOf) {
        return !asOf.isBefore(plan.firstDay().plusDays(schedule.days() - 1L));
    }

    private static boolean ranIn(ExperimentPlan plan, List<TrialDay> days, int lastDays) {
        return !days.isEmpty()
                && Experiments.day(plan, days.getLast()) >= plan.schedule().days() - lastDays;
    }

    /// {@return the last day of a complete experiment}
    static LocalDate lastDay(ExperimentPlan plan, List<TrialDay> days) {
        return plan.schedule() instanceof Schedule.PerRun
                ? days.getLast().date()
                : plan.firstDay().plusDays(plan.schedule().days() - 1L);
    }

    /// {@return what is to be done next}
    static Optional<Next> next(ExperimentPlan plan, List<TrialDay> days, LocalDate asOf) {
        LocalDate day = asOf.isBefore(plan.firstDay()) ? plan.firstDay() : asOf;
        int index = Math.toIntExact(ChronoUnit.DAYS.between(plan.firstDay(), day));
        return switch (plan.schedule()) {
            case Schedule.PerRun(var arms) ->
                    days.size() < arms.size()
                            ? Optional.of(
                                    new Next(
                                            "run %d of %d".formatted(days.size() + 1, arms.size()),
                                            arms.get(days.size())))
                            : Optional.empty();
            case Schedule.Blocks blocks -> {
                int block = index / blocks.blockDays();
                yield block < blocks.arms().size()
                        ? Optional.of(
                                new Next(
                                        "block %d of %d, to %s"
                                                .formatted(
                                                        block + 1,
                                                        blocks.arms().size(),
                                                        plan.firstDay()
                                                                .plusDays(
                                                                        (block + 1L)
                                                                                        * blocks
                                                                                                .blockDays()
                                                                                - 1)),
                                        blocks.arms().get(block)))
                        : Optional.empty();
            }
            case Schedule.RandomStart start ->
                    Optional.of(
                            index < start.start()
                                    ? new Next(
                                            "until " + plan.firstDay().plusDays(start.start() - 1L),
                                            Arm.USUAL)
                                    : new Next(
                                            "until " + plan.firstDay().plusDays(start.days() - 1L),
                                            Arm.CHANGE));
        };
    }
}

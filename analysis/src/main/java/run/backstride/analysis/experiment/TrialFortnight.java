package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.plan.Plan;

/// The fortnight of a runner whose experiment is under way: each day says what was drawn for it.
public final class TrialFortnight {
    private static final String NOTE =
            "An experiment is under way: what it drew stands first on each day and comes before all else. Nothing else is"
                    + " changed until it is over: leave out what these days ask for beyond it and your usual running.";

    private TrialFortnight() {}

    /// {@return the plan with the assignments of all experiments that have yet to end; a call for care stays alone}
    public static Plan of(Plan fortnight, List<ExperimentReport> reports) {
        List<ExperimentReport> underWay =
                reports.stream().filter(ExperimentReport::isUnderWay).toList();
        if (underWay.isEmpty() || fortnight.seekCare().isPresent()) {
            return fortnight;
        }
        List<Plan.Day> days = fortnight.days();
        for (ExperimentReport report : underWay) {
            days = assigned(report, days);
        }
        return fortnight.withDays(days).withNote(NOTE);
    }

    private static List<Plan.Day> assigned(ExperimentReport report, List<Plan.Day> days) {
        List<Plan.Day> assigned = new ArrayList<>();
        int run = report.result().runs();
        for (Plan.Day day : days) {
            Optional<String> line = line(report.plan(), day, run);
            assigned.add(line.map(day::withFirst).orElse(day));
            boolean counts = day.isRun() && !day.date().isBefore(report.plan().firstDay());
            run += counts ? 1 : 0;
        }
        return assigned;
    }

    /// What was drawn for a day; by runs only a day with a run has something, and each planned run takes the next.
    private static Optional<String> line(ExperimentPlan plan, Plan.Day day, int run) {
        LocalDate first = plan.firstDay();
        int index = Math.toIntExact(ChronoUnit.DAYS.between(first, day.date()));
        if (index < 0) {
            return Optional.empty();
        }
        return switch (plan.schedule()) {
            case Schedule.PerRun(var arms) ->
                    day.isRun() && run < arms.size()
                            ? Optional.of(
                                    words(
                                            plan,
                                            "run %d of %d".formatted(run + 1, arms.size()),
                                            arms.get(run)))
                            : Optional.empty();
            case Schedule.Blocks blocks ->
                    index < blocks.days()
                            ? Optional.of(
                                    words(
                                            plan,
                                            "block %d of %d"
                                                    .formatted(
                                                            index / blocks.blockDays() + 1,
                                                            blocks.arms().size()),
                                            blocks.arm(0, index)))
                            : Optional.empty();
            case Schedule.RandomStart start ->
                    index < start.days()
                            ? Optional.of(
                                    words(
                                            plan,
                                            index < start.start() ? "before the start" : "begun",
                                            start.arm(0, index)))
                            : Optional.empty();
        };
    }

    private static String words(ExperimentPlan plan, String unit, Arm arm) {
        return "Experiment %s, %s, %s: %s"
                .formatted(
                        plan.trial().id().replace('-', ' '),
                        unit,
                        arm == Arm.USUAL ? "as usual" : "with the change",
                        plan.instruction(arm));
    }
}

package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of a schedule: a run, or some days.
///
/// @param unit such as `run 3` or `block 2`
/// @param from first day; empty for runs, whose days are the runner's own
/// @param to last day
/// @param arm what to do
/// @param what the same in words
public record ScheduleRow(
        String unit, Optional<LocalDate> from, Optional<LocalDate> to, Arm arm, String what) {

    /// {@return the schedule of a plan, in order}
    public static List<ScheduleRow> of(ExperimentPlan plan) {
        List<ScheduleRow> rows = new ArrayList<>();
        LocalDate first = plan.firstDay();
        switch (plan.schedule()) {
            case Schedule.PerRun(var arms) -> {
                for (int run = 0; run < arms.size(); run++) {
                    rows.add(
                            new ScheduleRow(
                                    "run " + (run + 1),
                                    Optional.empty(),
                                    Optional.empty(),
                                    arms.get(run),
                                    plan.instruction(arms.get(run))));
                }
            }
            case Schedule.Blocks(var arms, var length, _) -> {
                for (int block = 0; block < arms.size(); block++) {
                    rows.add(
                            days(
                                    plan,
                                    "block " + (block + 1),
                                    first.plusDays((long) block * length),
                                    first.plusDays((block + 1L) * length - 1),
                                    arms.get(block)));
                }
            }
            case Schedule.RandomStart start -> {
                LocalDate begins = first.plusDays(start.start());
                rows.add(days(plan, "before", first, begins.minusDays(1), Arm.USUAL));
                rows.add(
                        days(
                                plan,
                                "from then on",
                                begins,
                                first.plusDays(start.days() - 1L),
                                Arm.CHANGE));
            }
        }
        return rows;
    }

    private static ScheduleRow days(
            ExperimentPlan plan, String unit, LocalDate from, LocalDate to, Arm arm) {
        return new ScheduleRow(
                unit, Optional.of(from), Optional.of(to), arm, plan.instruction(arm));
    }
}

package run.backstride.analysis.experiment;

import java.time.LocalDate;
import run.backstride.analysis.RunnerHistory;

/// How often a runner runs, as a plan takes it where nothing else is said.
public final class RunHabit {
    private static final int WEEKS = 4;

    private RunHabit() {}

    /// {@return run days a week, from the last four weeks}
    public static double runDaysPerWeek(RunnerHistory runner, LocalDate day) {
        LocalDate from = day.minusWeeks(WEEKS);
        return (double)
                        runner.runs().stream()
                                .map(run -> run.date())
                                .filter(date -> date.isAfter(from) && !date.isAfter(day))
                                .distinct()
                                .count()
                / WEEKS;
    }
}

package run.backstride.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.assess.ScreeningRule;
import run.backstride.analysis.experiment.ExperimentResult.State;
import run.backstride.analysis.experiment.Experiments;
import run.backstride.analysis.experiment.FiledExperiment;
import run.backstride.analysis.load.LoadHistory;

/// Whether an experiment may begin.
final class Readiness {
    private static final int WEEKS = 4;

    private Readiness() {}

    /// {@return why no plan may be made, and what to do about it; empty where one may}
    static Optional<String> whyNot(
            List<FiledExperiment> experiments,
            RunnerHistory runner,
            LoadHistory load,
            LocalDate day) {
        Screening screening = ScreeningRule.screen(runner.diary(), day);
        if (screening.callsForCare()) {
            List<String> lines =
                    new ArrayList<>(List.of("A red flag stands, so no experiment is planned."));
            screening
                    .flags()
                    .forEach(flag ->
                            lines.add(
                                    "Question %d: %s %s"
                                            .formatted(
                                                    flag.question(), flag.text(), flag.action())));
            lines.addAll(screening.reasons());
            return Optional.of(String.join(System.lineSeparator(), lines));
        }
        if (!screening.allowsRanking()) {
            return Optional.of(
                    "Red-flag questions are open, so no experiment is planned. %s Answer them (backstride screening --out FOLDER) and give that folder too."
                            .formatted(String.join(" ", screening.reasons())));
        }
        return experiments.stream()
                .filter(one -> {
                    State state =
                            Experiments.conclude(one.plan(), runner, load, one.log(), day).state();
                    return state == State.WAITING || state == State.RUNNING;
                })
                .findFirst()
                .map(one ->
                        "An experiment is under way (%s). One at a time, or neither can be told."
                                .formatted(one.file()));
    }

    /// {@return run days a week, from the last four weeks}
    static double runDaysPerWeek(RunnerHistory runner, LocalDate day) {
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

package run.backstride.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.assess.ScreeningRule;
import run.backstride.analysis.experiment.ExperimentResult;
import run.backstride.analysis.experiment.Experiments;
import run.backstride.analysis.experiment.FiledExperiment;
import run.backstride.analysis.experiment.OutcomeWords;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.core.diagnostic.Diagnostic;

/// One experiment with the runner's files, as `log` and `result` read them.
///
/// @param filed the plan and its log
/// @param result what it showed so far
/// @param screening the red flags as they stand
/// @param diagnostics what was wrong with the input
record ExperimentInput(
        FiledExperiment filed,
        ExperimentResult result,
        Screening screening,
        List<Diagnostic> diagnostics) {

    /// Reads the experiment and the files.
    ///
    /// @param experiment its folder, or its plan
    /// @param paths the runner's files; none where only the log is looked at
    /// @return nothing where there is no plan that is as it was locked; the reason is printed by then
    static Optional<ExperimentInput> of(
            Path experiment,
            List<Path> paths,
            ZoneId zone,
            LocalDate asOf,
            Terminal terminal,
            Clock clock) {
        List<Path> all = new ArrayList<>(List.of(experiment));
        paths.stream().filter(path -> !path.equals(experiment)).forEach(all::add);
        int jobs = Runtime.getRuntime().availableProcessors();
        Analysis analysis = Analysis.of(all, zone, asOf, jobs, terminal, clock);
        String given = experiment.toString();
        List<FiledExperiment> found =
                analysis.experiments().stream()
                        .filter(one ->
                                one.file().equals(given)
                                        || one.file()
                                                .startsWith(
                                                        given.endsWith("/") ? given : given + "/"))
                        .toList();
        if (found.size() != 1) {
            analysis.diagnostics().stream()
                    .limit(5)
                    .forEach(problem -> terminal.err().println(problem.words()));
            terminal.err()
                    .println(
                            found.isEmpty()
                                    ? "There is no locked plan in %s that is as it was made. 'backstride experiment plan' makes one."
                                            .formatted(given)
                                    : "There are %d plans in %s: name the folder of one."
                                            .formatted(found.size(), given));
            return Optional.empty();
        }
        RunnerHistory runner = analysis.runner();
        FiledExperiment one = found.getFirst();
        ExperimentResult result =
                Experiments.conclude(
                        one.plan(), runner, LoadMeasurement.measure(runner, asOf), one.log(), asOf);
        return Optional.of(
                new ExperimentInput(
                        one,
                        result,
                        ScreeningRule.screen(runner.diary(), asOf),
                        analysis.diagnostics()));
    }

    /// {@return how far it is, in sentences, and whether red-flag questions are open again}
    List<String> progress() {
        List<String> words = new ArrayList<>(OutcomeWords.progress(filed.plan(), result));
        if (screening.status() == Screening.Status.UNANSWERED && !screening.reasons().isEmpty()) {
            words.add(
                    "Red-flag questions are open. %s Answer them before the next run: backstride screening."
                            .formatted(String.join(" ", screening.reasons())));
        }
        return words;
    }

    /// Says on standard error what was wrong.
    void sayProblems(Terminal terminal) {
        diagnostics.stream()
                .filter(InputReading::isUnreadable)
                .limit(5)
                .forEach(problem -> terminal.err().println(problem.words()));
    }
}

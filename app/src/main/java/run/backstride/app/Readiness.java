package run.backstride.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.experiment.FiledExperiment;
import run.backstride.analysis.experiment.Obstacle;
import run.backstride.analysis.load.LoadHistory;

/// Whether an experiment may begin, in words for the command line.
final class Readiness {
    private Readiness() {}

    /// {@return why no plan may be made, and what to do about it; empty where one may}
    static Optional<String> whyNot(
            List<FiledExperiment> experiments,
            RunnerHistory runner,
            LoadHistory load,
            LocalDate day) {
        return Obstacle.of(experiments, runner, load, day).map(Readiness::words);
    }

    private static String words(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Care(var screening) -> care(screening);
            case Obstacle.Unanswered(var screening) ->
                    "Red-flag questions are open, so no experiment is planned. %s Answer them (backstride screening --out FOLDER) and give that folder too."
                            .formatted(String.join(" ", screening.reasons()));
            case Obstacle.UnderWay(var one) ->
                    "An experiment is under way (%s). One at a time, or neither can be told."
                            .formatted(one.file());
        };
    }

    private static String care(Screening screening) {
        List<String> lines =
                new ArrayList<>(List.of("A red flag stands, so no experiment is planned."));
        screening
                .flags()
                .forEach(flag ->
                        lines.add(
                                "Question %d: %s %s"
                                        .formatted(flag.question(), flag.text(), flag.action())));
        lines.addAll(screening.reasons());
        return String.join(System.lineSeparator(), lines);
    }
}

package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.assess.ScreeningRule;
import run.backstride.analysis.experiment.ExperimentResult.State;
import run.backstride.analysis.load.LoadHistory;

/// Why no experiment may begin now.
public sealed interface Obstacle {

    /// A red flag stands.
    record Care(Screening screening) implements Obstacle {}

    /// Red-flag questions are open.
    record Unanswered(Screening screening) implements Obstacle {}

    /// Another one is under way.
    record UnderWay(FiledExperiment experiment) implements Obstacle {}

    /// {@return what stands in the way on that day, the gravest first; empty where nothing does}
    static Optional<Obstacle> of(
            List<FiledExperiment> experiments,
            RunnerHistory runner,
            LoadHistory load,
            LocalDate day) {
        Screening screening = ScreeningRule.screen(runner.diary(), day);
        if (screening.callsForCare()) {
            return Optional.of(new Care(screening));
        }
        if (!screening.allowsRanking()) {
            return Optional.of(new Unanswered(screening));
        }
        return experiments.stream()
                .filter(one -> {
                    State state = Experiments.conclude(one, runner, load, day).state();
                    return state == State.WAITING || state == State.RUNNING;
                })
                .findFirst()
                .map(UnderWay::new);
    }
}

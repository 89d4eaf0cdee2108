package run.backstride.web.trial;

import java.util.List;
import java.util.Optional;
import run.backstride.analysis.experiment.Arm;
import run.backstride.report.ExperimentText;
import run.backstride.store.Store;
import run.backstride.store.Trials;
import run.backstride.web.answer.Document;

/// What a running experiment asks for next.
///
/// @param experiment its id; its page is at `/experiments/ID`
/// @param title which experiment, such as `Shoes`
/// @param what which run or which days, such as `run 5 of 16`
/// @param arm what was drawn
/// @param instruction what to do, in words
public record Assignment(
        String experiment, String title, String what, Arm arm, String instruction) {

    /// {@return `as usual` or `with the change`}
    public String armWords() {
        return ExperimentText.words(arm);
    }

    /// {@return what the experiments that are under way ask for, by an answer; at most one as a rule}
    public static List<Assignment> of(Store store, String runner, Document document) {
        return store.trials().all(runner).stream()
                .filter(kept -> kept.state() == Trials.State.RUNNING)
                .flatMap(kept -> of(kept, document).stream())
                .toList();
    }

    /// {@return what that experiment asks for, by an answer}
    public static Optional<Assignment> of(Trials.Kept kept, Document document) {
        return Outcome.of(document, kept.sha256())
                .filter(Outcome::isUnderWay)
                .flatMap(Outcome::next)
                .map(next ->
                        new Assignment(
                                kept.id(),
                                TrialWords.title(kept.plan().trial()),
                                next.what(),
                                next.arm(),
                                kept.plan().instruction(next.arm())));
    }
}

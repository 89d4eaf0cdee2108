package run.backstride.web.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.experiment.DayLines;
import run.backstride.analysis.experiment.FiledExperiment;
import run.backstride.store.Store;
import run.backstride.store.Trials;

/// The kept experiments of a runner, as the analysis takes them.
public final class Filed {
    private static final String ENDED = "experiment-ended-";

    private final Store store;
    private final String runner;

    /// @param runner the id
    public Filed(Store store, String runner) {
        this.store = store;
        this.runner = runner;
    }

    /// {@return all of them, the newest first}
    public List<FiledExperiment> all() {
        return store.trials().all(runner).stream().map(this::filed).toList();
    }

    private FiledExperiment filed(Trials.Kept kept) {
        return new FiledExperiment(
                "experiment of " + kept.plan().made(),
                kept.plan(),
                DayLines.of(store.trials().logged(runner, kept.id())),
                ended(kept));
    }

    /// {@return the day on which the runner ended it; empty where that was not done}
    public Optional<LocalDate> ended(Trials.Kept kept) {
        return kept.state() == Trials.State.RUNNING
                ? Optional.empty()
                : store.settings().get(runner, ENDED + kept.id()).map(LocalDate::parse);
    }

    /// Ends one before its end.
    public void end(Trials.Kept kept, LocalDate day) {
        store.settings().put(runner, ENDED + kept.id(), day.toString());
        store.trials().end(runner, kept.id());
    }
}

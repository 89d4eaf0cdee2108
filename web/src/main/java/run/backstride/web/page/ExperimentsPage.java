package run.backstride.web.page;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import run.backstride.analysis.experiment.Trial;
import run.backstride.store.Store;
import run.backstride.store.Trials;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Document;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.Viewer;
import run.backstride.web.trial.Assignment;
import run.backstride.web.trial.Outcome;
import tools.jackson.databind.JsonNode;

/// All experiments of a runner, and the one to try next.
@Controller
public final class ExperimentsPage {
    private final OpenStore open;
    private final Answers answers;

    ExperimentsPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param shown the answer that it goes by
    /// @param rows the experiments, the newest first
    /// @param assignments what is to be done next
    /// @param proposed what the answer proposes
    public record Model(
            Shown shown,
            List<Row> rows,
            List<Assignment> assignments,
            Optional<Proposed> proposed) {

        /// {@return whether one is under way, so that no other may begin}
        public boolean isBusy() {
            return rows.stream().anyMatch(Row::isUnderWay);
        }
    }

    /// One experiment.
    ///
    /// @param kept the plan that is kept
    /// @param outcome what the answer says of it; empty where the answer is older
    /// @param ended whether the runner ended it
    public record Row(Trials.Kept kept, Optional<Outcome> outcome, boolean ended) {

        /// {@return whether it has yet to end, as far as is known}
        public boolean isUnderWay() {
            return !ended && outcome.map(Outcome::isUnderWay).orElse(true);
        }

        /// {@return how far it is, in words}
        public String stateWords() {
            return ended
                    ? "ended early"
                    : outcome.map(Outcome::stateWords).orElse("locked; being worked out");
        }
    }

    /// What the answer proposes to try.
    ///
    /// @param trial the change
    /// @param why why that one
    public record Proposed(Trial trial, String why) {}

    @GetMapping("/experiments")
    Page list(Viewer viewer) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        Store store = open.store();
        List<Row> rows =
                store.trials().all(viewer.id()).stream()
                        .map(kept -> row(kept, shown.document()))
                        .toList();
        return Page.of(
                "page/experiments",
                "Experiments",
                Place.EXPERIMENTS,
                new Model(
                        shown,
                        rows,
                        Assignment.of(store, viewer.id(), shown.document()),
                        proposed(shown.document())));
    }

    static Row row(Trials.Kept kept, Document document) {
        return new Row(
                kept, Outcome.of(document, kept.sha256()), kept.state() == Trials.State.ENDED);
    }

    private static Optional<Proposed> proposed(Document document) {
        for (JsonNode one : document.assessment().path("proposals")) {
            Optional<Trial> trial = Trial.ofId(one.path("trial").asString(""));
            if (trial.isPresent()) {
                return Optional.of(new Proposed(trial.get(), one.path("why").asString("")));
            }
        }
        return Optional.empty();
    }
}

package run.backstride.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.PlanRequest;
import run.backstride.analysis.experiment.PlanWords;
import run.backstride.analysis.experiment.ScheduleRow;
import run.backstride.analysis.experiment.ShoePair;
import run.backstride.analysis.experiment.Trial;
import run.backstride.core.Mistake;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.store.Trials;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Document;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;
import run.backstride.web.trial.Draft;
import run.backstride.web.trial.Drafts;
import run.backstride.web.trial.Wish;

/// From a change to a locked plan: choose, see what the plan can show, lock.
@Controller
public final class ExperimentPlanPage {
    private static final double MOST_A_WEEK = 14;

    private final OpenStore open;
    private final Answers answers;
    private final Drafts drafts;

    ExperimentPlanPage(OpenStore open, Answers answers, Drafts drafts) {
        this.open = open;
        this.answers = answers;
        this.drafts = drafts;
    }

    /// What the form shows.
    ///
    /// @param chosen the change that is ticked
    /// @param shoes pairs that are not put away
    /// @param firstDay first day that is proposed
    /// @param wrong what was wrong with what was sent; empty at first
    /// @param typed what was typed, by the names of the fields
    public record Form(
            Trial chosen, List<String> shoes, LocalDate firstDay, String wrong, Typed typed) {

        /// {@return the changes to choose from, by mistake}
        public List<Mistake> mistakes() {
            return Arrays.asList(Mistake.values());
        }

        /// {@return lengths of a block}
        public List<Integer> blockLengths() {
            return PlanRequest.blockLengths();
        }
    }

    /// What was typed into the form.
    ///
    /// @param trial the change
    /// @param usual the pair that is mostly worn
    /// @param change the pair to test
    /// @param start first day
    /// @param runs a week
    /// @param block days of a block
    public record Typed(
            String trial, String usual, String change, String start, String runs, String block) {}

    /// A draft on its page.
    ///
    /// @param draft how far it is
    public record Model(Draft draft) {

        /// {@return the plan of a draft that is ready}
        public ExperimentPlan plan() {
            return draft.plan().orElseThrow();
        }

        /// {@return what it can show, in sentences}
        public List<String> promise() {
            return PlanWords.promise(plan());
        }

        /// {@return its schedule}
        public List<ScheduleRow> schedule() {
            return ScheduleRow.of(plan());
        }
    }

    @GetMapping("/experiments/plan")
    Page form(Viewer viewer, @RequestParam(name = "trial", defaultValue = "") String trial) {
        Trial chosen = Trial.ofId(trial).orElse(Trial.SHOES);
        return page(
                viewer, new Typed(chosen.id(), "", "", tomorrow(viewer).toString(), "", ""), "");
    }

    private LocalDate tomorrow(Viewer viewer) {
        return answers.today(viewer.runner()).plusDays(1);
    }

    private Page page(Viewer viewer, Typed typed, String wrong) {
        List<String> shoes =
                open.store().diary().entries(viewer.id(), DiaryKind.SHOE).stream()
                        .map(DiaryEntry::value)
                        .filter(shoe -> shoe.retired().isEmpty())
                        .map(shoe -> shoe.name())
                        .sorted()
                        .toList();
        Form form =
                new Form(
                        Trial.ofId(typed.trial()).orElse(Trial.SHOES),
                        shoes,
                        tomorrow(viewer),
                        wrong,
                        typed);
        return Page.of("page/experiment-plan", "Plan an experiment", Place.EXPERIMENTS, form)
                .withStatus(wrong.isEmpty() ? 200 : 422);
    }

    @PostMapping("/experiments/plan")
    Object begin(
            Viewer viewer,
            @RequestParam(name = "trial", defaultValue = "") String trial,
            @RequestParam(name = "usual", defaultValue = "") String usual,
            @RequestParam(name = "change", defaultValue = "") String change,
            @RequestParam(name = "start", defaultValue = "") String start,
            @RequestParam(name = "runs", defaultValue = "") String runs,
            @RequestParam(name = "block", defaultValue = "") String block) {
        Typed typed = new Typed(trial, usual, change, start, runs, block);
        try {
            Wish wish = wish(viewer, typed);
            return StartPage.to(
                    viewer.base() + "/experiments/draft/" + drafts.begin(viewer.runner(), wish));
        } catch (RefusedException e) {
            return page(viewer, typed, e.words());
        }
    }

    private Wish wish(Viewer viewer, Typed typed) {
        Trial trial =
                Trial.ofId(typed.trial())
                        .orElseThrow(() -> new RefusedException("Choose what to change."));
        return new Wish(
                trial,
                trial == Trial.SHOES ? pair(typed) : Optional.empty(),
                firstDay(viewer, typed.start()),
                runs(typed.runs()),
                block(typed.block()));
    }

    private static Optional<ShoePair> pair(Typed typed) {
        if (typed.usual().isBlank() && typed.change().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ShoePair(typed.usual(), typed.change()));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "Choose two different pairs: the one you mostly wear and the one to test.");
        }
    }

    private LocalDate firstDay(Viewer viewer, String text) {
        LocalDate tomorrow = tomorrow(viewer);
        try {
            LocalDate day = text.isBlank() ? tomorrow : LocalDate.parse(text);
            if (day.isBefore(tomorrow)) {
                throw new RefusedException(
                        "The first day must be after today: a plan is made before its data.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new RefusedException("Write the first day like " + tomorrow + ".");
        }
    }

    private static OptionalDouble runs(String text) {
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            double runs = Double.parseDouble(text.strip().replace(',', '.'));
            if (runs > 0 && runs <= MOST_A_WEEK) {
                return OptionalDouble.of(runs);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException("Runs a week must be a number above 0 and at most 14.");
    }

    private static OptionalInt block(String text) {
        if (text.isBlank()) {
            return OptionalInt.empty();
        }
        int least = PlanRequest.blockLengths().getFirst();
        int most = PlanRequest.blockLengths().getLast();
        try {
            int days = Integer.parseInt(text.strip());
            if (days >= least && days <= most) {
                return OptionalInt.of(days);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException("A block must be %d to %d days long.".formatted(least, most));
    }

    @GetMapping("/experiments/draft/{id}")
    Page draft(Viewer viewer, @PathVariable String id) {
        return Page.of(
                "page/experiment-draft", "A plan", Place.EXPERIMENTS, new Model(find(viewer, id)));
    }

    private Draft find(Viewer viewer, String id) {
        return drafts.find(viewer.id(), id).orElseThrow(() -> new NotFoundException("draft " + id));
    }

    @PostMapping("/experiments/draft/{id}/discard")
    ResponseEntity<Void> discard(Viewer viewer, @PathVariable String id) {
        Draft draft = find(viewer, id);
        drafts.discard(viewer.id(), id);
        return StartPage.to(viewer.base() + "/experiments/plan?trial=" + draft.wish().trial().id());
    }

    @PostMapping("/experiments/draft/{id}/lock")
    ResponseEntity<Void> lock(Viewer viewer, @PathVariable String id) {
        ExperimentPlan plan =
                find(viewer, id)
                        .plan()
                        .orElseThrow(() ->
                                new RefusedException("The plan is not made yet; wait for it."));
        LocalDate today = answers.today(viewer.runner());
        if (!plan.made().equals(today)) {
            throw new RefusedException(
                    "This plan was made on %s. Make a new one: a plan is locked on the day it is made."
                            .formatted(plan.made()));
        }
        Document document = StartPage.orWait(answers.latest(viewer.runner())).document();
        mayBegin(viewer, document);
        Trials trials = open.store().trials();
        String experiment = trials.lock(viewer.id(), plan);
        drafts.discard(viewer.id(), id);
        return StartPage.to(viewer.base() + "/experiments/" + experiment);
    }

    private void mayBegin(Viewer viewer, Document document) {
        if (!document.screening().equals("clear")) {
            throw new RefusedException(
                    "A red-flag question is open or was answered with yes, so nothing was locked. See Causes first.");
        }
        if (open.store().trials().all(viewer.id()).stream()
                .anyMatch(kept -> ExperimentsPage.row(kept, document).isUnderWay())) {
            throw new RefusedException(
                    "Another experiment is under way, so this one was not locked. One at a time, or neither can be told.");
        }
    }
}

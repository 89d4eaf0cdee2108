package run.backstride.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.QuestionnaireThresholds;
import run.backstride.report.UnitSystem;
import run.backstride.store.RolandMorris;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// The Roland-Morris questionnaire, once a month. Its sentences stand as they were printed in Roland and Fairbank
/// 2000, which asks for no permission.
@Controller
public final class RolandMorrisPage {
    private static final List<String> SENTENCES =
            List.of(
                    "I stay at home most of the time because of my back.",
                    "I change position frequently to try and get my back comfortable.",
                    "I walk more slowly than usual because of my back.",
                    "Because of my back I am not doing any of the jobs that I usually do around the house.",
                    "Because of my back, I use a handrail to get upstairs.",
                    "Because of my back, I lie down to rest more often.",
                    "Because of my back, I have to hold on to something to get out of an easy chair.",
                    "Because of my back, I try to get other people to do things for me.",
                    "I get dressed more slowly than usual because of my back.",
                    "I only stand for short periods of time because of my back.",
                    "Because of my back, I try not to bend or kneel down.",
                    "I find it difficult to get out of a chair because of my back.",
                    "My back is painful almost all the time.",
                    "I find it difficult to turn over in bed because of my back.",
                    "My appetite is not very good because of my back pain.",
                    "I have trouble putting on my socks (or stockings) because of the pain in my back.",
                    "I only walk short distances because of my back.",
                    "I sleep less well because of my back.",
                    "Because of my back pain, I get dressed with help from someone else.",
                    "I sit down for most of the day because of my back.",
                    "I avoid heavy jobs around the house because of my back.",
                    "Because of my back pain, I am more irritable and bad tempered with people than usual.",
                    "Because of my back, I go upstairs more slowly than usual.",
                    "I stay in bed most of the time because of my back.");

    private final OpenStore open;
    private final Answers answers;

    RolandMorrisPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param today the day, where the runner is
    /// @param results the newest first
    /// @param ticked sentences that were ticked when it was refused
    /// @param typed what the form holds after a refusal
    public record Model(
            LocalDate today, List<RolandMorris> results, Set<String> ticked, Typed typed) {

        /// Copies the lists.
        public Model {
            results = List.copyOf(results);
            ticked = Set.copyOf(ticked);
        }

        /// {@return the sentences in their order}
        public List<String> sentences() {
            return SENTENCES;
        }

        /// {@return the newest}
        public Optional<RolandMorris> newest() {
            return results.stream().findFirst();
        }

        /// {@return how a score differs from the first; empty for the first}
        public String change(RolandMorris result) {
            RolandMorris first = results.getLast();
            if (first.equals(result)) {
                return "";
            }
            int change = result.score() - first.score();
            return "%+d, %s"
                    .formatted(
                            change,
                            QuestionnaireThresholds.isImportant(first.score(), result.score())
                                    ? "a change that matters"
                                    : "may be noise");
        }

        /// {@return whether the newest is too low for the questionnaire to show much}
        public boolean isBelowFloor() {
            return newest().filter(one -> one.score() < QuestionnaireThresholds.FLOOR.amount())
                    .isPresent();
        }

        /// {@return what a change means}
        public List<String> meaning() {
            return List.of(
                    QuestionnaireThresholds.POINTS.claim(),
                    QuestionnaireThresholds.PERCENT.claim());
        }

        /// {@return what a low score means}
        public String floor() {
            return QuestionnaireThresholds.FLOOR.claim();
        }
    }

    @GetMapping("/pain/rmdq")
    Page questions(Viewer viewer) {
        return page(viewer, Set.of(), Typed.NOTHING);
    }

    private Page page(Viewer viewer, Set<String> ticked, Typed typed) {
        return Page.of(
                "page/rmdq",
                "Roland-Morris questionnaire",
                Place.PAIN,
                new Model(
                        answers.today(viewer.runner()),
                        open.store().questionnaires().all(viewer.id()).reversed(),
                        ticked,
                        typed));
    }

    @PostMapping("/pain/rmdq")
    Object save(Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
        Map<String, String> values = form.toSingleValueMap();
        List<String> sentences = form.getOrDefault("ticked", List.of());
        try {
            LocalDate day =
                    new Fields(values, UnitSystem.METRIC)
                            .day("day", answers.today(viewer.runner()));
            SortedSet<Integer> ticked = new TreeSet<>();
            sentences.forEach(number -> ticked.add(number(number)));
            open.store().questionnaires().put(viewer.id(), new RolandMorris(day, ticked));
            return StartPage.to(viewer.base() + "/pain/rmdq#results");
        } catch (RefusedException e) {
            return page(viewer, Set.copyOf(sentences), new Typed(values, e.words()))
                    .withStatus(422);
        }
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= RolandMorris.ITEMS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException(
                "There is no sentence %s; they go from 1 to 24.".formatted(text));
    }

    @PostMapping("/pain/rmdq/delete")
    ResponseEntity<Void> delete(Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
        LocalDate day =
                new Fields(form.toSingleValueMap(), UnitSystem.METRIC)
                        .day("day", answers.today(viewer.runner()));
        if (!open.store().questionnaires().remove(viewer.id(), day)) {
            throw new NotFoundException("questionnaire");
        }
        return StartPage.to(viewer.base() + "/pain/rmdq#results");
    }
}

package run.backstride.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.plan.PainZone;
import run.backstride.analysis.plan.ZoneWords;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.report.UnitSystem;
import run.backstride.store.DiaryEntry;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.PlannedDays.Planned;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.Viewer;
import run.backstride.web.page.TodayExercises.Item;
import run.backstride.web.page.TodayExercises.Sort;
import run.backstride.web.trial.Assignment;

/// What to do today, and how it was yesterday.
@Controller
public final class TodayPage {
    private static final String REST = "No running";

    private final OpenStore open;
    private final Answers answers;
    private final PainBook book;
    private final TodayExercises exercises;

    TodayPage(OpenStore open, Answers answers, PainBook book, TodayExercises exercises) {
        this.open = open;
        this.answers = answers;
        this.book = book;
        this.exercises = exercises;
    }

    /// What the page shows.
    ///
    /// @param shown whose plan it is
    /// @param today the day, where the runner is
    /// @param plan what is planned for today
    /// @param tomorrow what is planned for tomorrow
    /// @param zone what the pain of the last run days asks for; empty where it asks for nothing
    /// @param assignments what running experiments ask for
    /// @param pain the scores of yesterday and today
    public record Model(
            Shown shown,
            LocalDate today,
            Optional<Day> plan,
            Optional<Day> tomorrow,
            Optional<Zone> zone,
            List<Assignment> assignments,
            List<PainTaps.Model> pain) {

        /// Copies the lists.
        public Model {
            assignments = List.copyOf(assignments);
            pain = List.copyOf(pain);
        }

        /// {@return whether a run was planned for today}
        public boolean isRunPlanned() {
            return plan.filter(day -> !day.planned().running().startsWith(REST)).isPresent();
        }

        /// {@return whether the pain of the last run days says not to run today}
        public boolean isStopped() {
            return zone.filter(Zone::stops).isPresent();
        }
    }

    /// What the pain of the last run days asks for.
    ///
    /// @param words for the runner
    /// @param stops whether nothing is run today
    public record Zone(String words, boolean stops) {}

    /// One day of a plan.
    ///
    /// @param planned as it was planned
    /// @param items its lines
    public record Day(Planned planned, List<Item> items) {

        /// Copies the list.
        public Day {
            items = List.copyOf(items);
        }

        /// {@return what belongs to the run}
        public List<Item> cues() {
            return items.stream().filter(item -> item.sort() == Sort.CUE).toList();
        }

        /// {@return everything else}
        public List<Item> others() {
            return items.stream().filter(item -> item.sort() != Sort.CUE).toList();
        }
    }

    @GetMapping("/today")
    Page today(Viewer viewer) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        LocalDate today = answers.today(viewer.runner());
        Map<LocalDate, DiaryEntry<PainDay>> pain = book.days(viewer.id());
        return Page.of(
                "page/today",
                "Today",
                Place.TODAY,
                new Model(
                        shown,
                        today,
                        day(viewer, today),
                        day(viewer, today.plusDays(1)),
                        zone(pain, today),
                        Assignment.of(open.store(), viewer.id(), shown.document()),
                        List.of(
                                PainTaps.model(today.minusDays(1), today, pain),
                                PainTaps.model(today, today, pain))));
    }

    private Optional<Day> day(Viewer viewer, LocalDate date) {
        return answers.planned()
                .on(viewer.id(), date)
                .map(planned ->
                        new Day(planned, exercises.of(viewer.id(), date, planned.exercises())));
    }

    private static Optional<Zone> zone(Map<LocalDate, DiaryEntry<PainDay>> pain, LocalDate today) {
        PainZone zone = PainZone.of(pain.values().stream().map(DiaryEntry::value).toList(), today);
        return switch (zone) {
            case GREEN, UNKNOWN -> Optional.empty();
            case AMBER, AMBER_TWICE -> Optional.of(new Zone(ZoneWords.of(zone), false));
            case RED, RED_TWICE -> Optional.of(new Zone(ZoneWords.of(zone), true));
        };
    }

    /// Ticks a line of today's plan off.
    @PostMapping("/today/done")
    ResponseEntity<Void> done(Viewer viewer, @RequestParam Map<String, String> form) {
        Fields fields = new Fields(form, UnitSystem.METRIC);
        LocalDate day = fields.day("day", answers.today(viewer.runner()));
        exercises.done(viewer.id(), day, known(fields), fields);
        return StartPage.to(viewer.base() + "/today#exercises");
    }

    /// Takes the tick off.
    @PostMapping("/today/undone")
    ResponseEntity<Void> undone(Viewer viewer, @RequestParam Map<String, String> form) {
        Fields fields = new Fields(form, UnitSystem.METRIC);
        LocalDate day = fields.day("day", answers.today(viewer.runner()));
        exercises.undone(viewer.id(), day, known(fields));
        return StartPage.to(viewer.base() + "/today#exercises");
    }

    private static Prescription known(Fields fields) {
        return TodayExercises.ofId(fields.text("exercise"))
                .orElseThrow(() -> new NotFoundException("exercise"));
    }
}

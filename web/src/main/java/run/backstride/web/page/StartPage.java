package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.RedFlag;
import run.backstride.analysis.assess.Screening.Status;
import run.backstride.core.diary.Diary.ScreeningAnswer;
import run.backstride.store.DiaryKind;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;
import run.backstride.web.access.Access;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// The first minutes: three questions, then what the runner has, then the answer.
@Controller
public final class StartPage {
    private final OpenStore open;
    private final Answers answers;
    private final Access access;
    private final SampleJournal sample;

    StartPage(OpenStore open, Answers answers, Access access, Doors doors) {
        this.open = open;
        this.answers = answers;
        this.access = access;
        this.sample = new SampleJournal(open, doors);
    }

    /// One of the three questions: what calls for care equally fast.
    ///
    /// @param name of its fields
    /// @param title as asked
    /// @param signs what may apply
    public record Question(String name, String title, List<RedFlag> signs) {}

    /// What the page shows.
    ///
    /// @param questions the three
    /// @param open names of those that were not answered yet; empty at first sight
    public record Model(List<Question> questions, Set<String> open) {}

    static List<Question> questions() {
        return List.of(
                question("now", "In the last days, did any of these begin?", Status.EMERGENCY),
                question("soon", "Does any of these apply to you?", Status.URGENT),
                question("checked", "And any of these?", Status.CLINICIAN));
    }

    private static Question question(String name, String title, Status urgency) {
        return new Question(
                name,
                title,
                Arrays.stream(RedFlag.values()).filter(one -> one.urgency() == urgency).toList());
    }

    @GetMapping("/")
    ResponseEntity<Void> home(Viewer viewer) {
        boolean asked = !open.store().diary().entries(viewer.id(), DiaryKind.SCREENING).isEmpty();
        return to(viewer.base() + (asked ? "/today" : "/start"));
    }

    @GetMapping("/start")
    Page start(Viewer viewer) {
        return Page.of(
                "page/start", "Before any training", Place.NONE, new Model(questions(), Set.of()));
    }

    @PostMapping("/start")
    Object answered(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form) {
        Set<String> unanswered = new TreeSet<>();
        Set<Integer> ticked = new TreeSet<>();
        for (Question question : questions()) {
            List<String> signs = form.getOrDefault(question.name(), List.of());
            if (signs.isEmpty()) {
                unanswered.add(question.name());
            }
            signs.stream()
                    .filter(sign -> !sign.equals("none"))
                    .forEach(sign -> ticked.add(number(sign)));
        }
        if (!unanswered.isEmpty()) {
            return Page.of(
                            "page/start",
                            "Before any training",
                            Place.NONE,
                            new Model(questions(), unanswered))
                    .withStatus(422);
        }
        LocalDate today = answers.today(viewer.runner());
        Store store = open.store();
        for (RedFlag flag : RedFlag.values()) {
            store.diary()
                    .put(
                            viewer.id(),
                            DiaryKind.SCREENING,
                            new ScreeningAnswer(
                                    today, flag.number(), ticked.contains(flag.number())));
        }
        boolean nothing = store.imports().batches(viewer.id()).isEmpty();
        return to(viewer.base() + (ticked.isEmpty() && nothing ? "/import" : "/causes"));
    }

    private static int number(String sign) {
        try {
            int number = Integer.parseInt(sign);
            if (RedFlag.ofNumber(number).isPresent()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException("There is no question " + sign + ".");
    }

    /// Shows the sample runner, made at the first time.
    @PostMapping("/sample")
    ResponseEntity<Void> sample(Viewer viewer, HttpServletRequest request) throws IOException {
        Person.needsNone(request);
        String id =
                access.others(request).stream()
                        .map(Viewer::runner)
                        .filter(one -> one.label().equals(SampleJournal.LABEL))
                        .map(Runner::id)
                        .findFirst()
                        .orElse("");
        if (id.isEmpty()) {
            id = sample.begin();
        }
        return to("/of/" + id + "/data");
    }

    /// Begins a journal in a folder that was given and has none.
    @PostMapping("/new-journal")
    ResponseEntity<Void> begin() {
        open.create();
        return to("/");
    }

    /// {@return a redirection after a change, or to where a page is}
    static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, address).build();
    }

    /// {@return the kept answer, or the page that waits for it}
    static Shown orWait(java.util.Optional<Shown> shown) {
        return shown.orElseThrow(WaitingException::new);
    }
}

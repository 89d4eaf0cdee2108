package run.backstride.web.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.CareActions;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.experiment.Arm;
import run.backstride.analysis.experiment.DayLines;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.PlanWords;
import run.backstride.analysis.experiment.ScheduleRow;
import run.backstride.core.experiment.LogLine;
import run.backstride.report.ExperimentText;
import run.backstride.report.Numbers;
import run.backstride.report.experiment.ProtocolText;
import run.backstride.report.experiment.ScheduleTable;
import run.backstride.store.Trials;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;
import run.backstride.web.trial.Assignment;
import run.backstride.web.trial.Filed;
import run.backstride.web.trial.Outcome;
import run.backstride.web.trial.TrialWords;

/// One experiment: what is asked next, the log, what came of it, and its locked plan.
@Controller
public final class ExperimentPage {
    private static final int MOST_WORDS = 300;

    private final OpenStore open;
    private final Answers answers;

    ExperimentPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param shown the answer that it goes by
    /// @param row the experiment
    /// @param assignment what is to be done next
    /// @param log one line a day, the newest first
    /// @param today where the runner is
    /// @param typed what the form holds after a refusal
    public record Model(
            Shown shown,
            ExperimentsPage.Row row,
            Optional<Assignment> assignment,
            List<LogLine> log,
            LocalDate today,
            Typed typed) {

        /// {@return the plan}
        public ExperimentPlan plan() {
            return row.kept().plan();
        }

        /// {@return what it can show, in sentences}
        public List<String> promise() {
            return PlanWords.promise(plan());
        }

        /// {@return its schedule}
        public List<ScheduleRow> schedule() {
            return ScheduleRow.of(plan());
        }

        /// {@return what is to be said, in sentences}
        public List<String> words() {
            return row.outcome().map(Outcome::words).orElse(List.of());
        }

        /// {@return points as text}
        public static String points(double points) {
            return Numbers.fixed(points, 1);
        }

        /// {@return a whole number as text}
        public static String whole(double number) {
            return Numbers.fixed(number, 0);
        }

        /// {@return a probability as text}
        public static String percent(double probability) {
            return Numbers.percent(probability);
        }

        /// {@return what was done, in words}
        public static String done(LogLine line) {
            return line.done()
                    .map(done ->
                            switch (done) {
                                case USUAL -> ExperimentText.words(Arm.USUAL);
                                case CHANGE -> ExperimentText.words(Arm.CHANGE);
                                case NEITHER -> "neither";
                            })
                    .orElse("—");
        }
    }

    @GetMapping("/experiments/{id}")
    Page experiment(Viewer viewer, @PathVariable String id) {
        return page(viewer, id, Typed.NOTHING);
    }

    private Page page(Viewer viewer, String id, Typed typed) {
        Trials.Kept kept = find(viewer, id);
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        return Page.of(
                "page/experiment",
                TrialWords.title(kept.plan().trial()),
                Place.EXPERIMENTS,
                new Model(
                        shown,
                        ExperimentsPage.row(kept, shown.document()),
                        kept.state() == Trials.State.ENDED
                                ? Optional.empty()
                                : Assignment.of(kept, shown.document()),
                        DayLines.of(open.store().trials().logged(viewer.id(), id)).stream()
                                .sorted(Comparator.comparing(LogLine::date).reversed())
                                .toList(),
                        answers.today(viewer.runner()),
                        typed));
    }

    private Trials.Kept find(Viewer viewer, String id) {
        return open.store()
                .trials()
                .find(viewer.id(), id)
                .orElseThrow(() -> new NotFoundException("experiment " + id));
    }

    @PostMapping("/experiments/{id}/log")
    Object log(Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> form) {
        Trials.Kept kept = find(viewer, id);
        try {
            LogLine line = line(kept.plan(), answers.today(viewer.runner()), form);
            open.store().trials().log(viewer.id(), id, line);
            return StartPage.to(
                    viewer.base()
                            + (line.redFlag()
                                    ? "/experiments/" + id + "/care"
                                    : "/experiments/" + id));
        } catch (RefusedException e) {
            return page(viewer, id, new Typed(form, e.words())).withStatus(422);
        }
    }

    private static LogLine line(ExperimentPlan plan, LocalDate today, Map<String, String> form) {
        LocalDate day = day(plan, today, form.getOrDefault("date", ""));
        boolean red = form.getOrDefault("red", "").equals("true");
        String words = form.getOrDefault("instead", "").strip().replaceAll("\\R", " ");
        if (words.length() > MOST_WORDS) {
            throw new RefusedException("Say what was done instead in at most 300 letters.");
        }
        LogLine line =
                new LogLine(
                        "",
                        0,
                        day,
                        done(form.getOrDefault("done", "")),
                        words,
                        belief(form.getOrDefault("belief", "")),
                        OptionalDouble.empty(),
                        red,
                        plan.shortHash());
        if (line.done().isEmpty() && line.belief().isEmpty() && words.isEmpty() && !red) {
            throw new RefusedException(
                    "Nothing was logged: tap what was done, or how sure you are that it helps.");
        }
        return line;
    }

    /// After a red flag nothing but what to do now.
    @GetMapping("/experiments/{id}/care")
    Page care(Viewer viewer, @PathVariable String id) {
        find(viewer, id);
        return Page.of(
                "page/experiment-care",
                "See a clinician",
                Place.EXPERIMENTS,
                CareActions.of(Screening.Status.URGENT));
    }

    private static LocalDate day(ExperimentPlan plan, LocalDate today, String text) {
        try {
            LocalDate day = text.isBlank() ? today : LocalDate.parse(text);
            if (day.isAfter(today)) {
                throw new RefusedException(
                        "%s is in the future; today is %s.".formatted(day, today));
            }
            if (day.isBefore(plan.firstDay())) {
                throw new RefusedException(
                        "%s is before the first day of the experiment, %s."
                                .formatted(day, plan.firstDay()));
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new RefusedException("Write the day like " + today + ".");
        }
    }

    private static Optional<LogLine.Done> done(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LogLine.Done.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("What was done must be usual, change or neither.");
        }
    }

    private static OptionalDouble belief(String text) {
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        if (!text.matches("10|[0-9]")) {
            throw new RefusedException("How sure you are must be a whole number from 0 to 10.");
        }
        return OptionalDouble.of(Integer.parseInt(text));
    }

    @PostMapping("/experiments/{id}/end")
    ResponseEntity<Void> end(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure) {
        Trials.Kept kept = find(viewer, id);
        if (!sure) {
            throw new RefusedException(
                    "It goes on: tick the box to say that you mean to end it before its end.");
        }
        if (kept.state() == Trials.State.RUNNING) {
            new Filed(open.store(), viewer.id()).end(kept, answers.today(viewer.runner()));
        }
        return StartPage.to(viewer.base() + "/experiments/" + id);
    }

    @GetMapping("/experiments/{id}/plan.txt")
    ResponseEntity<byte[]> planText(Viewer viewer, @PathVariable String id) {
        return file(MediaType.TEXT_PLAIN, "plan.txt", find(viewer, id).plan().text());
    }

    @GetMapping("/experiments/{id}/protocol.md")
    ResponseEntity<byte[]> protocol(Viewer viewer, @PathVariable String id) {
        return file(
                new MediaType("text", "markdown"),
                "protocol.md",
                ProtocolText.of(find(viewer, id).plan()));
    }

    @GetMapping("/experiments/{id}/schedule.csv")
    ResponseEntity<byte[]> schedule(Viewer viewer, @PathVariable String id) {
        return file(
                new MediaType("text", "csv"),
                "schedule.csv",
                ScheduleTable.of(find(viewer, id).plan()));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

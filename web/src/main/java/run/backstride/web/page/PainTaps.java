package run.backstride.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.report.Dates;
import run.backstride.report.UnitSystem;
import run.backstride.store.DiaryEntry;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// A day's pain in three taps: each saves at once and can be taken back.
@Controller
public final class PainTaps {
    private static final int WORST = 10;
    private static final String PART = "part/pain-taps";

    private final PainBook book;
    private final Answers answers;

    PainTaps(PainBook book, Answers answers) {
        this.book = book;
        this.answers = answers;
    }

    /// A day's three scores.
    ///
    /// @param day which
    /// @param title as it is called, such as `Yesterday`
    /// @param entry what is written down
    /// @param saved what was just done, in words; empty where nothing was
    /// @param undo how to take it back
    /// @param inCalendar whether the calendar's cell of the day is sent along
    public record Model(
            LocalDate day,
            String title,
            PainDay entry,
            String saved,
            Optional<Undo> undo,
            boolean inCalendar) {

        /// {@return the day as the calendar shows it}
        public PainPage.Cell cell() {
            return new PainPage.Cell(day, Optional.of(entry), true);
        }

        /// {@return the three times}
        public List<Moment> moments() {
            return List.of(Moment.values());
        }

        /// {@return 0 to 10}
        public List<Integer> scores() {
            List<Integer> scores = new ArrayList<>();
            for (int i = 0; i <= WORST; i++) {
                scores.add(i);
            }
            return scores;
        }

        /// {@return whether that score is the one that is written down}
        public boolean isChosen(Moment moment, int score) {
            OptionalDouble written = moment.of(entry);
            return written.isPresent() && written.getAsDouble() == score;
        }

        /// {@return what is written down, in words}
        public String written(Moment moment) {
            return score(moment.of(entry));
        }

        /// {@return the name of the day's part in the page}
        public String id() {
            return "pain-" + day;
        }
    }

    /// How to take a tap back.
    ///
    /// @param moment which score
    /// @param before what it was; empty where it was missing
    public record Undo(Moment moment, OptionalDouble before) {

        /// {@return the score as a form sends it}
        public String value() {
            return before.isPresent() ? Fields.plain(before.getAsDouble()) : "";
        }
    }

    static Model model(LocalDate day, LocalDate today, Map<LocalDate, DiaryEntry<PainDay>> days) {
        return new Model(
                day,
                title(day, today),
                Optional.ofNullable(days.get(day))
                        .map(DiaryEntry::value)
                        .orElseGet(() -> PainBook.blank(day)),
                "",
                Optional.empty(),
                false);
    }

    private static String title(LocalDate day, LocalDate today) {
        String date = Dates.weekday(day) + " " + Dates.full(day);
        if (day.equals(today)) {
            return "Today, " + date;
        }
        return day.equals(today.minusDays(1)) ? "Yesterday, " + date : date;
    }

    /// {@return a score in words}
    static String score(OptionalDouble score) {
        return score.isPresent() ? Fields.plain(score.getAsDouble()) : "—";
    }

    @GetMapping("/pain/taps")
    Page day(Viewer viewer, @RequestParam Map<String, String> form) {
        LocalDate today = answers.today(viewer.runner());
        LocalDate day = new Fields(form, UnitSystem.METRIC).day("day", today);
        return Page.part(PART, model(day, today, book.days(viewer.id(), day, day)));
    }

    @PostMapping("/pain/tap")
    Object tap(
            Viewer viewer,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx) {
        Fields fields = new Fields(form, UnitSystem.METRIC);
        LocalDate today = answers.today(viewer.runner());
        LocalDate day = fields.day("day", today);
        Moment moment =
                Moment.ofId(fields.text("when"))
                        .orElseThrow(() ->
                                new RefusedException(
                                        "Nothing was saved: the time of day must be morning, during or after."));
        OptionalDouble score = fields.number("score", moment.title(), 0, WORST);
        OptionalDouble before = book.score(viewer.id(), day, moment, score);
        if (htmx.isEmpty()) {
            return StartPage.to(viewer.base() + back(fields.text("to"), day));
        }
        Model plain = model(day, today, book.days(viewer.id(), day, day));
        boolean undone = fields.has("undo");
        String saved =
                undone
                        ? "Taken back: %s is %s again.".formatted(moment.title(), score(score))
                        : score.isPresent()
                                ? "Saved: %s %s.".formatted(moment.title(), score(score))
                                : "Taken away: %s is missing now.".formatted(moment.title());
        return Page.part(
                PART,
                new Model(
                        plain.day(),
                        plain.title(),
                        plain.entry(),
                        saved,
                        undone || before.equals(score)
                                ? Optional.empty()
                                : Optional.of(new Undo(moment, before)),
                        fields.text("to").equals("pain")));
    }

    private static String back(String to, LocalDate day) {
        return to.equals("pain") ? "/pain/" + day : "/today#pain-" + day;
    }
}

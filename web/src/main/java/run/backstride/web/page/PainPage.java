package run.backstride.web.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.PainCourse;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.report.UnitSystem;
import run.backstride.report.drawing.BodySite;
import run.backstride.report.plot.PlotConstants;
import run.backstride.store.DiaryEntry;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// The pain diary: a month at a glance, each day with its three scores, where it hurt and a note.
@Controller
public final class PainPage {
    private static final int DAYS_OF_WEEK = 7;

    private final Answers answers;
    private final PainBook book;

    PainPage(Answers answers, PainBook book) {
        this.answers = answers;
        this.book = book;
    }

    /// What the page shows.
    ///
    /// @param month which
    /// @param today the day, where the runner is
    /// @param blanks days of the first week that belong to the month before
    /// @param cells the days of the month
    /// @param open the day that is being written
    /// @param shown the newest answer, for its picture
    public record Model(
            YearMonth month,
            LocalDate today,
            int blanks,
            List<Cell> cells,
            Optional<Open> open,
            Optional<Shown> shown) {

        /// Copies the list.
        public Model {
            cells = List.copyOf(cells);
        }

        /// {@return the days with an entry, the newest first}
        public List<Cell> written() {
            return cells.stream()
                    .filter(cell -> cell.entry().isPresent())
                    .sorted(Comparator.comparing(Cell::day).reversed())
                    .toList();
        }

        /// {@return whether the month after has begun}
        public boolean hasNext() {
            return month.isBefore(YearMonth.from(today));
        }
    }

    /// A day of the month.
    ///
    /// @param day which
    /// @param entry what is written down
    /// @param hasCome whether it may be written
    public record Cell(LocalDate day, Optional<PainDay> entry, boolean hasCome) {

        /// {@return the worst score; empty where there is none}
        public OptionalDouble worst() {
            return entry.map(PainCourse::worstOf).orElse(OptionalDouble.empty());
        }

        /// {@return the worst score in words}
        public String worstWords() {
            return PainTaps.score(worst());
        }

        /// {@return the three scores, a dash for each that is missing}
        public String three() {
            return entry.map(one ->
                            "%s · %s · %s"
                                    .formatted(
                                            PainTaps.score(one.morning()),
                                            PainTaps.score(one.during()),
                                            PainTaps.score(one.after())))
                    .orElse("");
        }

        /// {@return how it is coloured}
        public String classes() {
            OptionalDouble worst = worst();
            if (worst.isEmpty()) {
                return "day";
            }
            double score = worst.getAsDouble();
            if (score <= PlotConstants.PAIN_GREEN.amount()) {
                return "day low";
            }
            return score <= PlotConstants.PAIN_AMBER.amount() ? "day middle" : "day high";
        }

        /// {@return what a screen reader says of it}
        public String spoken() {
            OptionalDouble worst = worst();
            return worst.isPresent()
                    ? "worst %s of 10".formatted(PainTaps.score(worst))
                    : "nothing written";
        }
    }

    /// The day that is being written.
    ///
    /// @param taps its scores
    /// @param sites where it hurt
    /// @param isKept whether anything is written
    /// @param typed what the form holds after a refusal
    public record Open(PainTaps.Model taps, PainSites sites, boolean isKept, Typed typed) {}

    @GetMapping("/pain")
    Page month(Viewer viewer, @RequestParam(name = "month", defaultValue = "") String month) {
        return page(viewer, monthOf(viewer, month), Optional.empty(), Typed.NOTHING);
    }

    private YearMonth monthOf(Viewer viewer, String text) {
        YearMonth now = YearMonth.from(answers.today(viewer.runner()));
        if (text.isEmpty()) {
            return now;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            return month.isAfter(now) ? now : month;
        } catch (DateTimeException e) {
            throw new NotFoundException("month");
        }
    }

    @GetMapping("/pain/{day:\\d{4}-\\d{2}-\\d{2}}")
    Page day(Viewer viewer, @PathVariable String day) {
        LocalDate date = known(viewer, day);
        return page(viewer, YearMonth.from(date), Optional.of(date), Typed.NOTHING);
    }

    /// Another day, chosen in a form.
    @GetMapping("/pain/day")
    ResponseEntity<Void> choose(Viewer viewer, @RequestParam Map<String, String> form) {
        LocalDate day =
                new Fields(form, UnitSystem.METRIC).day("day", answers.today(viewer.runner()));
        return StartPage.to(viewer.base() + "/pain/" + day);
    }

    private LocalDate known(Viewer viewer, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(answers.today(viewer.runner()))) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new NotFoundException("day");
    }

    private Page page(Viewer viewer, YearMonth month, Optional<LocalDate> open, Typed typed) {
        LocalDate today = answers.today(viewer.runner());
        Map<LocalDate, DiaryEntry<PainDay>> days =
                book.days(viewer.id(), month.atDay(1), month.atEndOfMonth());
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            LocalDate day = month.atDay(i);
            cells.add(
                    new Cell(
                            day,
                            Optional.ofNullable(days.get(day)).map(DiaryEntry::value),
                            !day.isAfter(today)));
        }
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int blanks = (int) (month.atDay(1).toEpochDay() - monday.toEpochDay()) % DAYS_OF_WEEK;
        return Page.of(
                "page/pain",
                "Pain",
                Place.PAIN,
                new Model(
                        month,
                        today,
                        blanks,
                        cells,
                        open.map(day -> open(day, today, book.days(viewer.id(), day, day), typed)),
                        answers.latest(viewer.runner())));
    }

    private static Open open(
            LocalDate day, LocalDate today, Map<LocalDate, DiaryEntry<PainDay>> days, Typed typed) {
        PainTaps.Model taps = PainTaps.model(day, today, days);
        return new Open(taps, PainSites.read(taps.entry().site()), days.containsKey(day), typed);
    }

    /// Saves where it hurt and the note, and scores where they were typed.
    @PostMapping("/pain/{day:\\d{4}-\\d{2}-\\d{2}}")
    Object save(
            Viewer viewer,
            @PathVariable String day,
            @RequestParam MultiValueMap<String, String> form) {
        LocalDate date = known(viewer, day);
        Map<String, String> values = form.toSingleValueMap();
        try {
            book.write(viewer.id(), written(viewer, date, form, values));
            return StartPage.to(viewer.base() + "/pain/" + date);
        } catch (RefusedException e) {
            return page(
                            viewer,
                            YearMonth.from(date),
                            Optional.of(date),
                            new Typed(values, e.words()))
                    .withStatus(422);
        }
    }

    private PainDay written(
            Viewer viewer,
            LocalDate date,
            MultiValueMap<String, String> form,
            Map<String, String> values) {
        Fields fields = new Fields(values, UnitSystem.METRIC);
        PainDay before =
                Optional.ofNullable(book.days(viewer.id(), date, date).get(date))
                        .map(DiaryEntry::value)
                        .orElseGet(() -> PainBook.blank(date));
        List<BodySite> sites = new ArrayList<>();
        for (String id : form.getOrDefault("site", List.of())) {
            sites.add(
                    BodySite.ofId(id)
                            .orElseThrow(() ->
                                    new RefusedException(
                                            "There is no part of the body called “%s” here."
                                                    .formatted(id))));
        }
        return new PainDay(
                date,
                before.morning(),
                before.during(),
                before.after(),
                new PainSites(new java.util.LinkedHashSet<>(sites), fields.text("other")).text(),
                fields.text("note"));
    }

    @PostMapping("/pain/{day:\\d{4}-\\d{2}-\\d{2}}/delete")
    ResponseEntity<Void> delete(Viewer viewer, @PathVariable String day) {
        LocalDate date = known(viewer, day);
        if (!book.remove(viewer.id(), date)) {
            throw new NotFoundException("pain day");
        }
        return StartPage.to(viewer.base() + "/pain?month=" + YearMonth.from(date));
    }
}

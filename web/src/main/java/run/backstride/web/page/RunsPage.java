package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.PainCourse;
import run.backstride.core.activity.Sport;
import run.backstride.report.Numbers;
import run.backstride.store.ActivityPage;
import run.backstride.store.ActivityRow;
import run.backstride.store.Store;
import run.backstride.store.WeekTotals;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// All activities: a month as a calendar, a list to filter and sort, weeks; several changed at once.
@Controller
public final class RunsPage {
    private static final int WEEKS = 26;
    private static final int MOST_AT_ONCE = 100;

    private final OpenStore open;
    private final Answers answers;
    private final TakeBacks takeBacks;

    RunsPage(OpenStore open, Answers answers, TakeBacks takeBacks) {
        this.open = open;
        this.answers = answers;
        this.takeBacks = takeBacks;
    }

    /// What the page shows; of calendar, list and weeks the one that is asked for.
    ///
    /// @param query what the address says
    /// @param words figures in the reader's units
    /// @param said what was done just now
    /// @param today where the runner is
    /// @param month of the calendar
    /// @param days of the calendar, six weeks at most, from a Monday
    /// @param list a page of the list
    /// @param weeks the newest first
    /// @param worst the worst pain by day
    /// @param shoes to choose from
    public record Model(
            RunsQuery query,
            RunWords words,
            Optional<TakeBacks.Said> said,
            LocalDate today,
            YearMonth month,
            List<List<Day>> days,
            ActivityPage list,
            List<WeekTotals> weeks,
            Map<LocalDate, OptionalDouble> worst,
            List<String> shoes) {

        /// {@return the worst pain of a day}
        public OptionalDouble pain(LocalDate day) {
            return worst.getOrDefault(day, OptionalDouble.empty());
        }

        /// {@return the number of pages, at least one}
        public int pages() {
            return Math.max(1, (list.total() + query.size() - 1) / query.size());
        }

        /// {@return the longest of the weeks shown, for bars}
        public double longestWeek() {
            return weeks.stream()
                    .flatMapToDouble(week -> week.distanceKm().stream())
                    .max()
                    .orElse(1);
        }

        /// {@return the distance of the runs of a week of the calendar, those of other months left out}
        public OptionalDouble kilometers(List<Day> week) {
            double sum = 0;
            boolean any = false;
            for (Day day : week) {
                for (ActivityRow row : day.activities()) {
                    if (row.kind() == Sport.Kind.RUN && row.distanceKm().isPresent()) {
                        sum += row.distanceKm().getAsDouble();
                        any = true;
                    }
                }
            }
            return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
        }
    }

    /// A day of the calendar.
    ///
    /// @param date which
    /// @param inMonth whether it is of the month shown
    /// @param activities of that day; none where it is of another month
    public record Day(LocalDate date, boolean inMonth, List<ActivityRow> activities) {}

    @GetMapping("/runs")
    Page runs(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> address) {
        RunsQuery query = RunsQuery.of(address);
        Store store = open.store();
        LocalDate today = answers.today(viewer.runner());
        YearMonth month = query.month(today);
        boolean list = query.view().equals("list");
        boolean weeks = query.view().equals("weeks");
        ActivityPage shown =
                list
                        ? store.activities().list(viewer.id(), query.query(Renderer.units(request)))
                        : new ActivityPage(List.of(), 0);
        List<List<Day>> days = list || weeks ? List.of() : days(store, viewer, month);
        return Page.of(
                "page/runs",
                "Runs",
                Place.RUNS,
                new Model(
                        query,
                        new RunWords(Renderer.units(request)),
                        takeBacks.said(viewer.id(), query.get("said")),
                        today,
                        month,
                        days,
                        shown,
                        weeks
                                ? store.activities()
                                        .weeks(viewer.id(), today.minusWeeks(WEEKS - 1L), today)
                                        .reversed()
                                : List.of(),
                        worst(
                                viewer,
                                Stream.concat(
                                        days.stream().flatMap(List::stream).map(Day::date),
                                        shown.rows().stream().map(ActivityRow::day))),
                        list ? ShoeOfRun.known(store, viewer.id()) : List.of()));
    }

    /// Of the days shown and what lies between them, not of ten years.
    private Map<LocalDate, OptionalDouble> worst(Viewer viewer, Stream<LocalDate> shown) {
        List<LocalDate> days = shown.sorted().toList();
        Map<LocalDate, OptionalDouble> worst = new HashMap<>();
        if (!days.isEmpty()) {
            open.store()
                    .diary()
                    .painBetween(viewer.id(), days.getFirst(), days.getLast())
                    .forEach(entry ->
                            worst.put(entry.value().date(), PainCourse.worstOf(entry.value())));
        }
        return worst;
    }

    private static List<List<Day>> days(Store store, Viewer viewer, YearMonth month) {
        Map<LocalDate, List<ActivityRow>> found = store.activities().month(viewer.id(), month);
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                week.add(
                        new Day(
                                day,
                                YearMonth.from(day).equals(month),
                                found.getOrDefault(day, List.of())));
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    /// Sets the shoe of the ticked runs.
    @PostMapping("/runs/shoe")
    ResponseEntity<Void> shoe(Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
        List<ActivityRow> runs =
                ticked(viewer, form).stream().filter(row -> row.kind() == Sport.Kind.RUN).toList();
        String shoe = ShoeOfRun.checked(Optional.ofNullable(form.getFirst("new-shoe")).orElse(""));
        if (shoe.isEmpty()) {
            throw new RefusedException("No shoe was named. Choose or write one, then set it.");
        }
        if (runs.isEmpty()) {
            throw new RefusedException("None of what was ticked is a run, so no shoe was set.");
        }
        TakeBacks.Change change = ShoeOfRun.put(open.store(), viewer.id(), runs, shoe);
        return back(
                viewer,
                form,
                takeBacks.keep(
                        viewer.id(),
                        "Shoe “%s” set for %s."
                                .formatted(shoe, Numbers.counted(runs.size(), "run", "runs")),
                        change));
    }

    /// Takes the ticked activities away.
    @PostMapping("/runs/delete")
    ResponseEntity<Void> delete(Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
        List<String> ids = ticked(viewer, form).stream().map(ActivityRow::id).toList();
        open.store().activities().remove(viewer.id(), ids);
        return back(viewer, form, deleted(takeBacks, viewer, ids));
    }

    /// {@return the id by which a deletion is taken back}
    static String deleted(TakeBacks takeBacks, Viewer viewer, List<String> ids) {
        return takeBacks.keep(
                viewer.id(),
                "%s deleted. Importing the same files again does not bring them back."
                        .formatted(Numbers.counted(ids.size(), "activity", "activities")),
                new TakeBacks.Change.Deleted(ids));
    }

    /// Takes back what was done.
    @PostMapping("/runs/take-back")
    ResponseEntity<Void> takeBack(Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
        if (!takeBacks.takeBack(
                viewer.id(), Optional.ofNullable(form.getFirst("said")).orElse(""))) {
            throw new RefusedException(
                    "This can't be taken back any more: it was already, or the program was started anew.");
        }
        return StartPage.to(viewer.base() + RunsQuery.of(form).same());
    }

    private List<ActivityRow> ticked(Viewer viewer, MultiValueMap<String, String> form) {
        List<String> ids = form.getOrDefault("run", List.of());
        if (ids.isEmpty()) {
            throw new RefusedException("Nothing is ticked. Tick the runs to change, then again.");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw new RefusedException("At most 100 runs are changed at once.");
        }
        Store store = open.store();
        return store.activities().rows(viewer.id(), ids);
    }

    private static ResponseEntity<Void> back(
            Viewer viewer, MultiValueMap<String, String> form, String said) {
        String address = RunsQuery.of(form).same();
        return StartPage.to(
                viewer.base() + address + (address.contains("?") ? "&" : "?") + "said=" + said);
    }
}

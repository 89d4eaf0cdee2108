package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Prescription;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.MobilityEntry;
import run.backstride.core.diary.Diary.MobilityKind;
import run.backstride.core.diary.Diary.MobilityTiming;
import run.backstride.core.diary.Diary.StrengthEntry;
import run.backstride.report.UnitSystem;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// Strength and mobility: what was done in a week, and a quick way to write it down.
@Controller
public final class StrengthPage {
    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_SETS = 30;
    private static final int MOST_REPETITIONS = 1000;
    private static final double MOST_SECONDS = 1800;
    private static final double MOST_KG = 400;
    private static final double MOST_MINUTES = 600;

    private final OpenStore open;
    private final Answers answers;

    StrengthPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param today the day, where the runner is
    /// @param monday first day of the week shown
    /// @param days of the week
    /// @param planned exercises that Backstride knows
    /// @param names of exercises that were written before
    /// @param edited the entry that is being changed
    /// @param typed what the form holds after a refusal
    public record Model(
            LocalDate today,
            LocalDate monday,
            List<Day> days,
            List<Known> planned,
            List<String> names,
            Optional<DiaryEntry<StrengthEntry>> edited,
            Typed typed) {

        /// Copies the lists.
        public Model {
            days = List.copyOf(days);
            planned = List.copyOf(planned);
            names = List.copyOf(names);
        }

        /// {@return whether it was mobility work that could not be kept}
        public boolean isMobilityRefused() {
            return typed.values().containsKey("kind");
        }

        /// {@return days of the week with strength work}
        public long strengthDays() {
            return days.stream().filter(day -> !day.strength().isEmpty()).count();
        }

        /// {@return days of the week with mobility work}
        public long mobilityDays() {
            return days.stream().filter(day -> !day.mobility().isEmpty()).count();
        }
    }

    /// A day of the week.
    ///
    /// @param date which
    /// @param strength what was written
    /// @param mobility what was written
    public record Day(
            LocalDate date,
            List<DiaryEntry<StrengthEntry>> strength,
            List<DiaryEntry<MobilityEntry>> mobility) {}

    /// An exercise that Backstride knows.
    ///
    /// @param correction what it is
    /// @param drawing as HTML
    public record Known(Correction correction, String drawing) {}

    /// {@return a constant's name in forms}
    public static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// {@return a constant's name in words}
    public static String words(Enum<?> one) {
        return id(one).replace('_', ' ');
    }

    /// {@return a kind of mobility work in words}
    public static String mobility(MobilityKind kind) {
        return switch (kind) {
            case DYNAMIC -> "dynamic stretching";
            case STATIC -> "static stretching";
            case ROLL -> "foam rolling";
            case YOGA -> "yoga";
        };
    }

    /// {@return when it was, in words}
    public static String timing(MobilityTiming timing) {
        return switch (timing) {
            case BEFORE_RUN -> "before a run";
            case AFTER_RUN -> "after a run";
            case OTHER -> "at another time";
        };
    }

    @GetMapping("/strength")
    Page week(Viewer viewer, @RequestParam Map<String, String> address) {
        Fields fields = new Fields(address, UnitSystem.METRIC);
        LocalDate day = fields.day("week", answers.today(viewer.runner()));
        return page(viewer, day, Optional.empty(), Typed.NOTHING);
    }

    @GetMapping("/strength/{id}")
    Page edit(Viewer viewer, @PathVariable String id) {
        DiaryEntry<StrengthEntry> entry = entry(viewer, id);
        return page(viewer, entry.value().date(), Optional.of(entry), Typed.NOTHING);
    }

    private DiaryEntry<StrengthEntry> entry(Viewer viewer, String id) {
        return open.store().diary().entries(viewer.id(), DiaryKind.STRENGTH).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("strength entry"));
    }

    private Page page(
            Viewer viewer, LocalDate day, Optional<DiaryEntry<StrengthEntry>> edited, Typed typed) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<DiaryEntry<StrengthEntry>> strength =
                open.store().diary().entries(viewer.id(), DiaryKind.STRENGTH);
        List<DiaryEntry<MobilityEntry>> mobility =
                open.store().diary().entries(viewer.id(), DiaryKind.MOBILITY);
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS_OF_WEEK; i++) {
            LocalDate date = monday.plusDays(i);
            days.add(
                    new Day(
                            date,
                            strength.stream()
                                    .filter(one -> one.value().date().equals(date))
                                    .toList(),
                            mobility.stream()
                                    .filter(one -> one.value().date().equals(date))
                                    .toList()));
        }
        return Page.of(
                "page/strength",
                "Strength and mobility",
                Place.STRENGTH,
                new Model(
                        answers.today(viewer.runner()),
                        monday,
                        days,
                        TodayExercises.strength().stream()
                                .map(Prescription::correction)
                                .map(one -> new Known(one, Drawings.ofExercise(one.id())))
                                .toList(),
                        names(strength),
                        edited,
                        typed));
    }

    private static List<String> names(List<DiaryEntry<StrengthEntry>> entries) {
        return entries.stream()
                .map(one -> one.value().exercise())
                .distinct()
                .sorted(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @PostMapping("/strength")
    Object add(Viewer viewer, HttpServletRequest request, @RequestParam Map<String, String> form) {
        Fields fields = new Fields(form, Renderer.units(request));
        LocalDate today = answers.today(viewer.runner());
        try {
            StrengthEntry entry = strength(fields, today);
            open.store().diary().put(viewer.id(), DiaryKind.STRENGTH, entry);
            return StartPage.to(viewer.base() + "/strength?week=" + entry.date());
        } catch (RefusedException e) {
            return page(viewer, today, Optional.empty(), new Typed(form, e.words()))
                    .withStatus(422);
        }
    }

    @PostMapping("/strength/{id}")
    Object save(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        DiaryEntry<StrengthEntry> before = entry(viewer, id);
        LocalDate today = answers.today(viewer.runner());
        try {
            StrengthEntry entry = strength(new Fields(form, Renderer.units(request)), today);
            open.store().diary().edit(viewer.id(), DiaryKind.STRENGTH, id, entry);
            return StartPage.to(viewer.base() + "/strength?week=" + entry.date());
        } catch (RefusedException e) {
            return page(
                            viewer,
                            before.value().date(),
                            Optional.of(before),
                            new Typed(form, e.words()))
                    .withStatus(422);
        }
    }

    private static StrengthEntry strength(Fields fields, LocalDate today) {
        return new StrengthEntry(
                fields.day("day", today),
                fields.required("exercise", "The exercise"),
                fields.whole("sets", "Sets", 1, MOST_SETS),
                fields.whole("repetitions", "Repetitions", 1, MOST_REPETITIONS),
                fields.number("hold", "Hold", 1, MOST_SECONDS),
                fields.quantity("load", "Load", Unit.KILOGRAMS, 0, MOST_KG));
    }

    @PostMapping("/strength/mobility")
    Object mobility(Viewer viewer, @RequestParam Map<String, String> form) {
        LocalDate today = answers.today(viewer.runner());
        try {
            MobilityEntry entry = mobility(new Fields(form, UnitSystem.METRIC), today);
            open.store().diary().put(viewer.id(), DiaryKind.MOBILITY, entry);
            return StartPage.to(viewer.base() + "/strength?week=" + entry.date());
        } catch (RefusedException e) {
            return page(viewer, today, Optional.empty(), new Typed(form, e.words()))
                    .withStatus(422);
        }
    }

    private static MobilityEntry mobility(Fields fields, LocalDate today) {
        return new MobilityEntry(
                fields.day("day", today),
                fields.choice("kind", MobilityKind.class)
                        .orElseThrow(() ->
                                new RefusedException("Choose what sort of mobility work it was.")),
                fields.number("minutes", "Minutes", 1, MOST_MINUTES),
                fields.choice("timing", MobilityTiming.class).orElse(MobilityTiming.OTHER));
    }

    @PostMapping("/strength/{id}/delete")
    ResponseEntity<Void> delete(
            Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> form) {
        boolean mobility = form.getOrDefault("of", "").equals("mobility");
        DiaryKind<?> kind = mobility ? DiaryKind.MOBILITY : DiaryKind.STRENGTH;
        if (!open.store().diary().remove(viewer.id(), kind, id)) {
            throw new NotFoundException("entry");
        }
        LocalDate week =
                new Fields(form, UnitSystem.METRIC).day("week", answers.today(viewer.runner()));
        return StartPage.to(viewer.base() + "/strength?week=" + week);
    }
}

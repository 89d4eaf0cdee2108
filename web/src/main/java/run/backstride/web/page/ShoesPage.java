package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.Shoe;
import run.backstride.core.diary.Diary.ShoeKind;
import run.backstride.report.plot.PlotConstants;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// The pairs of shoes: what each has run, and what is known of it.
@Controller
public final class ShoesPage {
    private static final double MOST_KM = 5000;
    private static final double MOST_DROP = 40;

    private final OpenStore open;
    private final Answers answers;

    ShoesPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param shown whose distances they are
    /// @param rows pairs in use, then those put away
    public record Model(Shown shown, List<Row> rows) {

        /// Copies the list.
        public Model {
            rows = List.copyOf(rows);
        }
    }

    /// One pair.
    ///
    /// @param entry what the runner wrote of it; empty where only runs name it
    /// @param mileage what it has run; empty where the kept answer does not know it yet
    public record Row(Optional<DiaryEntry<Shoe>> entry, Optional<ShoeMileage> mileage) {

        /// {@return its name}
        public String name() {
            return entry.map(one -> one.value().name())
                    .or(() -> mileage.map(ShoeMileage::shoe))
                    .orElse("");
        }

        /// {@return whether it was put away}
        public boolean isRetired() {
            return entry.flatMap(one -> one.value().retired()).isPresent();
        }

        /// {@return the distance; missing where it is not known}
        public OptionalDouble km() {
            return mileage.map(ShoeMileage::km).orElse(OptionalDouble.empty());
        }

        /// {@return where it stands in the band in which the field looks at a pair; empty where below it}
        public String review() {
            double km = km().orElse(0);
            if (isRetired() || km < PlotConstants.SHOE_REVIEW_FROM.amount()) {
                return "";
            }
            return km <= PlotConstants.SHOE_REVIEW_TO.amount()
                    ? "in the review band"
                    : "beyond the review band";
        }
    }

    /// A form for one pair.
    ///
    /// @param entry what is kept; empty for a new pair
    /// @param name that a new pair begins with
    /// @param typed what the form holds after a refusal
    /// @param today the day, where the runner is
    public record Form(
            Optional<DiaryEntry<Shoe>> entry, String name, Typed typed, LocalDate today) {

        /// {@return what is kept, or nothing but a name}
        public Shoe shoe() {
            return entry.map(DiaryEntry::value)
                    .orElseGet(() ->
                            new Shoe(
                                    name,
                                    "",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty()));
        }

        /// {@return all sorts of shoes}
        public List<ShoeKind> kinds() {
            return List.of(ShoeKind.values());
        }

        /// {@return whether that sort is chosen}
        public boolean isChosen(ShoeKind kind) {
            String kept = shoe().kind().map(ShoesPage::id).orElse("");
            return typed.or("kind", kept).equals(id(kind));
        }
    }

    /// {@return a sort's name in forms}
    public static String id(ShoeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/shoes")
    Page shoes(Viewer viewer) {
        Shown shown = StartPage.orWait(answers.latest(viewer.runner()));
        Map<String, ShoeMileage> mileage = new HashMap<>();
        shown.document().shoes().forEach(one -> mileage.put(key(one.shoe()), one));
        List<Row> rows = new ArrayList<>();
        for (DiaryEntry<Shoe> entry : entries(viewer)) {
            rows.add(
                    new Row(
                            Optional.of(entry),
                            Optional.ofNullable(mileage.remove(key(entry.value().name())))));
        }
        shown.document().shoes().stream()
                .filter(one -> mileage.containsKey(key(one.shoe())))
                .forEach(one -> rows.add(new Row(Optional.empty(), Optional.of(one))));
        rows.sort(
                java.util.Comparator.comparing(Row::isRetired)
                        .thenComparingDouble(row -> -row.km().orElse(0)));
        return Page.of("page/shoes", "Shoes", Place.SHOES, new Model(shown, rows));
    }

    private List<DiaryEntry<Shoe>> entries(Viewer viewer) {
        Map<String, DiaryEntry<Shoe>> byName = new java.util.LinkedHashMap<>();
        open.store()
                .diary()
                .entries(viewer.id(), DiaryKind.SHOE)
                .forEach(entry -> byName.putIfAbsent(key(entry.value().name()), entry));
        return List.copyOf(byName.values());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/shoes/new")
    Page fresh(Viewer viewer, @RequestParam(name = "name", defaultValue = "") String name) {
        return form(new Form(Optional.empty(), name, Typed.NOTHING, today(viewer)));
    }

    @GetMapping("/shoes/{id}")
    Page edit(Viewer viewer, @PathVariable String id) {
        return form(new Form(Optional.of(entry(viewer, id)), "", Typed.NOTHING, today(viewer)));
    }

    private LocalDate today(Viewer viewer) {
        return answers.today(viewer.runner());
    }

    private static Page form(Form form) {
        return Page.of(
                "page/shoe", form.entry().isPresent() ? "A pair" : "A new pair", Place.SHOES, form);
    }

    private DiaryEntry<Shoe> entry(Viewer viewer, String id) {
        return entries(viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("shoe"));
    }

    @PostMapping("/shoes/new")
    Object add(Viewer viewer, HttpServletRequest request, @RequestParam Map<String, String> form) {
        Fields fields = new Fields(form, Renderer.units(request));
        try {
            String name = fields.required("name", "The name");
            if (entries(viewer).stream()
                    .anyMatch(one -> key(one.value().name()).equals(key(name)))) {
                throw new RefusedException(
                        "There is a pair called “%s” already. Give this one another name, or change that one."
                                .formatted(name));
            }
            open.store()
                    .diary()
                    .put(viewer.id(), DiaryKind.SHOE, shoe(name, fields, today(viewer)));
        } catch (RefusedException e) {
            return form(new Form(Optional.empty(), "", new Typed(form, e.words()), today(viewer)))
                    .withStatus(422);
        }
        return StartPage.to(viewer.base() + "/shoes");
    }

    /// A pair keeps its name, by which runs refer to it.
    @PostMapping("/shoes/{id}")
    Object save(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Map<String, String> form) {
        DiaryEntry<Shoe> before = entry(viewer, id);
        Fields fields = new Fields(form, Renderer.units(request));
        try {
            Shoe shoe = shoe(before.value().name(), fields, today(viewer));
            open.store().diary().edit(viewer.id(), DiaryKind.SHOE, id, shoe);
        } catch (RefusedException e) {
            return form(new Form(
                            Optional.of(before), "", new Typed(form, e.words()), today(viewer)))
                    .withStatus(422);
        }
        return StartPage.to(viewer.base() + "/shoes");
    }

    private static Shoe shoe(String name, Fields fields, LocalDate today) {
        Optional<LocalDate> start = fields.date("start", "The first day");
        Optional<LocalDate> retired = fields.date("retired", "The last day");
        if (start.filter(today::isBefore).isPresent()) {
            throw new RefusedException("The first day has not come yet.");
        }
        if (start.isPresent() && retired.filter(start.get()::isAfter).isPresent()) {
            throw new RefusedException("The last day is before the first. Turn them round.");
        }
        return new Shoe(
                name,
                fields.text("model"),
                fields.choice("kind", ShoeKind.class),
                start,
                retired,
                fields.quantity("km", "Distance before", Unit.KILOMETERS, 0, MOST_KM),
                fields.number("drop", "Heel-to-toe drop", 0, MOST_DROP));
    }

    /// Puts a pair away, or takes it out again.
    @PostMapping("/shoes/{id}/retire")
    ResponseEntity<Void> retire(Viewer viewer, @PathVariable String id) {
        Shoe shoe = entry(viewer, id).value();
        open.store()
                .diary()
                .edit(
                        viewer.id(),
                        DiaryKind.SHOE,
                        id,
                        new Shoe(
                                shoe.name(),
                                shoe.model(),
                                shoe.kind(),
                                shoe.start(),
                                shoe.retired().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(today(viewer)),
                                shoe.startKm(),
                                shoe.dropMm()));
        return StartPage.to(viewer.base() + "/shoes");
    }

    @PostMapping("/shoes/{id}/delete")
    ResponseEntity<Void> delete(Viewer viewer, @PathVariable String id) {
        if (!open.store().diary().remove(viewer.id(), DiaryKind.SHOE, entry(viewer, id).id())) {
            throw new NotFoundException("shoe");
        }
        return StartPage.to(viewer.base() + "/shoes");
    }
}

package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.running.Traces;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.report.UnitSystem;
import run.backstride.store.ActivityRow;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// One activity: what was recorded over its time, what was measured, its shoe and its pain.
@Controller
public final class RunPage {
    private static final int LONGEST_TITLE = 200;

    private final OpenStore open;
    private final TakeBacks takeBacks;

    RunPage(OpenStore open, TakeBacks takeBacks) {
        this.open = open;
        this.takeBacks = takeBacks;
    }

    /// The shoe, exertion and pain of an activity, to be changed in place.
    ///
    /// @param row the activity
    /// @param pain of its day; empty where nothing was written
    /// @param shoes to choose from
    /// @param saved whether this was saved just now
    public record Notes(
            ActivityRow row, Optional<PainDay> pain, List<String> shoes, boolean saved) {

        /// Copies the list.
        public Notes {
            shoes = List.copyOf(shoes);
        }

        /// {@return whether a score is the one written}
        public boolean is(String when, int score) {
            return score(when).equals(OptionalDouble.of(score));
        }

        /// {@return the score as written}
        public OptionalDouble score(String when) {
            return pain.map(day ->
                            switch (when) {
                                case "morning" -> day.morning();
                                case "during" -> day.during();
                                default -> day.after();
                            })
                    .orElse(OptionalDouble.empty());
        }
    }

    @GetMapping("/runs/{id}")
    Page run(Viewer viewer, HttpServletRequest request, @PathVariable(name = "id") String id) {
        Store store = open.store();
        ActivityRow row = row(store, viewer, id);
        Activity recording =
                store.activities()
                        .recording(viewer.id(), id)
                        .orElseThrow(() -> new NotFoundException("activity"));
        UnitSystem units = Renderer.units(request);
        return Page.of(
                "page/run",
                RunWords.title(row),
                Place.RUNS,
                RunView.of(
                        row,
                        recording,
                        store.activities().measured(viewer.id(), id).orElseThrow(),
                        store.activities().whence(viewer.id(), id).orElseThrow(),
                        notes(store, viewer, row),
                        units,
                        viewer.runner().zone()));
    }

    /// The traces, few enough to draw.
    @GetMapping("/runs/{id}/samples")
    ResponseEntity<String> samples(
            Viewer viewer, HttpServletRequest request, @PathVariable(name = "id") String id) {
        Activity recording =
                open.store()
                        .activities()
                        .recording(viewer.id(), id)
                        .orElseThrow(() -> new NotFoundException("activity"));
        String json = TraceJson.of(Traces.of(recording), Renderer.units(request));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    /// Saves shoe, exertion and pain.
    @PostMapping("/runs/{id}/notes")
    Object save(
            Viewer viewer,
            @PathVariable(name = "id") String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestParam(name = "shoe", required = false) Optional<String> shoe,
            @RequestParam(name = "rpe", defaultValue = "") String rpe,
            @RequestParam(name = "morning", defaultValue = "") String morning,
            @RequestParam(name = "during", defaultValue = "") String during,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Store store = open.store();
        ActivityRow row = row(store, viewer, id);
        OptionalDouble exertion = score(rpe);
        OptionalDouble[] scores = {score(morning), score(during), score(after)};
        if (!exertion.equals(row.rpe())) {
            store.activities()
                    .edit(viewer.id(), id, row.title(), recordedGear(store, viewer, id), exertion);
        }
        if (shoe.isPresent() && !ShoeOfRun.checked(shoe.get()).equals(row.gear())) {
            ShoeOfRun.put(store, viewer.id(), List.of(row), ShoeOfRun.checked(shoe.get()));
        }
        savePain(store, viewer, row, scores[0], scores[1], scores[2]);
        ActivityRow now = row(store, viewer, id);
        Notes kept = notes(store, viewer, now);
        return part
                ? Page.part("part/run-notes", new Notes(now, kept.pain(), kept.shoes(), true))
                : StartPage.to(viewer.base() + "/runs/" + id);
    }

    /// The shoe as the file or an edit names it, which the shoe log may stand before.
    private static String recordedGear(Store store, Viewer viewer, String id) {
        return store.activities().measured(viewer.id(), id).orElseThrow().gear();
    }

    private static void savePain(
            Store store,
            Viewer viewer,
            ActivityRow row,
            OptionalDouble morning,
            OptionalDouble during,
            OptionalDouble after) {
        Optional<DiaryEntry<PainDay>> there = pain(store, viewer, row);
        Optional<PainDay> before = there.map(DiaryEntry::value);
        PainDay now =
                new PainDay(
                        row.day(),
                        morning,
                        during,
                        after,
                        before.map(PainDay::site).orElse(""),
                        before.map(PainDay::note).orElse(""));
        boolean nothing =
                morning.isEmpty()
                        && during.isEmpty()
                        && after.isEmpty()
                        && now.site().isBlank()
                        && now.note().isBlank();
        if (nothing) {
            there.ifPresent(entry -> store.diary().remove(viewer.id(), DiaryKind.PAIN, entry.id()));
        } else if (!before.equals(Optional.of(now))) {
            store.diary().put(viewer.id(), DiaryKind.PAIN, now);
        }
    }

    /// Gives an activity another title.
    @PostMapping("/runs/{id}/title")
    ResponseEntity<Void> title(
            Viewer viewer,
            @PathVariable(name = "id") String id,
            @RequestParam(name = "title", defaultValue = "") String title) {
        Store store = open.store();
        ActivityRow row = row(store, viewer, id);
        if (title.length() > LONGEST_TITLE) {
            throw new RefusedException("A title has at most 200 letters; this one has more.");
        }
        store.activities()
                .edit(viewer.id(), id, title.strip(), recordedGear(store, viewer, id), row.rpe());
        return StartPage.to(viewer.base() + "/runs/" + id);
    }

    /// Takes an activity away; the list says so and can bring it back.
    @PostMapping("/runs/{id}/delete")
    ResponseEntity<Void> delete(Viewer viewer, @PathVariable(name = "id") String id) {
        Store store = open.store();
        row(store, viewer, id);
        store.activities().remove(viewer.id(), id);
        String said = RunsPage.deleted(takeBacks, viewer, List.of(id));
        return StartPage.to(viewer.base() + "/runs?view=list&said=" + said);
    }

    private static Notes notes(Store store, Viewer viewer, ActivityRow row) {
        return new Notes(
                row,
                pain(store, viewer, row).map(DiaryEntry::value),
                row.kind() == Sport.Kind.RUN ? ShoeOfRun.known(store, viewer.id()) : List.of(),
                false);
    }

    private static Optional<DiaryEntry<PainDay>> pain(Store store, Viewer viewer, ActivityRow row) {
        return store.diary().entries(viewer.id(), DiaryKind.PAIN).stream()
                .filter(entry -> entry.value().date().equals(row.day()))
                .findFirst();
    }

    private static ActivityRow row(Store store, Viewer viewer, String id) {
        return store.activities()
                .row(viewer.id(), id)
                .orElseThrow(() -> new NotFoundException("activity"));
    }

    private static OptionalDouble score(String written) {
        if (written.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            double score = Double.parseDouble(written.strip());
            if (score >= 0 && score <= 10) {
                return OptionalDouble.of(score);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RefusedException(
                "A score goes from 0 to 10, or stays empty; “%s” was written. Nothing was saved."
                        .formatted(written));
    }
}

package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.pose.PelvisMark;
import run.backstride.store.GaitResult;
import run.backstride.store.Recordings.Recorded;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// Marking the two ends of the pelvis on the frames of a film from behind, one frame after another; each is kept at once.
@Controller
public final class PelvisPage {
    private static final List<String> ENDS = List.of("left_x", "left_y", "right_x", "right_y");

    private final OpenStore open;

    PelvisPage(OpenStore open) {
        this.open = open;
    }

    /// What the page shows.
    ///
    /// @param one the recording
    /// @param film its frames
    /// @param number of the frame that is shown, from 1
    /// @param ends where its ends are, in pixels of its picture: left x, left y, right x, right y; as typed, or blank
    /// @param refused why what was typed is not kept; empty where nothing was refused
    public record Model(
            Recorded one, PelvisFilm film, int number, List<String> ends, String refused) {

        /// Copies the list.
        public Model {
            ends = List.copyOf(ends);
        }

        /// {@return the frame that is shown}
        public PelvisFilm.Shot shot() {
            return film.shots().get(number - 1);
        }

        /// {@return whether a frame is marked}
        public boolean isMarked(PelvisFilm.Shot shot) {
            return shot.shown(one.pelvis()).isPresent();
        }

        /// {@return how many frames with that foot standing are marked}
        public long marked(String standing) {
            return film.shots().stream()
                    .filter(shot -> shot.standing().equals(standing) && isMarked(shot))
                    .count();
        }
    }

    @GetMapping("/gait/{id}/pelvis")
    Page pelvis(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(name = "frame") Optional<Integer> frame) {
        if (!viewer.mayEdit()) {
            throw new NotFoundException("frames to mark of " + id);
        }
        Recorded one = find(viewer, id);
        PelvisFilm film = film(viewer, id);
        int number = frame.orElseGet(() -> next(film, one.pelvis(), 0).orElse(1));
        if (number < 1 || number > film.shots().size()) {
            throw new NotFoundException("frame " + number);
        }
        List<String> ends =
                film.shots()
                        .get(number - 1)
                        .shown(one.pelvis())
                        .map(PelvisPage::typed)
                        .orElse(List.of("", "", "", ""));
        return page(new Model(one, film, number, ends, ""));
    }

    private static Page page(Model model) {
        return Page.of("page/pelvis", "Mark the pelvis", Place.GAIT, model);
    }

    private Recorded find(Viewer viewer, String id) {
        return open.store().recordings().all(viewer.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("recording " + id));
    }

    private PelvisFilm film(Viewer viewer, String id) {
        return open.store()
                .recordings()
                .artifact(viewer.id(), id, GaitResult.PELVIS)
                .map(PelvisFilm::of)
                .filter(film -> !film.shots().isEmpty())
                .orElseThrow(() -> new NotFoundException("frames to mark of " + id));
    }

    private static List<String> typed(PelvisMark mark) {
        return List.of(
                tenth(mark.left().x()),
                tenth(mark.left().y()),
                tenth(mark.right().x()),
                tenth(mark.right().y()));
    }

    private static String tenth(double pixels) {
        return Double.toString(Math.rint(10 * pixels) / 10);
    }

    /// The first frame after `number` that is not marked.
    private static OptionalInt next(PelvisFilm film, List<PelvisMark> marks, int number) {
        for (int i = number; i < film.shots().size(); i++) {
            if (film.shots().get(i).shown(marks).isEmpty()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    @PostMapping("/gait/{id}/pelvis")
    Object mark(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(name = "frame") int number,
            @RequestParam(name = "do", defaultValue = "keep") String what,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        Recorded one = find(viewer, id);
        PelvisFilm film = film(viewer, id);
        if (number < 1 || number > film.shots().size()) {
            throw new NotFoundException("frame " + number);
        }
        PelvisFilm.Shot shot = film.shots().get(number - 1);
        List<PelvisMark> marks = new ArrayList<>(one.pelvis());
        marks.removeIf(mark -> mark.frame() == shot.frame().frame());
        if (!what.equals("skip")) {
            try {
                marks.add(typed(new Fields(form, Renderer.units(request)), shot, film));
            } catch (RefusedException e) {
                return page(new Model(
                                one,
                                film,
                                number,
                                ENDS.stream().map(end -> form.getOrDefault(end, "")).toList(),
                                e.words()))
                        .withStatus(422);
            }
        }
        open.store().recordings().mark(viewer.id(), id, marks);
        return onwards(viewer, id, number, film);
    }

    private static ResponseEntity<Void> onwards(
            Viewer viewer, String id, int number, PelvisFilm film) {
        String recording = viewer.base() + "/gait/" + id;
        return StartPage.to(
                number < film.shots().size()
                        ? recording + "/pelvis?frame=" + (number + 1)
                        : recording + "#measures-title");
    }

    private static PelvisMark typed(Fields fields, PelvisFilm.Shot shot, PelvisFilm film) {
        if (ENDS.stream().anyMatch(end -> !fields.has(end))) {
            throw new RefusedException(
                    "Set both ends of the pelvis first, or skip this frame. Nothing was kept of it.");
        }
        PelvisMark mark =
                new PelvisMark(
                        shot.frame().frame(),
                        shot.frame().standing(),
                        spot(fields, "left", shot),
                        spot(fields, "right", shot));
        Read<List<PelvisMark>> checked =
                film.frames().checked(List.of(mark), film.size(), "this frame");
        if (checked.value().isEmpty()) {
            throw new RefusedException(
                    "Not kept: "
                            + checked.diagnostics().stream()
                                    .map(Diagnostic::saw)
                                    .findFirst()
                                    .orElse("")
                            + ". Set the ends again, or skip this frame.");
        }
        return mark;
    }

    private static PelvisMark.Spot spot(Fields fields, String end, PelvisFilm.Shot shot) {
        return shot.inFilm(
                pixels(fields, end + "_x", end, shot.width()),
                pixels(fields, end + "_y", end, shot.height()));
    }

    private static double pixels(Fields fields, String name, String end, int most) {
        OptionalDouble pixels = fields.number(name, "The " + end + " end, in pixels,", 0, most);
        return pixels.orElseThrow();
    }
}

package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.Profile;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.store.GaitOrder;
import run.backstride.store.Job;
import run.backstride.store.Recordings;
import run.backstride.store.Recordings.Recorded;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// Videos of a runner: handing one in, how far its measuring is, and those that were measured.
@Controller
public final class GaitPage {
    private static final double LEAST_CM = 100;
    private static final double MOST_CM = 230;
    private static final double LEAST_FPS = 10;
    private static final double MOST_FPS = 2000;
    private static final double SLOWEST_KMH = 3;
    private static final double FASTEST_KMH = 36;

    private final OpenStore open;
    private final Answers answers;

    GaitPage(OpenStore open, Answers answers) {
        this.open = open;
        this.answers = answers;
    }

    /// What the page shows.
    ///
    /// @param recordings the newest first
    /// @param orders videos that are not measured, the newest first
    /// @param heightCm of the body as the profile has it; empty where it has none
    /// @param today where the runner is
    /// @param typed what the form holds after a refusal
    public record Model(
            List<Recorded> recordings,
            List<Ordered> orders,
            OptionalDouble heightCm,
            LocalDate today,
            Typed typed) {}

    /// A video on its way.
    ///
    /// @param order what was handed in
    /// @param job what measures it; empty where nothing does
    public record Ordered(GaitOrder order, Optional<Job> job) {

        /// {@return whether something is still to come}
        public boolean isRunning() {
            return job.filter(one -> !one.state().isOver()).isPresent();
        }

        /// {@return how far it is, or how it ended, in a few words}
        public String stateWords() {
            return job.map(one ->
                            switch (one.state()) {
                                case QUEUED -> "waiting";
                                case RUNNING -> "being measured";
                                case DONE -> "measured";
                                case FAILED -> "could not be measured";
                                case CANCELLED -> "stopped";
                            })
                    .orElse("not measured");
        }
    }

    @GetMapping("/gait")
    Page gait(Viewer viewer) {
        return page(viewer, Typed.NOTHING);
    }

    private Page page(Viewer viewer, Typed typed) {
        Recordings recordings = open.store().recordings();
        List<Job> jobs = open.jobs().all(viewer.id());
        List<Ordered> orders =
                recordings.orders(viewer.id()).stream()
                        .filter(order -> order.recording().isEmpty())
                        .map(order -> ordered(order, jobs))
                        .toList();
        return Page.of(
                "page/gait",
                "Gait",
                Place.GAIT,
                new Model(
                        recordings.all(viewer.id()).reversed(),
                        orders,
                        height(viewer),
                        answers.today(viewer.runner()),
                        typed));
    }

    private static Ordered ordered(GaitOrder order, List<Job> jobs) {
        return new Ordered(
                order,
                jobs.stream()
                        .filter(job -> job.order().equals(Optional.of(order.id())))
                        .findFirst());
    }

    private OptionalDouble height(Viewer viewer) {
        return open.store().diary().entries(viewer.id(), DiaryKind.PROFILE).stream()
                .map(DiaryEntry::value)
                .map(Profile::heightCm)
                .filter(OptionalDouble::isPresent)
                .reduce((_, later) -> later)
                .orElse(OptionalDouble.empty());
    }

    @PostMapping("/gait")
    Object handIn(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam(name = "video") MultipartFile video,
            @RequestParam Map<String, String> form) {
        try {
            String order = order(viewer, video, new Fields(form, Renderer.units(request)));
            open.jobs().submitGait(viewer.id(), order);
            return StartPage.to(viewer.base() + "/gait/order/" + order);
        } catch (RefusedException e) {
            return page(viewer, new Typed(form, e.words())).withStatus(422);
        }
    }

    private String order(Viewer viewer, MultipartFile video, Fields fields) {
        String name = Optional.ofNullable(video.getOriginalFilename()).orElse("");
        if (video.isEmpty() || name.isBlank()) {
            throw new RefusedException("No video was chosen. Choose one, or record one.");
        }
        String view = fields.text("view");
        if (!view.equals("side") && !view.equals("rear")) {
            throw new RefusedException(
                    "Say from where it was filmed: from the side or from behind.");
        }
        Map<String, String> options = new HashMap<>();
        options.put("view", view);
        put(
                options,
                "heightCm",
                fields.quantity("heightCm", "Your height", Unit.CENTIMETERS, LEAST_CM, MOST_CM));
        put(
                options,
                "speedKmh",
                fields.quantity("speedKmh", "Speed", Unit.KILOMETERS, SLOWEST_KMH, FASTEST_KMH));
        put(options, "fps", fields.number("fps", "Frames a second", LEAST_FPS, MOST_FPS));
        LocalDate date = fields.day("day", answers.today(viewer.runner()));
        try {
            return open.store()
                    .recordings()
                    .handIn(
                            viewer.id(),
                            name.replaceAll("^.*[/\\\\]", ""),
                            date,
                            video.getInputStream(),
                            options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, String> options, String key, OptionalDouble value) {
        if (value.isPresent()) {
            options.put(key, Double.toString(value.getAsDouble()));
        }
    }

    @GetMapping("/gait/order/{id}")
    Object order(Viewer viewer, @PathVariable String id) {
        Ordered ordered = find(viewer, id);
        return ordered.order()
                .recording()
                .<Object>map(one -> StartPage.to(viewer.base() + "/gait/" + one))
                .orElseGet(() ->
                        Page.of("page/gait-order", ordered.order().name(), Place.GAIT, ordered));
    }

    private Ordered find(Viewer viewer, String id) {
        return open.store()
                .recordings()
                .order(viewer.id(), id)
                .map(order -> ordered(order, open.jobs().all(viewer.id())))
                .orElseThrow(() -> new NotFoundException("video " + id));
    }

    @PostMapping("/gait/order/{id}/cancel")
    ResponseEntity<Void> cancel(Viewer viewer, @PathVariable String id) {
        find(viewer, id).job().ifPresent(job -> open.jobs().cancel(viewer.id(), job.id()));
        return StartPage.to(viewer.base() + "/gait/order/" + id);
    }

    @PostMapping("/gait/order/{id}/again")
    ResponseEntity<Void> again(Viewer viewer, @PathVariable String id) {
        find(viewer, id);
        open.jobs().submitGait(viewer.id(), id);
        return StartPage.to(viewer.base() + "/gait/order/" + id);
    }

    @PostMapping("/gait/order/{id}/delete")
    ResponseEntity<Void> withdraw(Viewer viewer, @PathVariable String id) {
        find(viewer, id);
        open.store().recordings().withdraw(viewer.id(), id);
        return StartPage.to(viewer.base() + "/gait");
    }

    /// {@return whether a file is one that can be looked at; keypoints can't}
    static boolean isVideo(String name) {
        return !name.toLowerCase(Locale.ROOT).endsWith(".trc");
    }

    /// {@return the type under which browsers play a video, by its name}
    static String videoType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".webm") || lower.endsWith(".mkv") ? "video/webm" : "video/mp4";
    }
}

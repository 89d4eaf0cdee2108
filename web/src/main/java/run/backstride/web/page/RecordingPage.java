package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.gait.GaitComparison;
import run.backstride.analysis.gait.GaitComparison.Difference;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.Quantity;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.report.GaitWording;
import run.backstride.report.Numbers;
import run.backstride.report.PageParts;
import run.backstride.report.Recording;
import run.backstride.report.UnitSystem;
import run.backstride.store.Artifact;
import run.backstride.store.GaitOrder;
import run.backstride.store.GaitResult;
import run.backstride.store.Recordings;
import run.backstride.store.Recordings.Recorded;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Renderer;
import run.backstride.web.frame.Viewer;

/// A measured video: the picture with the skeleton over it, contacts, curves and measures; and two side by side.
@Controller
public final class RecordingPage {
    private static final Duration KEEP = Duration.ofMinutes(10);

    private final OpenStore open;

    RecordingPage(OpenStore open) {
        this.open = open;
    }

    /// What the page shows.
    ///
    /// @param one the recording
    /// @param hasVideo whether its file is still there
    /// @param hasTrack whether the points of its frames are kept
    /// @param mayBeMarked whether there are frames on which the pelvis can be marked
    /// @param measureAgain the order to be measured again for such frames; empty where there are some, or where it would
    ///     give none
    /// @param pictures frames with what they show
    /// @param section measures, curves and contacts as HTML
    /// @param definitions shapes that plots refer to
    public record Model(
            Recorded one,
            boolean hasVideo,
            boolean hasTrack,
            boolean mayBeMarked,
            Optional<String> measureAgain,
            List<Picture> pictures,
            String section,
            String definitions) {}

    /// A picture of a recording.
    ///
    /// @param name of the artifact
    /// @param words what it shows
    public record Picture(String name, String words) {}

    @GetMapping("/gait/{id}")
    Page recording(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        Recorded one = find(viewer, id);
        Recordings recordings = open.store().recordings();
        List<Recordings.Listed> artifacts = recordings.artifacts(viewer.id(), id);
        boolean mayBeMarked = artifacts.stream().anyMatch(a -> a.name().equals(GaitResult.PELVIS));
        return Page.of(
                "page/recording",
                one.name(),
                Place.GAIT,
                new Model(
                        one,
                        GaitPage.isVideo(one.name())
                                && recordings.file(viewer.id(), id).isPresent(),
                        artifacts.stream().anyMatch(a -> a.name().equals(GaitResult.TRACK)),
                        mayBeMarked,
                        mayBeMarked ? Optional.empty() : unmarkable(viewer, one),
                        artifacts.stream()
                                .filter(a -> a.mime().startsWith("image/"))
                                .filter(a -> !PelvisFilm.isPicture(a.name()))
                                .map(a -> new Picture(a.name(), words(one, a.name())))
                                .toList(),
                        PageParts.recording(
                                new Recording(
                                        one.measures(),
                                        GaitFigures.of(one.measures()),
                                        remarks(viewer, id),
                                        List.of(),
                                        Optional.empty()),
                                Renderer.units(request)),
                        PageParts.definitions()));
    }

    /// A film from behind that an earlier version measured has no frames to mark; measuring it again makes them.
    private Optional<String> unmarkable(Viewer viewer, Recorded one) {
        return one.measures().view() != View.REAR || one.current()
                ? Optional.empty()
                : open.store().recordings().orders(viewer.id()).stream()
                        .filter(order -> order.recording().equals(Optional.of(one.id())))
                        .map(GaitOrder::id)
                        .findFirst();
    }

    private Recorded find(Viewer viewer, String id) {
        return open.store().recordings().all(viewer.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("recording " + id));
    }

    private List<String> remarks(Viewer viewer, String id) {
        return open.store().recordings().orders(viewer.id()).stream()
                .filter(order -> order.recording().equals(Optional.of(id)))
                .map(GaitOrder::diagnostics)
                .flatMap(List::stream)
                .map(Diagnostic::words)
                .toList();
    }

    /// What a picture shows, from its name: that of the measure and its side.
    private static String words(Recorded one, String name) {
        if (name.equals("stride.gif")) {
            return "One stride, five times slower than life";
        }
        String bare = name.replaceFirst("^(side|rear)-", "").replaceFirst("\\.[a-z]+$", "");
        return one.measures().measures().stream()
                .filter(m ->
                        bare.equals(m.name())
                                || bare.equals(m.name() + "-" + GaitWording.side(m.side())))
                .findFirst()
                .map(m ->
                        GaitWording.measure(m.name())
                                + (bare.equals(m.name()) ? "" : ", " + GaitWording.side(m.side()))
                                + ": mean "
                                + GaitWording.amount(new Numbers(UnitSystem.METRIC), m.value()))
                .orElse(bare.replace('-', ' '));
    }

    /// The file itself, in the pieces that a browser asks for.
    @GetMapping("/gait/{id}/video")
    ResponseEntity<Resource> video(Viewer viewer, @PathVariable String id) {
        Recorded one = find(viewer, id);
        Resource file =
                open.store()
                        .recordings()
                        .file(viewer.id(), id)
                        .map(FileSystemResource::new)
                        .orElseThrow(() -> new NotFoundException("video of " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GaitPage.videoType(one.name())))
                .cacheControl(CacheControl.maxAge(KEEP).cachePrivate())
                .body(file);
    }

    @GetMapping("/gait/{id}/artifact/{name}")
    ResponseEntity<byte[]> artifact(
            Viewer viewer, @PathVariable String id, @PathVariable String name) {
        Artifact artifact =
                open.store()
                        .recordings()
                        .artifact(viewer.id(), id, name)
                        .orElseThrow(() -> new NotFoundException("artifact " + name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(artifact.mime()))
                .cacheControl(CacheControl.maxAge(KEEP).cachePrivate())
                .body(artifact.bytes());
    }

    @PostMapping("/gait/{id}/delete")
    ResponseEntity<Void> delete(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure) {
        find(viewer, id);
        if (!sure) {
            throw new RefusedException(
                    "Nothing was deleted: tick the box to say that you mean it.");
        }
        open.store().recordings().remove(viewer.id(), id);
        return StartPage.to(viewer.base() + "/gait");
    }

    /// Two recordings.
    ///
    /// @param first the one that is held against
    /// @param second the other one
    /// @param rows measures of both
    /// @param caveats what makes them hard to compare
    /// @param curves angles over the stride as HTML
    /// @param definitions shapes that plots refer to
    public record Pair(
            Recorded first,
            Recorded second,
            List<Row> rows,
            List<String> caveats,
            String curves,
            String definitions) {}

    /// {@return whether a recording has a film, not keypoints alone}
    public static boolean isVideo(Recorded one) {
        return GaitPage.isVideo(one.name());
    }

    /// A measure of both, as text.
    ///
    /// @param name of the measure
    /// @param side whose
    /// @param first in the first, with its interval
    /// @param second in the second, with its interval
    /// @param difference second minus first, with its interval
    /// @param told whether a change can be told
    public record Row(
            String name,
            String side,
            String first,
            String second,
            String difference,
            boolean told) {}

    @GetMapping("/gait/compare")
    Page compare(
            Viewer viewer,
            @RequestParam(name = "a", defaultValue = "") String a,
            @RequestParam(name = "b", defaultValue = "") String b,
            HttpServletRequest request) {
        if (a.isBlank() || b.isBlank() || a.equals(b)) {
            throw new RefusedException("Choose two different recordings to compare.");
        }
        Recorded first = find(viewer, a);
        Recorded second = find(viewer, b);
        Numbers numbers = new Numbers(Renderer.units(request));
        List<Row> rows =
                first.measures().view() == second.measures().view()
                        ? GaitComparison.of(first.measures(), second.measures()).stream()
                                .map(one -> row(one, numbers))
                                .toList()
                        : List.of();
        return Page.of(
                "page/gait-compare",
                "Two recordings",
                Place.GAIT,
                new Pair(
                        first,
                        second,
                        rows,
                        caveats(first, second, numbers),
                        rows.isEmpty() ? "" : PageParts.curves(first.measures(), second.measures()),
                        PageParts.definitions()));
    }

    private static Row row(Difference one, Numbers numbers) {
        return new Row(
                GaitWording.measure(one.first().name()),
                GaitWording.side(one.first().side()),
                "%s (%s)"
                        .formatted(
                                GaitWording.amount(numbers, one.first().value()),
                                numbers.interval(one.first().interval95(), one.unit())),
                "%s (%s)"
                        .formatted(
                                GaitWording.amount(numbers, one.second().value()),
                                numbers.interval(one.second().interval95(), one.unit())),
                "%s (%s)"
                        .formatted(
                                GaitWording.amount(
                                        numbers, Quantity.of(one.difference(), one.unit())),
                                numbers.interval(one.interval95(), one.unit())),
                one.isTold());
    }

    private static List<String> caveats(Recorded first, Recorded second, Numbers numbers) {
        List<String> caveats = new ArrayList<>();
        if (first.measures().view() != second.measures().view()) {
            caveats.add(
                    "One was filmed from the side and the other from behind: they show different things, so nothing is compared.");
            return caveats;
        }
        if (first.measures().metersPerSecond().isEmpty()
                || second.measures().metersPerSecond().isEmpty()) {
            caveats.add(
                    "The speed of %s is not known. Most of these change with speed, so a difference may be one of speed alone."
                            .formatted(
                                    first.measures().metersPerSecond().isEmpty()
                                                    && second.measures().metersPerSecond().isEmpty()
                                            ? "both"
                                            : "one"));
        } else if (Math.abs(
                        first.measures().metersPerSecond().getAsDouble()
                                - second.measures().metersPerSecond().getAsDouble())
                > 0) {
            caveats.add(
                    "The speeds differ (%s and %s); most of these change with speed."
                            .formatted(
                                    GaitWording.speed(first.measures(), numbers),
                                    GaitWording.speed(second.measures(), numbers)));
        }
        if (first.measures().isOutOfTime() || second.measures().isOutOfTime()) {
            caveats.add(
                    "One looks like slow motion that its file does not tell: its times are wrong.");
        }
        caveats.add("A camera that stood elsewhere moves angles too; no interval holds that.");
        return caveats;
    }
}

package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import run.backstride.store.ActivityQuery;
import run.backstride.store.DiaryKind;
import run.backstride.store.ImportBatch;
import run.backstride.store.Role;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.access.Access;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// What is kept of a runner: imports, export, deletion.
@Controller
public final class DataPage {
    private static final List<DiaryKind<?>> WRITTEN =
            List.of(
                    DiaryKind.PROFILE,
                    DiaryKind.PAIN,
                    DiaryKind.SHOE,
                    DiaryKind.SHOE_USE,
                    DiaryKind.STRENGTH,
                    DiaryKind.MOBILITY,
                    DiaryKind.NIGHT,
                    DiaryKind.TEST);

    private final OpenStore open;
    private final Access access;

    DataPage(OpenStore open, Access access) {
        this.open = open;
        this.access = access;
    }

    /// What the page shows.
    ///
    /// @param batches imports, the newest first
    /// @param activities how many are kept
    /// @param others other journals that may be looked at
    /// @param zone of the runner
    public record Model(
            List<ImportBatch> batches, int activities, List<Viewer> others, ZoneId zone) {}

    @GetMapping("/data")
    Page data(Viewer viewer, HttpServletRequest request) {
        Store store = open.store();
        return Page.of(
                "page/data",
                "Data",
                Place.DATA,
                new Model(
                        store.imports().batches(viewer.id()),
                        store.activities()
                                .list(viewer.id(), ActivityQuery.everything(0, 1))
                                .total(),
                        access.others(request),
                        viewer.runner().zone()));
    }

    @GetMapping("/data/export")
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile(open.store().folder(), "export-", ".zip");
        try {
            Files.delete(file);
            open.store().transfer().export(viewer.id(), file);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"backstride-export.zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @PostMapping("/data/bring-in")
    ResponseEntity<Void> bringIn(
            Viewer viewer,
            HttpServletRequest request,
            @RequestParam(name = "file") MultipartFile file)
            throws IOException {
        Optional<Person> person = Person.of(request);
        if (person.isPresent()) {
            checkMayMoveIn(viewer, person.get());
        }
        Path copy = Files.createTempFile(open.store().folder(), "bring-in-", ".zip");
        try {
            file.transferTo(copy);
            Runner runner = open.store().transfer().bringIn(copy);
            if (person.isEmpty()) {
                return StartPage.to("/of/" + runner.id() + "/data");
            }
            movedIn(person.get(), viewer.runner(), runner);
            return StartPage.to("/data");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /// Where people log in, each has one journal: one that was kept elsewhere takes the place of an empty one.
    private void checkMayMoveIn(Viewer viewer, Person person) {
        person.as(Role.RUNNER);
        if (!viewer.isOwn()) {
            throw new NotFoundException("page of the runner");
        }
        Store store = open.store();
        if (!isEmpty(store, viewer.id())) {
            throw new RefusedException(
                    "Your journal here has something in it already, and two can't be made one. Export it, delete everything below, then bring the other one in. Nothing was changed.");
        }
        if (!store.grants().holders(viewer.id()).isEmpty()) {
            throw new RefusedException(
                    "Somebody sees your journal already. Take that back under Sharing, bring the other one in, then invite again. Nothing was changed.");
        }
    }

    /// The three first questions are asked of everybody and may be there.
    private static boolean isEmpty(Store store, String runner) {
        return store.imports().batches(runner).isEmpty()
                && store.recordings().all(runner).isEmpty()
                && store.recordings().orders(runner).isEmpty()
                && store.trials().all(runner).isEmpty()
                && store.questionnaires().all(runner).isEmpty()
                && WRITTEN.stream().allMatch(kind -> store.diary().entries(runner, kind).isEmpty());
    }

    private void movedIn(Person person, Runner empty, Runner moved) {
        Store store = open.store();
        store.accounts().setRunner(person.id(), moved.id());
        store.runners().delete(empty.id());
    }

    @PostMapping("/data/delete")
    ResponseEntity<Void> delete(Viewer viewer, @RequestParam(name = "confirm") String confirm) {
        if (!confirm.strip().equalsIgnoreCase("delete")) {
            throw new RefusedException(
                    "Nothing was deleted: write the word delete into the field to delete everything.");
        }
        open.store().runners().delete(viewer.id());
        return StartPage.to("/");
    }
}

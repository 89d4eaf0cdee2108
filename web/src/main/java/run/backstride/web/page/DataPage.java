package run.backstride.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import run.backstride.store.ActivityQuery;
import run.backstride.store.ImportBatch;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.access.Access;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Person;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// What is kept of a runner: imports, export, deletion.
@Controller
public final class DataPage {
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
        Person.needsNone(request);
        Path copy = Files.createTempFile(open.store().folder(), "bring-in-", ".zip");
        try {
            file.transferTo(copy);
            Runner runner = open.store().transfer().bringIn(copy);
            return StartPage.to("/of/" + runner.id() + "/data");
        } finally {
            Files.deleteIfExists(copy);
        }
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

package run.backstride.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import run.backstride.store.ImportBatch;
import run.backstride.store.ImportedFile;
import run.backstride.store.ImportedFile.Outcome;
import run.backstride.store.Imports.Upload;
import run.backstride.store.Job;
import run.backstride.store.Undone;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.Page;
import run.backstride.web.frame.Place;
import run.backstride.web.frame.RefusedException;
import run.backstride.web.frame.Viewer;

/// Bringing in what the runner has, and what came of each file.
@Controller
public final class ImportPage {
    private final OpenStore open;

    ImportPage(OpenStore open) {
        this.open = open;
    }

    /// An import with what came of it.
    ///
    /// @param batch the import
    /// @param job its newest work; empty where none was asked for
    /// @param files what came of each file
    public record Model(ImportBatch batch, Optional<Job> job, List<ImportedFile> files) {

        /// Copies the list.
        public Model {
            files = List.copyOf(files);
        }

        /// {@return how many files came out so}
        public long count(Outcome outcome) {
            return files.stream().filter(file -> file.outcome() == outcome).count();
        }

        /// {@return whether something is still to come}
        public boolean isRunning() {
            return job.filter(one -> !one.state().isOver()).isPresent();
        }

        /// {@return activities that it brought}
        public int activities() {
            return files.stream().mapToInt(ImportedFile::activities).sum();
        }

        /// {@return diary entries that it brought}
        public int entries() {
            return files.stream().mapToInt(ImportedFile::entries).sum();
        }

        /// {@return files with something to say, those that failed first}
        public List<ImportedFile> remarkable() {
            List<ImportedFile> sorted = new ArrayList<>(files);
            sorted.sort(
                    java.util.Comparator.comparing(
                            (ImportedFile file) -> file.outcome() != Outcome.FAILED));
            return sorted;
        }
    }

    @GetMapping("/import")
    Page form(Viewer viewer) {
        return Page.of("page/import", "Bring in what you have", Place.DATA, viewer);
    }

    @PostMapping("/import")
    ResponseEntity<Void> handIn(
            Viewer viewer, @RequestParam(name = "files") List<MultipartFile> files) {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (!name.isBlank()) {
                uploads.add(upload(name, file));
            }
        }
        if (uploads.isEmpty()) {
            throw new RefusedException(
                    "No file was chosen. Choose at least one, or drop a folder.");
        }
        ImportBatch batch = open.store().imports().handIn(viewer.id(), uploads);
        open.jobs().submit(viewer.id(), batch.id());
        return StartPage.to(viewer.base() + "/import/" + batch.id());
    }

    /// A file of a dropped folder comes as `folder/inside/name`.
    private static Upload upload(String name, MultipartFile file) {
        try {
            String path = name.replace('\\', '/').replaceAll("^/+", "");
            int slash = path.indexOf('/');
            return slash < 0
                    ? new Upload(path, "", file.getInputStream())
                    : new Upload(
                            path.substring(0, slash),
                            path.substring(slash + 1),
                            file.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/import/{batch}")
    Page outcome(Viewer viewer, @PathVariable String batch) {
        return Page.of("page/imported", "What came of it", Place.DATA, model(viewer, batch));
    }

    @GetMapping("/import/{batch}/progress")
    Page progress(Viewer viewer, @PathVariable String batch) {
        return Page.part("part/import-outcome", model(viewer, batch));
    }

    @PostMapping("/import/{batch}/cancel")
    ResponseEntity<Void> cancel(Viewer viewer, @PathVariable String batch) {
        model(viewer, batch).job().ifPresent(job -> open.jobs().cancel(viewer.id(), job.id()));
        return StartPage.to(viewer.base() + "/import/" + batch);
    }

    @PostMapping("/import/{batch}/again")
    ResponseEntity<Void> again(Viewer viewer, @PathVariable String batch) {
        model(viewer, batch);
        open.jobs().submit(viewer.id(), batch);
        return StartPage.to(viewer.base() + "/import/" + batch);
    }

    @PostMapping("/import/{batch}/undo")
    Page undo(Viewer viewer, @PathVariable String batch) {
        model(viewer, batch);
        Undone undone = open.store().undoing().undo(viewer.id(), batch);
        return Page.of("page/undone", "Taken back", Place.DATA, undone);
    }

    private Model model(Viewer viewer, String id) {
        ImportBatch batch =
                open.store()
                        .imports()
                        .batch(viewer.id(), id)
                        .orElseThrow(() -> new NotFoundException("import " + id));
        Optional<Job> job =
                open.jobs().all(viewer.id()).stream()
                        .filter(one -> one.batch().equals(Optional.of(id)))
                        .findFirst();
        return new Model(batch, job, open.store().imports().files(viewer.id(), id));
    }
}

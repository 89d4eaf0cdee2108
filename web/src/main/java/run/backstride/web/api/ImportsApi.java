package run.backstride.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.store.ImportBatch;
import run.backstride.store.Imports.Upload;
import run.backstride.web.OpenStore;
import run.backstride.web.frame.NotFoundException;
import run.backstride.web.frame.RefusedException;

/// Imports: files are handed in, read in the background, and looked after here.
@RestController
final class ImportsApi {
    private static final int ACCEPTED = 202;

    private final OpenStore open;
    private final Owner owner;

    ImportsApi(OpenStore open, Owner owner) {
        this.open = open;
        this.owner = owner;
    }

    /// An import and what came of each file so far.
    record Import(String id, long number, String created, String state, List<File> files) {}

    /// One file.
    record File(
            String name,
            String outcome,
            String message,
            int activities,
            int entries,
            List<String> remarks) {}

    @PostMapping(
            path = "/api/v1/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Import> handIn(
            HttpServletRequest request,
            @RequestHeader(name = Owner.CHANGE, required = false) Optional<String> by,
            @RequestPart(name = "files") List<MultipartFile> files)
            throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (!name.isBlank()) {
                uploads.add(new Upload(name.replace('\\', '/'), "", file.getInputStream()));
            }
        }
        if (uploads.isEmpty()) {
            throw new RefusedException("No file was handed in. Send at least one part “files”.");
        }
        String runner = owner.of(request).id();
        ImportBatch batch = open.store().imports().handIn(runner, uploads);
        open.jobs().submit(runner, batch.id());
        return ResponseEntity.status(ACCEPTED)
                .header("Location", "/api/v1/imports/" + batch.id())
                .body(state(runner, batch));
    }

    @GetMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Import one(HttpServletRequest request, @PathVariable(name = "id") String id) {
        String runner = owner.of(request).id();
        return state(
                runner,
                open.store()
                        .imports()
                        .batch(runner, id)
                        .orElseThrow(() -> new NotFoundException("import")));
    }

    private Import state(String runner, ImportBatch batch) {
        List<File> files =
                open.store().imports().files(runner, batch.id()).stream()
                        .map(file ->
                                new File(
                                        file.name(),
                                        words(file.outcome()),
                                        file.message(),
                                        file.activities(),
                                        file.entries(),
                                        file.diagnostics().stream()
                                                .map(Diagnostic::words)
                                                .toList()))
                        .toList();
        return new Import(
                batch.id(),
                batch.number(),
                batch.created().toString(),
                words(batch.state()),
                files);
    }

    private static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

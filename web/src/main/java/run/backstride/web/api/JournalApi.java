package run.backstride.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;
import run.backstride.web.answer.Answers;
import run.backstride.web.answer.Shown;
import run.backstride.web.frame.Viewer;

/// The answer, the experiments, and everything as one file.
@RestController
final class JournalApi {
    private static final int ACCEPTED = 202;
    private static final String SOON = "2";

    private final OpenStore open;
    private final Answers answers;
    private final Owner owner;

    JournalApi(OpenStore open, Answers answers, Owner owner) {
        this.open = open;
        this.answers = answers;
        this.owner = owner;
    }

    /// One experiment; the plan is the text that was locked under its hash.
    record Experiment(
            String id,
            String trial,
            String mistake,
            String firstDay,
            String locked,
            String state,
            String sha256,
            int logged) {}

    /// The newest answer as `assessment.json`; 202 where the first one is still being made.
    @GetMapping(path = "/api/v1/assessment", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> assessment(HttpServletRequest request) {
        Optional<Shown> shown = answers.latest(owner.of(request).runner());
        return shown.map(one -> ResponseEntity.ok(one.document().assessment().toString()))
                .orElseGet(() ->
                        ResponseEntity.status(ACCEPTED)
                                .header(HttpHeaders.RETRY_AFTER, SOON)
                                .body(
                                        "{\"status\":202,\"message\":\"The first answer is being made.\"}"));
    }

    @GetMapping(path = "/api/v1/experiments", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Experiment> experiments(HttpServletRequest request) {
        Viewer viewer = owner.of(request);
        Store store = open.store();
        return store.trials().all(viewer.id()).stream()
                .map(kept ->
                        new Experiment(
                                kept.id(),
                                kept.plan().trial().id(),
                                kept.plan().mistake().id(),
                                kept.plan().firstDay().toString(),
                                kept.locked().toString(),
                                kept.state().name().toLowerCase(Locale.ROOT),
                                kept.sha256(),
                                store.trials().logged(viewer.id(), kept.id()).size()))
                .toList();
    }

    /// Everything of the journal as one file, which can be brought in again.
    @GetMapping(path = "/api/v1/export", produces = "application/zip")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Store store = open.store();
        String runner = owner.of(request).id();
        Path folder = Files.createTempDirectory(store.folder(), "export-");
        Path file = folder.resolve("backstride-export.zip");
        try {
            store.transfer().export(runner, file);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"backstride-export.zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}

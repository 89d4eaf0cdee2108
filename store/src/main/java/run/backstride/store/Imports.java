package run.backstride.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.store.ImportBatch.State;
import run.backstride.store.ImportedFile.Outcome;
import tools.jackson.core.type.TypeReference;

/// What was imported for a runner: hand in, run, look at, undo.
///
/// Handing in keeps the originals and is quick; running reads them file by file, each file in one transaction.
/// A run that was broken off goes on with the files that are not there yet; the same content is never there
/// twice.
public final class Imports {
    static final TypeReference<List<Diagnostic>> DIAGNOSTICS = new TypeReference<>() {};

    private static final RowMapper<ImportBatch> BATCH =
            (row, _) ->
                    new ImportBatch(
                            row.getString("id"),
                            row.getString("runner_id"),
                            row.getLong("number"),
                            Instant.parse(row.getString("created")),
                            State.valueOf(row.getString("state")),
                            row.getString("message"),
                            Json.value(row.getString("diagnostics"), DIAGNOSTICS));

    private static final RowMapper<ImportedFile> FILE =
            (row, _) ->
                    new ImportedFile(
                            row.getString("id"),
                            row.getString("name"),
                            Outcome.valueOf(row.getString("outcome")),
                            row.getString("message"),
                            Json.value(row.getString("diagnostics"), DIAGNOSTICS),
                            row.getInt("activities"),
                            row.getInt("entries"));

    private final Database database;
    private final Originals originals;
    private final Clock clock;

    Imports(Database database, Originals originals, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
    }

    /// A file to hand in whose bytes come from somewhere, such as a browser.
    ///
    /// @param given how the person calls it
    /// @param relative path inside the folder `given`; empty where it is a file by itself
    /// @param bytes is read once and closed
    public record Upload(String given, String relative, InputStream bytes) {}

    /// Keeps files as a new import that is still to be run.
    ///
    /// @param uploads in their order; all of them are kept, or the import does not exist
    public ImportBatch handIn(String runner, List<Upload> uploads) {
        return originals.using(() -> {
            List<ImportInput> kept = new ArrayList<>();
            for (Upload upload : uploads) {
                try (InputStream bytes = upload.bytes()) {
                    Originals.Kept original = originals.keep(bytes);
                    kept.add(
                            new ImportInput(
                                    upload.given(),
                                    upload.relative(),
                                    original.sha256(),
                                    original.bytes()));
                } catch (IOException e) {
                    throw Failures.of(e, upload.given());
                }
            }
            return database.write(h -> opened(h, runner, kept));
        });
    }

    /// Keeps files and whole folders as a new import that is still to be run.
    public ImportBatch handInPaths(String runner, List<Path> paths) {
        return originals.using(() -> {
            List<ImportInput> kept = new ArrayList<>();
            for (Path path : paths) {
                try (Stream<Path> walk = Files.walk(path)) {
                    for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                        try (InputStream bytes = Files.newInputStream(file)) {
                            Originals.Kept one = originals.keep(bytes);
                            String relative = path.relativize(file).toString();
                            kept.add(
                                    new ImportInput(
                                            path.toString(), relative, one.sha256(), one.bytes()));
                        }
                    }
                } catch (IOException e) {
                    throw Failures.of(e, path.toString());
                }
            }
            return database.write(h -> opened(h, runner, kept));
        });
    }

    private ImportBatch opened(Handle handle, String runner, List<ImportInput> inputs) {
        Runners.one(handle, runner);
        String id = Ids.fresh();
        long number =
                handle.createQuery(
                                "select coalesce(max(number), 0) + 1 from import_batch where runner_id = :runner")
                        .bind("runner", runner)
                        .mapTo(Long.class)
                        .one();
        Rows.insert(
                handle,
                "import_batch",
                List.of("id", "runner_id", "number", "created", "state", "message", "diagnostics"),
                Cells.of(id, runner, number, clock.instant(), State.OPEN, "", "[]"));
        int position = 0;
        for (ImportInput input : inputs) {
            Rows.insert(
                    handle,
                    "import_input",
                    List.of(
                            "id",
                            "runner_id",
                            "batch_id",
                            "position",
                            "given",
                            "relative",
                            "sha256",
                            "bytes"),
                    Cells.of(
                            Ids.fresh(),
                            runner,
                            id,
                            position++,
                            input.given(),
                            input.relative(),
                            input.sha256(),
                            input.bytes()));
        }
        return batch(handle, runner, id).orElseThrow();
    }

    /// {@return the imports of a runner, the newest first}
    public List<ImportBatch> batches(String runner) {
        return database.read(h ->
                h.createQuery(
                                "select * from import_batch where runner_id = :runner order by number desc")
                        .bind("runner", runner)
                        .map(BATCH)
                        .list());
    }

    /// {@return that import of that runner}
    public Optional<ImportBatch> batch(String runner, String id) {
        return database.read(h -> batch(h, runner, id));
    }

    static Optional<ImportBatch> batch(Handle handle, String runner, String id) {
        return handle.createQuery(
                        "select * from import_batch where id = :id and runner_id = :runner")
                .bind("id", id)
                .bind("runner", runner)
                .map(BATCH)
                .findOne();
    }

    /// {@return what came of each file of an import, in the order of the inputs}
    public List<ImportedFile> files(String runner, String batch) {
        return database.read(h ->
                h.createQuery(
                                "select * from import_file where batch_id = :batch and runner_id = :runner order by rank, place")
                        .bind("batch", batch)
                        .bind("runner", runner)
                        .map(FILE)
                        .list());
    }

    /// {@return the files that were handed in with an import}
    public List<ImportInput> inputs(String runner, String batch) {
        return database.read(h -> inputs(h, runner, batch));
    }

    static List<ImportInput> inputs(Handle handle, String runner, String batch) {
        return handle.createQuery(
                        "select * from import_input where batch_id = :batch and runner_id = :runner order by position")
                .bind("batch", batch)
                .bind("runner", runner)
                .map((row, _) ->
                        new ImportInput(
                                row.getString("given"),
                                row.getString("relative"),
                                row.getString("sha256"),
                                row.getLong("bytes")))
                .list();
    }

    /// {@return the bytes of a file that was handed in}
    public InputStream original(ImportInput input) {
        try {
            return Files.newInputStream(originals.existing(input.sha256()));
        } catch (IOException e) {
            throw Failures.of(e, input.given());
        }
    }
}

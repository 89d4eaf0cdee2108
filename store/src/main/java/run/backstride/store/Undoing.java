package run.backstride.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import run.backstride.store.ImportBatch.State;
import run.backstride.store.ImportedFile.Outcome;

/// Takes an import back, file by file, each in one transaction.
public final class Undoing {
    private final Database database;
    private final Originals originals;
    private final Clock clock;

    Undoing(Database database, Originals originals, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.clock = clock;
    }

    /// A file of the import.
    private record File(String id, String name, Optional<String> content, Outcome outcome) {}

    /// Takes an import back. What the runner edited since stays and belongs to no import any more; what
    /// another import holds too belongs to that one now.
    public Undone undo(String runner, String batch) {
        if (database.read(h -> Imports.batch(h, runner, batch)).isEmpty()) {
            throw new IllegalArgumentException("no such import");
        }
        Undone all = new Undone(0, 0, 0, List.of());
        for (File file : files(runner, batch)) {
            all = all.and(undone(runner, batch, file));
        }
        if (all.errors().isEmpty()) {
            close(runner, batch);
        }
        return all;
    }

    private List<File> files(String runner, String batch) {
        return database.read(h ->
                h.createQuery(
                                "select id, name, content_sha256, outcome from import_file where batch_id = :batch and runner_id = :runner order by rank, place")
                        .bind("batch", batch)
                        .bind("runner", runner)
                        .map((row, _) ->
                                new File(
                                        row.getString("id"),
                                        row.getString("name"),
                                        Optional.ofNullable(row.getString("content_sha256")),
                                        Outcome.valueOf(row.getString("outcome"))))
                        .list());
    }

    private Undone undone(String runner, String batch, File file) {
        try {
            return database.write(h -> undone(h, runner, batch, file));
        } catch (StoreException e) {
            return new Undone(0, 0, 0, List.of(file.name + ": " + e.getMessage()));
        }
    }

    private static Undone undone(Handle handle, String runner, String batch, File file) {
        Undone result = new Undone(0, 0, 0, List.of());
        if (file.outcome == Outcome.SUCCESS) {
            Optional<String> heir = heir(handle, runner, batch, file);
            result =
                    heir.isPresent()
                            ? handedOver(handle, file, heir.get())
                            : reversed(handle, file);
            Runners.changed(handle, runner);
        }
        handle.createUpdate(
                        "update import_file set outcome = 'UNDONE', content_sha256 = null where id = :id")
                .bind("id", file.id)
                .execute();
        return result;
    }

    private static Optional<String> heir(Handle handle, String runner, String batch, File file) {
        return handle.createQuery(
                        "select id from import_file where runner_id = :runner and content_sha256 = :hash and outcome = 'DUPLICATE' and batch_id <> :batch")
                .bind("runner", runner)
                .bind("hash", file.content.orElse(""))
                .bind("batch", batch)
                .mapTo(String.class)
                .findFirst();
    }

    private static Undone handedOver(Handle handle, File file, String heir) {
        int rows = 0;
        for (String table : tables()) {
            rows +=
                    handle.createUpdate(
                                    "update %s set file_id = :heir where file_id = :file"
                                            .formatted(table))
                            .bind("heir", heir)
                            .bind("file", file.id)
                            .execute();
        }
        handle.createUpdate("update experiment_paper set file_id = :heir where file_id = :file")
                .bind("heir", heir)
                .bind("file", file.id)
                .execute();
        handle.createUpdate(
                        "update import_file set outcome = 'SUCCESS', message = '' where id = :heir")
                .bind("heir", heir)
                .execute();
        return new Undone(0, 0, rows, List.of());
    }

    private static Undone reversed(Handle handle, File file) {
        handle.createUpdate(
                        "delete from activity_recording where activity_id in (select id from activity where file_id = :file and (edited is null or removed = 1))")
                .bind("file", file.id)
                .execute();
        handle.createUpdate("delete from experiment_paper where file_id = :file")
                .bind("file", file.id)
                .execute();
        int gone = 0;
        int kept = 0;
        for (String table : tables()) {
            gone +=
                    handle.createUpdate(
                                    "delete from %s where file_id = :file and (edited is null or removed = 1)"
                                            .formatted(table))
                            .bind("file", file.id)
                            .execute();
            kept +=
                    handle.createUpdate(
                                    "update %s set file_id = null where file_id = :file"
                                            .formatted(table))
                            .bind("file", file.id)
                            .execute();
        }
        return new Undone(gone, kept, 0, List.of());
    }

    private static List<String> tables() {
        List<String> tables = new java.util.ArrayList<>();
        tables.add("activity");
        DiaryKind.all().forEach(kind -> tables.add(kind.table()));
        return tables;
    }

    private void close(String runner, String batch) {
        database.write(h -> {
            h.createUpdate("delete from import_input where batch_id = :batch")
                    .bind("batch", batch)
                    .execute();
            h.createUpdate("update import_batch set state = :state where id = :batch")
                    .bind("state", State.UNDONE.name())
                    .bind("batch", batch)
                    .execute();
            ActivityRows.markCopies(h, runner);
            PaperRows.settle(h, runner, clock.instant());
            return batch;
        });
        Runners.forgetOriginals(database, originals);
    }
}

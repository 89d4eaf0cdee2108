package run.backstride.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.store.ImportBatch.State;

/// Runs imports: reads what was handed in and writes it, file by file.
public final class ImportRun {
    private final Database database;
    private final Originals originals;
    private final Path work;
    private final Science science;
    private final Clock clock;

    ImportRun(Database database, Originals originals, Path work, Science science, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.work = work;
        this.science = science;
        this.clock = clock;
    }

    /// Reads an import, or what of it is not read yet.
    ///
    /// @param reader reads the files
    /// @param listener hears how far it is
    /// @return the import afterwards: done or cancelled
    /// @throws StoreException where disk or database fail; what was read is there, and it can be run again
    public ImportBatch run(
            String runner, String batch, BatchReader reader, ImportListener listener) {
        State state =
                database.read(h -> Imports.batch(h, runner, batch))
                        .orElseThrow(() -> new IllegalArgumentException("no such import"))
                        .state();
        if (state == State.DONE || state == State.UNDONE) {
            return database.read(h -> Imports.batch(h, runner, batch)).orElseThrow();
        }
        WorkFolder folder = new WorkFolder(work.resolve(batch));
        try {
            folder.clear();
            return read(runner, batch, folder.path(), reader, listener);
        } catch (RuntimeException e) {
            StoreException failure = Failures.of(e, "The import");
            note(runner, batch, failure);
            throw failure;
        } finally {
            folder.clearQuietly();
        }
    }

    private ImportBatch read(
            String runner, String batch, Path folder, BatchReader reader, ImportListener listener) {
        List<BatchReader.Input> inputs =
                laidOut(database.read(h -> Imports.inputs(h, runner, batch)), folder);
        FileSink sink = new FileSink(runner, batch, listener);
        State end = State.DONE;
        List<Diagnostic> diagnostics = List.of();
        try {
            diagnostics = reader.read(inputs, sink);
        } catch (RuntimeException e) {
            if (!sink.cancelled) {
                throw e;
            }
            end = State.CANCELLED;
        }
        return finish(runner, batch, end, diagnostics);
    }

    private ImportBatch finish(
            String runner, String batch, State end, List<Diagnostic> diagnostics) {
        return database.write(h -> {
            h.createUpdate(
                            "update import_batch set state = :state, message = '', diagnostics = :said where id = :id")
                    .bind("state", end.name())
                    .bind("said", Json.text(diagnostics))
                    .bind("id", batch)
                    .execute();
            ActivityRows.markCopies(h, runner);
            PaperRows.settle(h, runner, clock.instant());
            Runners.changed(h, runner);
            return Imports.batch(h, runner, batch).orElseThrow();
        });
    }

    private void note(String runner, String batch, StoreException failure) {
        try {
            database.write(h ->
                    h.createUpdate(
                                    "update import_batch set state = :state, message = :why where id = :id and runner_id = :runner")
                            .bind("state", State.FAILED.name())
                            .bind("why", String.valueOf(failure.getMessage()))
                            .bind("id", batch)
                            .bind("runner", runner)
                            .execute());
        } catch (StoreException e) {
            // The batch stays open, which means the same: it can be run again.
            failure.addSuppressed(e);
        }
    }

    /// Shows the originals under the names they had, so that a folder is a folder again.
    private List<BatchReader.Input> laidOut(List<ImportInput> inputs, Path folder) {
        Map<String, BatchReader.Input> tops = new LinkedHashMap<>();
        for (ImportInput input : inputs) {
            BatchReader.Input top =
                    tops.computeIfAbsent(
                            input.given(),
                            given ->
                                    new BatchReader.Input(
                                            folder.resolve(String.valueOf(tops.size()))
                                                    .resolve(WorkFolder.lastName(given)),
                                            given));
            Path at = top.path();
            for (Path name : Path.of(input.relative().replace('\\', '/'))) {
                String plain = name.toString();
                at = plain.isEmpty() || plain.equals("..") ? at : at.resolve(plain);
            }
            originals.show(input.sha256(), at);
        }
        return new ArrayList<>(tops.values());
    }

    /// Writes what is read.
    private final class FileSink implements BatchReader.Sink {
        private final String runner;
        private final String batch;
        private final ImportListener listener;
        private final Set<String> there;
        private volatile boolean cancelled;

        FileSink(String runner, String batch, ImportListener listener) {
            this.runner = runner;
            this.batch = batch;
            this.listener = listener;
            this.there =
                    database.read(h -> {
                        Set<String> places = ConcurrentHashMap.newKeySet();
                        h.createQuery("select place from import_file where batch_id = :batch")
                                .bind("batch", batch)
                                .mapTo(String.class)
                                .forEach(places::add);
                        return places;
                    });
        }

        @Override
        public void accept(ReadFile file) {
            if (cancelled) {
                throw new IllegalStateException("import was cancelled");
            }
            if (there.add(file.place())) {
                PreparedFile prepared = PreparedFile.of(file, science);
                database.write(h -> prepared.write(h, runner, batch));
            }
        }

        @Override
        public void progressed(int done, int total) {
            if (!listener.goOn(done, total)) {
                cancelled = true;
            }
        }
    }
}

package run.backstride.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import run.backstride.analysis.RunnerHistory;

/// A store with one runner in it, and short words for what tests do with it.
record Fixture(Store store, Runner runner) implements AutoCloseable {
    static final LocalDate AS_OF = LocalDate.parse("2026-03-01");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static Fixture open(Kind kind, Path folder) {
        return open(kind.fresh(folder));
    }

    static Fixture open(StoreSettings settings) {
        Store store = Store.open(settings);
        return new Fixture(store, store.runners().add("Ada", ZONE));
    }

    String id() {
        return runner.id();
    }

    /// Hands files in, by name and text.
    ImportBatch handIn(Map<String, String> files) {
        List<Imports.Upload> uploads = new ArrayList<>();
        files.forEach((name, text) ->
                uploads.add(
                        new Imports.Upload(
                                name,
                                "",
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
        return store.imports().handIn(id(), uploads);
    }

    ImportBatch run(ImportBatch batch) {
        return store.importing().run(id(), batch.id(), new LineReader(), ImportListener.NONE);
    }

    ImportBatch bring(Map<String, String> files) {
        return run(handIn(files));
    }

    ImportBatch bring(String name, String text) {
        return bring(Map.of(name, text));
    }

    List<ImportedFile> files(ImportBatch batch) {
        return store.imports().files(id(), batch.id());
    }

    List<ActivityRow> activities() {
        return store.activities().list(id(), ActivityQuery.everything(0, 500)).rows();
    }

    RunnerHistory history() {
        return store.histories().history(id(), AS_OF).value();
    }

    @Override
    public void close() {
        store.close();
    }
}

package run.backstride.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import run.backstride.store.ImportBatch;
import run.backstride.store.ImportListener;
import run.backstride.store.Runner;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreSettings;

/// A program of its own that imports a folder into a store, to be killed. Arguments: the store's folder, the
/// folder to import.
final class StoreChild {
    private StoreChild() {}

    static StoreSettings settings(Path data) {
        return new StoreSettings(
                data,
                Optional.empty(),
                StoreSettings.Opening.CREATE_IF_MISSING,
                new Science("1.0", "abc"),
                Clock.fixed(Run.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    public static void main(String[] args) {
        try (Store store = Store.open(settings(Path.of(args[0])))) {
            System.out.println("open");
            Runner runner = store.runners().all().getFirst();
            Optional<ImportBatch> left =
                    store.imports().batches(runner.id()).stream()
                            .filter(batch -> batch.state() == ImportBatch.State.OPEN)
                            .findFirst();
            ImportBatch batch =
                    left.orElseGet(() ->
                            store.imports().handInPaths(runner.id(), List.of(Path.of(args[1]))));
            store.importing().run(runner.id(), batch.id(), new StoredFiles(2), heard());
        }
        System.out.println("done");
    }

    /// Says a word for each file.
    private static ImportListener heard() {
        return (done, _) -> {
            System.out.println(done);
            return true;
        };
    }
}

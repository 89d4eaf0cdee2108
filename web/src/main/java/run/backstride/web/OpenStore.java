package run.backstride.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import run.backstride.store.Jobs;
import run.backstride.store.Store;
import run.backstride.store.StoreException;

/// The store, opened when it can be: a folder that is missing or a database that another program holds must give a
/// page that says so, and be tried again, not end the program.
public final class OpenStore implements AutoCloseable {
    private final Supplier<Store> opening;
    private final Supplier<Store> creating;
    private final Doors doors;
    private @Nullable Store store;
    private @Nullable Jobs jobs;

    /// @param opening opens the store; what it throws is shown to the person
    /// @param creating makes it, where the person says that a new journal shall begin
    public OpenStore(Supplier<Store> opening, Supplier<Store> creating, Doors doors) {
        this.opening = opening;
        this.creating = creating;
        this.doors = doors;
    }

    /// {@return the store}
    ///
    /// @throws StoreException if it can't be opened now
    public synchronized Store store() {
        Store open = store;
        return open == null ? started(opening.get()) : open;
    }

    /// Begins a new journal where there is none.
    ///
    /// @throws StoreException if it can't be made
    public synchronized void create() {
        if (store == null) {
            started(creating.get());
        }
    }

    private Store started(Store open) {
        try {
            jobs = open.startJobs(doors.files(), doors.gait(), System::nanoTime);
        } catch (StoreException e) {
            open.close();
            throw e;
        }
        store = open;
        return open;
    }

    /// {@return what works in the background}
    ///
    /// @throws StoreException if the store can't be opened now
    public synchronized Jobs jobs() {
        store();
        return Optional.ofNullable(jobs).orElseThrow();
    }

    @Override
    public synchronized void close() {
        if (jobs != null) {
            jobs.close();
            jobs = null;
        }
        if (store != null) {
            store.close();
            store = null;
        }
    }
}

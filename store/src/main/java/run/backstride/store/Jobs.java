package run.backstride.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import run.backstride.store.ImportBatch.State;
import run.backstride.store.StoreException.Reason;

/// Imports in the background: they survive a restart, can be cancelled, and tell how far they are.
///
/// What was running when the program ended, however it ended, goes on at the next start with the files that are
/// not there yet.
public final class Jobs implements AutoCloseable {
    private static final int THREADS = 2;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(30);

    private final Database database;
    private final ImportRun runs;
    private final BatchReader reader;
    private final Clock clock;
    private final LongSupplier nanos;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final Optional<FileChannel> lock;
    private volatile boolean closing;

    private Jobs(
            Database database,
            ImportRun runs,
            BatchReader reader,
            Clock clock,
            LongSupplier nanos,
            Optional<FileChannel> lock) {
        this.database = database;
        this.runs = runs;
        this.reader = reader;
        this.clock = clock;
        this.nanos = nanos;
        this.lock = lock;
        task =
                Tasks.oneTime("import")
                        .onFailure((complete, operations) ->
                                operations.reschedule(complete, clock.instant()))
                        .execute((instance, _) -> run(instance.getId()));
        scheduler =
                Scheduler.create(database.jobs(), task)
                        .threads(THREADS)
                        .pollingInterval(LOOK)
                        .heartbeatInterval(HEARTBEAT)
                        .shutdownMaxWait(END)
                        .enableImmediateExecution()
                        .build();
    }

    /// Starts to work, with what was left over first. On SQLite one program works on a store at a time.
    static Jobs start(
            Database database,
            ImportRun runs,
            BatchReader reader,
            Path folder,
            Clock clock,
            LongSupplier nanos) {
        Optional<FileChannel> lock =
                database.isFile() ? Optional.of(locked(folder)) : Optional.empty();
        if (database.isFile()) {
            // The lock is ours, so whoever had picked these is gone.
            database.write(h ->
                    h.execute(
                            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 where picked"));
        }
        Jobs jobs = new Jobs(database, runs, reader, clock, nanos, lock);
        jobs.scheduler.start();
        return jobs;
    }

    private static FileChannel locked(Path folder) {
        Path file = folder.resolve("jobs.lock");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very program: the same answer as below.
                channel.close();
            }
            channel.close();
            throw new StoreException(Reason.LOCKED, folder + " is in use by another Backstride");
        } catch (IOException e) {
            throw Failures.of(e, file.toString());
        }
    }

    /// Asks for an import to be run.
    ///
    /// @return the job's id
    public String submit(String runner, String batch) {
        String id =
                database.write(h -> {
                    if (Imports.batch(h, runner, batch).isEmpty()) {
                        throw new IllegalArgumentException("no such import");
                    }
                    return JobRows.add(h, runner, batch, clock.instant());
                });
        scheduler.schedule(task.instance(id), clock.instant());
        return id;
    }

    /// {@return the jobs of a runner, the newest first}
    public List<Job> all(String runner) {
        return database.read(h -> JobRows.all(h, runner));
    }

    /// {@return that job of that runner}
    public Optional<Job> find(String runner, String id) {
        return database.read(h -> JobRows.find(h, runner, id));
    }

    /// Asks a job to stop after the file at hand.
    ///
    /// @return whether the runner has such a job
    public boolean cancel(String runner, String id) {
        return database.write(h -> JobRows.cancel(h, runner, id));
    }

    private void run(String id) {
        Optional<JobRows.Order> order = database.read(h -> JobRows.order(h, id));
        if (order.isEmpty() || order.get().cancelled()) {
            return;
        }
        set(id, Job.State.RUNNING, "");
        Ticker ticker = new Ticker(id);
        try {
            ImportBatch batch = runs.run(order.get().runner(), order.get().batch(), reader, ticker);
            if (closing && batch.state() == State.CANCELLED) {
                throw new IllegalStateException("goes on at the next start");
            }
            ticker.last();
            set(id, batch.state() == State.CANCELLED ? Job.State.CANCELLED : Job.State.DONE, "");
        } catch (StoreException e) {
            if (closing) {
                throw e;
            }
            set(id, Job.State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void set(String id, Job.State state, String message) {
        database.write(h -> {
            JobRows.state(h, id, state, message);
            return id;
        });
    }

    /// Writes how far a job is, a few times a second, and hears whether it shall stop.
    private final class Ticker implements ImportListener {
        private static final long PAUSE = 200_000_000;
        private final String id;
        private long next;
        private int done;
        private int total;
        private boolean stop;

        Ticker(String id) {
            this.id = id;
            next = nanos.getAsLong();
        }

        @Override
        public synchronized boolean goOn(int filesDone, int filesTotal) {
            done = filesDone;
            total = filesTotal;
            long now = nanos.getAsLong();
            if (now - next >= 0) {
                next = now + PAUSE;
                last();
                stop =
                        stop
                                || database.read(h -> JobRows.order(h, id))
                                        .map(JobRows.Order::cancelled)
                                        .orElse(true);
            }
            return !stop && !closing;
        }

        void last() {
            database.write(h -> {
                JobRows.progress(h, id, done, total);
                return id;
            });
        }
    }

    /// {@return whether it was told to stop}
    boolean isClosing() {
        return closing;
    }

    /// Stops after the files at hand. What was running goes on at the next start.
    @Override
    public void close() {
        closing = true;
        scheduler.stop();
        if (lock.isPresent()) {
            try {
                lock.get().close();
            } catch (IOException e) {
                throw Failures.of(e, "jobs.lock");
            }
        }
    }
}

package run.backstride.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.store.ImportBatch.State;

/// Long work in the background: imports, videos, measuring again. It survives a restart, can be cancelled, and tells
/// how far it is.
///
/// What was running when the program ended, however it ended, goes on at the next start: an import with the files
/// that are not there yet, a video from its beginning.
public final class Jobs implements AutoCloseable {
    private static final int THREADS = 2;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(30);

    /// A video that ends the whole program, such as in a decoder, must not do so at every start.
    private static final int MOST_STARTS = 3;

    private final Database database;
    private final Works works;
    private final Clock clock;
    private final LongSupplier nanos;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final Optional<WorkLock> lock;
    private volatile boolean closing;

    /// What does the work.
    record Works(
            ImportRun imports,
            BatchReader reader,
            GaitRun gait,
            GaitReader gaitReader,
            Histories histories) {}

    private Jobs(
            Database database,
            Works works,
            Clock clock,
            LongSupplier nanos,
            Optional<WorkLock> lock) {
        this.database = database;
        this.works = works;
        this.clock = clock;
        this.nanos = nanos;
        this.lock = lock;
        task =
                Tasks.oneTime("job")
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
            Database database, Works works, Path folder, Clock clock, LongSupplier nanos) {
        Optional<WorkLock> lock =
                database.isFile() ? Optional.of(WorkLock.of(folder)) : Optional.empty();
        if (database.isFile()) {
            // The lock is ours, so whoever had picked these is gone.
            database.write(h ->
                    h.execute(
                            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 where picked"));
        }
        Jobs jobs = new Jobs(database, works, clock, nanos, lock);
        jobs.scheduler.start();
        jobs.measureAgain();
        return jobs;
    }

    /// Asks for an import to be run.
    ///
    /// @return the job's id
    public String submit(String runner, String batch) {
        return scheduled(
                database.write(h -> {
                    if (Imports.batch(h, runner, batch).isEmpty()) {
                        throw new IllegalArgumentException("no such import");
                    }
                    return JobRows.add(
                            h,
                            runner,
                            Job.Kind.IMPORT,
                            label(Imports.inputs(h, runner, batch)),
                            Optional.of(batch),
                            Optional.empty(),
                            clock.instant());
                }));
    }

    /// {@return how a person calls what was handed in}
    private static String label(List<ImportInput> inputs) {
        List<String> given =
                inputs.stream()
                        .map(input -> WorkFolder.lastName(input.given()))
                        .distinct()
                        .toList();
        if (given.isEmpty()) {
            return "";
        }
        return given.size() == 1
                ? given.getFirst()
                : "%s and %d more".formatted(given.getFirst(), given.size() - 1);
    }

    /// Asks for a video to be measured; again, where it was measured before.
    ///
    /// @param order as [Recordings#handIn] gave it
    /// @return the job's id; the one at work where there is one already
    public String submitGait(String runner, String order) {
        return scheduled(
                database.write(h -> {
                    GaitOrder wanted =
                            GaitRows.order(h, runner, order)
                                    .orElseThrow(() ->
                                            new IllegalArgumentException("no such recording"));
                    return once(h, runner, Job.Kind.GAIT, wanted.name(), Optional.of(order));
                }));
    }

    /// Asks, for each runner of whom another science measured something, that it be measured again.
    private void measureAgain() {
        for (String runner : works.histories.runnersOfAnotherScience()) {
            scheduled(
                    database.write(h ->
                            once(
                                    h,
                                    runner,
                                    Job.Kind.MEASURE_AGAIN,
                                    "activities measured by another version",
                                    Optional.empty())));
        }
    }

    private String once(
            Handle handle, String runner, Job.Kind kind, String label, Optional<String> order) {
        return JobRows.open(handle, runner, kind, order)
                .orElseGet(() ->
                        JobRows.add(
                                handle,
                                runner,
                                kind,
                                label,
                                Optional.empty(),
                                order,
                                clock.instant()));
    }

    /// Where it is scheduled already, that stands.
    private String scheduled(String id) {
        scheduler.scheduleIfNotExists(task.instance(id), clock.instant());
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

    /// Asks a job to stop, an import after the file at hand.
    ///
    /// @return whether the runner has such a job
    public boolean cancel(String runner, String id) {
        return database.write(h -> JobRows.cancel(h, runner, id));
    }

    private void run(String id) {
        Optional<JobRows.Order> found = database.read(h -> JobRows.order(h, id));
        if (found.isEmpty()) {
            return;
        }
        JobRows.Order job = found.get();
        if (job.cancelled()) {
            set(id, Job.State.CANCELLED, "");
        } else if (job.kind() == Job.Kind.GAIT && job.starts() >= MOST_STARTS) {
            set(
                    id,
                    Job.State.FAILED,
                    "Backstride ended each of the %d times it worked on this video. Try another or a shorter one."
                            .formatted(MOST_STARTS));
        } else {
            begin(job, job.starts() + 1);
            done(job);
        }
    }

    private void begin(JobRows.Order job, int starts) {
        database.write(h -> {
            JobRows.starts(h, job.id(), starts);
            JobRows.state(h, job.id(), Job.State.RUNNING, "");
            return starts;
        });
    }

    private void done(JobRows.Order job) {
        Ticker ticker = new Ticker(database, job.id(), nanos, () -> closing);
        try {
            boolean whole = worked(job, ticker);
            if (closing && !whole) {
                throw new IllegalStateException("goes on at the next start");
            }
            ticker.last();
            set(job.id(), whole ? Job.State.DONE : Job.State.CANCELLED, "");
        } catch (UnreadableInputException e) {
            set(job.id(), Job.State.FAILED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (closing) {
                begin(job, job.starts());
                throw e;
            }
            set(job.id(), Job.State.FAILED, words(e));
        }
    }

    private static String words(RuntimeException e) {
        return e instanceof StoreException
                ? String.valueOf(e.getMessage())
                : "This is a fault of Backstride, not of your file (%s).".formatted(e);
    }

    /// {@return whether it was done to its end}
    private boolean worked(JobRows.Order job, Ticker ticker) throws UnreadableInputException {
        return switch (job.kind()) {
            case IMPORT ->
                    works.imports
                                    .run(
                                            job.runner(),
                                            job.batch().orElseThrow(),
                                            works.reader,
                                            ticker)
                                    .state()
                            != State.CANCELLED;
            case GAIT ->
                    // Without an order the video was taken back.
                    job.order().isPresent()
                            && works.gait.run(job, job.order().get(), works.gaitReader, ticker);
            case MEASURE_AGAIN -> {
                works.histories.measureAgain(job.runner(), ticker);
                yield !ticker.isStopped();
            }
        };
    }

    private void set(String id, Job.State state, String message) {
        database.write(h -> {
            JobRows.state(h, id, state, message);
            return id;
        });
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
        lock.ifPresent(WorkLock::close);
    }
}

package run.backstride.store;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Writes how far a job is, a few times a second, and hears whether it shall stop.
final class Ticker implements ImportListener {
    private static final long PAUSE = 200_000_000;

    private final Database database;
    private final String id;
    private final LongSupplier nanos;
    private final BooleanSupplier closing;
    private long next;
    private int done;
    private int total;
    private boolean stop;

    Ticker(Database database, String id, LongSupplier nanos, BooleanSupplier closing) {
        this.database = database;
        this.id = id;
        this.nanos = nanos;
        this.closing = closing;
        next = nanos.getAsLong();
    }

    @Override
    public synchronized boolean goOn(int isDone, int ofTotal) {
        done = isDone;
        total = ofTotal;
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
        return !isStopped();
    }

    /// {@return whether the job was told to stop, for good or until the next start}
    synchronized boolean isStopped() {
        return stop || closing.getAsBoolean();
    }

    synchronized void last() {
        database.write(h -> {
            JobRows.progress(h, id, done, total);
            return id;
        });
    }
}

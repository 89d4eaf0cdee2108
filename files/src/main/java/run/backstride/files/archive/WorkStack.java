package run.backstride.files.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Work for several threads, the newest first: what comes out of an archive is done before the next archive is
/// opened, so that few are open at once.
final class WorkStack {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private int unfinished;
    private Optional<Throwable> failure = Optional.empty();

    /// Adds work, the first of it to be done first.
    synchronized void push(List<? extends Runnable> more) {
        for (Runnable task : more.reversed()) {
            work.push(task);
        }
        unfinished += more.size();
        notifyAll();
    }

    /// Does work until there is none left, or until something fails.
    void run() {
        for (Optional<Runnable> task = take(); task.isPresent(); task = take()) {
            try {
                task.get().run();
                finished();
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }
    }

    /// {@return what failed, if anything did}
    synchronized Optional<Throwable> failure() {
        return failure;
    }

    private synchronized Optional<Runnable> take() {
        while (work.isEmpty() && unfinished > 0 && failure.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail(e);
            }
        }
        return failure.isPresent() ? Optional.empty() : Optional.ofNullable(work.poll());
    }

    private synchronized void finished() {
        unfinished--;
        if (unfinished == 0) {
            notifyAll();
        }
    }

    private synchronized void fail(Throwable e) {
        if (failure.isEmpty()) {
            failure = Optional.of(e);
        }
        notifyAll();
    }
}

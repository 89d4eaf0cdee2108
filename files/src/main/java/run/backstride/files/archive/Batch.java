package run.backstride.files.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.files.FileReading;
import run.backstride.files.Format;

/// One reading of all inputs: the threads, what they share, and what comes of it.
final class Batch {
    private static final int KIBIBYTE = 1024;

    /// A file in memory as bytes grows while it is decoded into samples; so only this share of the heap may
    /// be held as bytes at once.
    private static final int SHARE_OF_HEAP = 24;

    private record Placed(Order order, Diagnostic diagnostic) {}

    private final Limits limits;
    private final LeafReaders readers;
    private final ReadingSink sink;
    private final ProgressListener progress;
    private final List<Input> inputs;
    private final long bytesTotal;
    private final WorkStack work = new WorkStack();
    private final Queue<Placed> diagnostics = new ConcurrentLinkedQueue<>();
    private final Queue<Export> exports = new ConcurrentLinkedQueue<>();
    private final AtomicInteger recognised = new AtomicInteger();
    private final AtomicInteger activities = new AtomicInteger();
    private final AtomicInteger files = new AtomicInteger();
    private final int memoryPermits;
    private final Semaphore memory;
    private final Object progressLock = new Object();
    private int filesTotal;
    private int filesDone;
    private long bytesDone;

    Batch(
            Limits limits,
            LeafReaders readers,
            ReadingSink sink,
            ProgressListener progress,
            List<Input> inputs,
            long bytesTotal) {
        this.limits = limits;
        this.readers = readers;
        this.sink = sink;
        this.progress = progress;
        this.inputs = inputs;
        this.bytesTotal = bytesTotal;
        memoryPermits =
                (int)
                        Math.min(
                                Integer.MAX_VALUE,
                                Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / KIBIBYTE);
        memory = new Semaphore(memoryPermits, true);
    }

    ReadingResult read(int threads, List<Leaf> leaves, List<Diagnostic> found) {
        List<LeafTask> tasks = new ArrayList<>();
        Map<Input, List<Leaf>> byInput = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            byInput.computeIfAbsent(leaf.input(), _ -> new ArrayList<>()).add(leaf);
        }
        byInput.forEach(
                (_, own) -> tasks.addAll(new ExportFinder(this, own, Optional.empty()).plan()));
        known(tasks.size());
        work.push(tasks);
        work(threads);
        for (Export export :
                exports.stream().sorted(Comparator.comparing(Export::order)).toList()) {
            handOver(export.order(), export.rest());
        }
        List<Diagnostic> all = new ArrayList<>(found);
        diagnostics.stream()
                .sorted(
                        Comparator.comparing(Placed::order)
                                .thenComparing(placed -> placed.diagnostic().words()))
                .map(Placed::diagnostic)
                .forEach(all::add);
        if (recognised.get() == 0 && files.get() > 0) {
            all.add(
                    Inputs.whole(
                            Code.EMPTY_INPUT,
                            String.join(", ", inputs.stream().map(Input::given).toList()),
                            "none of %,d files is in a format that is read".formatted(files.get()),
                            "Read nothing"));
        }
        List<Fingerprint> fingerprints =
                inputs.stream().map(Input::fingerprint).flatMap(Optional::stream).toList();
        return new ReadingResult(
                files.get(), recognised.get(), activities.get(), bytesTotal, all, fingerprints);
    }

    private void work(int threads) {
        List<Thread> workers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("reading-" + i).daemon().start(work::run));
        }
        work.run();
        for (Thread worker : workers) {
            boolean interrupted = false;
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    worker.interrupt();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        work.failure()
                .ifPresent(cause -> {
                    Throwable why = cause instanceof SinkFailure failed ? failed.getCause() : cause;
                    throw new IllegalStateException("reading was broken off: " + why, why);
                });
    }

    Limits limits() {
        return limits;
    }

    LeafReaders readers() {
        return readers;
    }

    /// Adds work that came out of an archive.
    void push(List<? extends Runnable> tasks) {
        work.push(tasks);
    }

    /// Counts files that became known.
    void known(int more) {
        synchronized (progressLock) {
            filesTotal += more;
        }
    }

    void add(Export export) {
        exports.add(export);
    }

    /// Notes what concerns an input or an archive as a whole.
    void say(Order order, Diagnostic diagnostic) {
        diagnostics.add(new Placed(order, diagnostic));
    }

    /// Hands a reading on.
    void handOver(Order order, FileReading reading) {
        files.incrementAndGet();
        if (reading.format() != Format.UNKNOWN) {
            recognised.incrementAndGet();
        }
        handOverPart(order, reading);
    }

    /// Hands a part of a reading on.
    void handOverPart(Order order, FileReading reading) {
        activities.addAndGet(reading.activities().size());
        try {
            sink.accept(order, reading);
        } catch (RuntimeException e) {
            throw new SinkFailure(e);
        }
    }

    /// Tells that bytes are dealt with that are no file's of their own.
    void passedOver(long bytes) {
        synchronized (progressLock) {
            bytesDone += bytes;
        }
    }

    /// Tells that a file is dealt with.
    void done(long bytes) {
        synchronized (progressLock) {
            filesDone++;
            bytesDone += bytes;
            progress.progressed(new Progress(filesDone, filesTotal, bytesDone, bytesTotal));
        }
    }

    /// Waits until there is room for so many bytes in memory. More than there ever is waits for all of it.
    ///
    /// @return what to give back
    int occupy(long bytes) {
        int permits = (int) Math.min(memoryPermits, bytes / KIBIBYTE + 1);
        memory.acquireUninterruptibly(permits);
        return permits;
    }

    void release(int permits) {
        memory.release(permits);
    }
}

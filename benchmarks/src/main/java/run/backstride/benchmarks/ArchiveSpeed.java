package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import run.backstride.analysis.HistoryBuilder;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Assessor;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.LoadMeasurement;
import run.backstride.analysis.plan.Planner;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.archive.Inputs;
import run.backstride.files.archive.Limits;
import run.backstride.files.fit.FitReader;

/// The whole way from an archive of FIT files to a plan, against the bare decoding of the same files on the
/// same cores, and on two cores against one.
///
/// Arguments: a folder of FIT files (the corpus, or what `backstride simulate` wrote, or both), and how many
/// files are wanted: what is there is repeated under other names until there are as many. Prints medians
/// of the rounds and their ratios.
public final class ArchiveSpeed {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    private ArchiveSpeed() {}

    /// Measures and prints.
    ///
    /// @param args folder, number of files
    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        int wanted = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("backstride-archive");
        List<Path> files = gather(Path.of(args[0]), folder, wanted);
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        System.out.printf(Locale.ROOT, "%d FIT files, %.1f MB%n", files.size(), bytes / 1e6);
        double one = report("decode only, 1 thread", bytes, () -> decode(files, 1));
        double two = report("decode only, 2 threads", bytes, () -> decode(files, 2));
        double oneWhole =
                report("read, measure, assess, plan, 1 thread", bytes, () -> whole(folder, 1));
        double twoWhole =
                report("read, measure, assess, plan, 2 threads", bytes, () -> whole(folder, 2));
        System.out.printf(
                Locale.ROOT,
                "whole / decode: %.2f on one thread, %.2f on two%ntwo threads / one: %.2f times as fast%n",
                oneWhole / one,
                twoWhole / two,
                oneWhole / twoWhole);
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static List<Path> gather(Path from, Path to, int wanted) throws IOException {
        List<Path> found;
        try (Stream<Path> walked = Files.walk(from)) {
            found =
                    walked.filter(p -> p.toString().toLowerCase(Locale.ROOT).endsWith(".fit"))
                            .sorted()
                            .toList();
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            Path copy = to.resolve("%05d.fit".formatted(i));
            Files.copy(found.get(i % found.size()), copy);
            files.add(copy);
        }
        return files;
    }

    private interface Work {
        long run() throws IOException, InterruptedException, ExecutionException;
    }

    private static double report(String name, long bytes, Work work)
            throws IOException, InterruptedException, ExecutionException {
        List<Double> seconds = new ArrayList<>();
        long result = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long begin = System.nanoTime();
            result = work.run();
            if (round >= WARM_UP) {
                seconds.add((System.nanoTime() - begin) / 1e9);
            }
        }
        seconds.sort(null);
        double median = seconds.get(ROUNDS / 2);
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.3f s (%.3f to %.3f), %5.1f MB/s, result %d%n",
                name,
                median,
                seconds.getFirst(),
                seconds.getLast(),
                bytes / 1e6 / median,
                result);
        return median;
    }

    /// Bare decoding: each file's bytes to activities, which are let go.
    private static long decode(List<Path> files, int threads)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong samples = new AtomicLong();
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.add(
                        pool.submit(() -> {
                            for (int k = next.getAndIncrement();
                                    k < files.size();
                                    k = next.getAndIncrement()) {
                                samples.addAndGet(samples(files.get(k)));
                            }
                            return null;
                        }));
            }
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        return samples.get();
    }

    private static long samples(Path file) throws IOException {
        try {
            return FitReader.read(Files.readAllBytes(file), file.toString()).activities().stream()
                    .mapToLong(activity -> activity.samples().count())
                    .sum();
        } catch (UnreadableInputException e) {
            return 0;
        }
    }

    private static long whole(Path folder, int threads) {
        HistoryBuilder builder = new HistoryBuilder();
        AtomicLong samples = new AtomicLong();
        ZoneId zone = ZoneOffset.UTC;
        Inputs.open(List.of(folder), Limits.STANDARD)
                .read(
                        threads,
                        (order, reading) -> {
                            for (Activity activity : reading.activities()) {
                                samples.addAndGet(activity.samples().count());
                                builder.add(order.file(), activity);
                            }
                            builder.add(order.file(), reading.diary());
                        },
                        progress -> {});
        RunnerHistory history = builder.build(zone, AS_OF).value();
        LoadHistory load = LoadMeasurement.measure(history, AS_OF);
        Assessment assessment = Assessor.assess(history, load, AS_OF);
        Planner.plan(assessment, history, load, AS_OF);
        return samples.get();
    }
}

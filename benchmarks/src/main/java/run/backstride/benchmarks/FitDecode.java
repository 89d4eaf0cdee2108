package run.backstride.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;
import run.backstride.files.fit.FitReader;

/// How fast FIT files are decoded, warm, on one thread: from bytes in memory to activities, with checksums,
/// developer fields and components. Run as `FitDecode FOLDER [SECONDS]`.
///
/// Processor time stands beside wall time, because on a shared machine only that says what the decoder costs.
/// The least of many rounds is taken: everything that disturbs makes it longer.
public final class FitDecode {
    private static final double MEGABYTE = 1e6;
    private static final double NANOSECONDS = 1e9;
    private static final int WORST_SHOWN = 8;
    private static final int SMALLEST_SHOWN = 50_000;
    private static final double DEFAULT_SECONDS = 20;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean process =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<FitFiles.Loaded> files;
    private final long[] leastProcessor;
    private long records;

    private FitDecode(List<FitFiles.Loaded> files) {
        this.files = files;
        this.leastProcessor = new long[files.size()];
        Arrays.fill(leastProcessor, Long.MAX_VALUE);
    }

    /// Measures and prints.
    ///
    /// @param arguments the folder and, if not twenty, the seconds to measure for
    public static void main(String[] arguments) throws IOException {
        FitDecode decode = new FitDecode(FitFiles.under(Path.of(arguments[0])));
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : DEFAULT_SECONDS;
        decode.measure(seconds);
    }

    private void measure(double seconds) {
        long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
        double first = Double.NaN;
        double bestWall = Double.POSITIVE_INFINITY;
        double bestProcessor = Double.POSITIVE_INFINITY;
        double bestProcess = Double.POSITIVE_INFINITY;
        long end = System.nanoTime() + (long) (seconds * NANOSECONDS);
        int rounds = 0;
        while (System.nanoTime() < end || rounds < 3) {
            long wall = System.nanoTime();
            long whole = process.getProcessCpuTime();
            long processor = threads.getCurrentThreadCpuTime();
            round();
            double wallSeconds = (System.nanoTime() - wall) / NANOSECONDS;
            first = rounds == 0 ? wallSeconds : first;
            bestWall = Math.min(bestWall, wallSeconds);
            bestProcessor =
                    Math.min(
                            bestProcessor,
                            (threads.getCurrentThreadCpuTime() - processor) / NANOSECONDS);
            bestProcess =
                    Math.min(bestProcess, (process.getProcessCpuTime() - whole) / NANOSECONDS);
            rounds++;
        }
        PrintStream out = System.out;
        out.printf(
                Locale.ROOT,
                "%d files, %.1f MB, %d records, %d rounds%n",
                files.size(),
                bytes / MEGABYTE,
                records,
                rounds);
        out.printf(Locale.ROOT, "first round  %8.1f MB/s (cold)%n", bytes / MEGABYTE / first);
        out.printf(
                Locale.ROOT, "best round   %8.1f MB/s by the clock%n", bytes / MEGABYTE / bestWall);
        out.printf(
                Locale.ROOT,
                "             %8.1f MB/s and %.1f M records/s by the thread's processor time%n",
                bytes / MEGABYTE / bestProcessor,
                records / MEGABYTE / bestProcessor);
        out.printf(
                Locale.ROOT,
                "             %8.1f MB/s by the whole process' (collector and compiler included)%n",
                bytes / MEGABYTE / bestProcess);
        out.printf("slowest files of 50 kB and more, by the thread's processor time:%n");
        IntStream.range(0, files.size())
                .boxed()
                .filter(i -> files.get(i).bytes().length >= SMALLEST_SHOWN)
                .sorted(Comparator.comparingDouble(this::megabytesASecond))
                .limit(WORST_SHOWN)
                .forEach(i ->
                        out.printf(
                                Locale.ROOT,
                                "  %8.1f MB/s  %s%n",
                                megabytesASecond(i),
                                files.get(i).name()));
    }

    private double megabytesASecond(int file) {
        return files.get(file).bytes().length / MEGABYTE / (leastProcessor[file] / NANOSECONDS);
    }

    private void round() {
        records = 0;
        for (int i = 0; i < files.size(); i++) {
            long before = threads.getCurrentThreadCpuTime();
            records += records(files.get(i));
            leastProcessor[i] =
                    Math.min(leastProcessor[i], threads.getCurrentThreadCpuTime() - before);
        }
    }

    private static long records(FitFiles.Loaded file) {
        try {
            FileReading reading = FitReader.read(file.bytes(), file.name());
            return reading.activities().stream()
                    .map(Activity::samples)
                    .mapToLong(samples -> samples.count())
                    .sum();
        } catch (UnreadableInputException _) {
            return 0;
        }
    }
}

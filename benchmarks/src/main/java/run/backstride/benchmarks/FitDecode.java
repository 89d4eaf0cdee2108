package run.backstride.benchmarks;

import java.io.IOException;
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

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
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
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 20;
        decode.measure(seconds);
    }

    private void measure(double seconds) {
        long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
        double first = Double.NaN;
        double bestWall = Double.POSITIVE_INFINITY;
        double bestProcessor = Double.POSITIVE_INFINITY;
        long end = System.nanoTime() + (long) (seconds * NANOSECONDS);
        int rounds = 0;
        while (System.nanoTime() < end || rounds < 3) {
            long wall = System.nanoTime();
            long processor = threads.getCurrentThreadCpuTime();
            round();
            double wallSeconds = (System.nanoTime() - wall) / NANOSECONDS;
            first = rounds == 0 ? wallSeconds : first;
            bestWall = Math.min(bestWall, wallSeconds);
            bestProcessor =
                    Math.min(
                            bestProcessor,
                            (threads.getCurrentThreadCpuTime() - processor) / NANOSECONDS);
            rounds++;
        }
        say(
                "%d files, %.1f MB, %d records, %d rounds",
                files.size(), bytes / MEGABYTE, records, rounds);
        say("first round  %8.1f MB/s (cold)", bytes / MEGABYTE / first);
        say("best round   %8.1f MB/s by the clock", bytes / MEGABYTE / bestWall);
        say(
                "             %8.1f MB/s and %.1f M records/s by processor time",
                bytes / MEGABYTE / bestProcessor, records / MEGABYTE / bestProcessor);
        say("slowest files of 50 kB and more, by processor time:");
        IntStream.range(0, files.size())
                .boxed()
                .filter(i -> files.get(i).bytes().length >= 50_000)
                .sorted(Comparator.comparingDouble(this::megabytesASecond))
                .limit(WORST_SHOWN)
                .forEach(i -> say("  %8.1f MB/s  %s", megabytesASecond(i), files.get(i).name()));
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

    @SuppressWarnings("SystemOut") // a measurement's result is its output
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import run.backstride.analysis.running.RunMeasurement;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.fit.FitReader;

/// How long measuring a run takes, against decoding its FIT file. One thread, warm, the best of many
/// rounds.
///
/// Arguments: FIT files or folders with runs. Prints nanoseconds a sample of each and their ratio.
public final class MeasureRuns {
    private static final int ROUNDS = 200;

    private MeasureRuns() {}

    /// Measures and prints.
    ///
    /// @param args FIT files or folders
    /// @throws IOException if a file can't be read from the disk
    public static void main(String[] args) throws IOException {
        List<byte[]> files = new ArrayList<>();
        long samples = 0;
        for (String argument : args) {
            try (Stream<Path> found = Files.walk(Path.of(argument))) {
                for (Path path :
                        found.filter(p -> p.toString().endsWith(".fit")).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(path);
                    List<Activity> runs = runs(bytes);
                    if (!runs.isEmpty()) {
                        files.add(bytes);
                        samples += runs.stream().mapToInt(r -> r.samples().count()).sum();
                    }
                }
            }
        }
        if (samples == 0) {
            System.out.println("No runs.");
            return;
        }
        long decode = Long.MAX_VALUE;
        long measure = Long.MAX_VALUE;
        double check = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long decoding = 0;
            long measuring = 0;
            for (byte[] bytes : files) {
                long begin = System.nanoTime();
                List<Activity> runs = runs(bytes);
                long decoded = System.nanoTime();
                for (Activity run : runs) {
                    check += RunMeasurement.measure(run, ZoneOffset.UTC).steadyMinutes();
                }
                measuring += System.nanoTime() - decoded;
                decoding += decoded - begin;
            }
            decode = Math.min(decode, decoding);
            measure = Math.min(measure, measuring);
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, %d samples, %.0f steady minutes%ndecode  %.0f ns a sample%nmeasure %.0f ns a sample"
                        + " (%.0f %% of decoding)%n",
                files.size(),
                samples,
                check / ROUNDS,
                (double) decode / samples,
                (double) measure / samples,
                100.0 * measure / decode);
    }

    private static List<Activity> runs(byte[] bytes) {
        try {
            return FitReader.read(bytes, "benchmark.fit").activities().stream()
                    .filter(a -> a.sport().kind() == Sport.Kind.RUN)
                    .toList();
        } catch (UnreadableInputException e) {
            return List.of(); // a broken file among the others is not what is measured here
        }
    }
}

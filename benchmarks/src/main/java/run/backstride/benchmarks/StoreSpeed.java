package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import run.backstride.store.ActivityQuery;
import run.backstride.store.Runner;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreSettings;

/// What screens ask of a store that holds ten years of one runner: 3,000 runs of 40 minutes, one sample a
/// second, and 3,650 diary days, in SQLite. Prints the import's speed and the median and 99th percentile of
/// each question.
public final class StoreSpeed {
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 20;
    private static final LocalDate LAST = LocalDate.of(2026, 2, 26);

    private StoreSpeed() {}

    /// Measures and prints.
    ///
    /// @param args none
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("backstride-store");
        StoreSettings settings =
                new StoreSettings(
                        folder,
                        Optional.empty(),
                        StoreSettings.Opening.CREATE_IF_MISSING,
                        new Science("benchmark", "none"),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        try (Store store = Store.open(settings)) {
            Runner runner = store.runners().add("Ada", ZoneOffset.UTC);
            long begun = System.nanoTime();
            TenYears.fill(store, runner.id(), LAST);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "import: %d runs, %d diary days in %.1f s; database %.1f MB%n",
                    TenYears.RUNS,
                    TenYears.DAYS,
                    seconds,
                    Files.size(folder.resolve("backstride.sqlite")) / 1e6);
            questions(store, runner.id());
        }
    }

    private static void questions(Store store, String runner) {
        String id =
                store.activities()
                        .list(runner, ActivityQuery.everything(TenYears.RUNS / 100, 50))
                        .rows()
                        .getFirst()
                        .id();
        report("calendar, one month", () -> store.activities().month(runner, YearMonth.from(LAST)));
        report(
                "list, 50 of all",
                () -> store.activities().list(runner, ActivityQuery.everything(3, 50)));
        report("one run with all samples", () -> store.activities().recording(runner, id));
        report("one run, measures", () -> store.activities().measured(runner, id));
        report("weeks, one year", () -> store.activities().weeks(runner, LAST.minusYears(1), LAST));
        report("imports", () -> store.imports().batches(runner));
        report("whole history for the analysis", () -> store.histories().history(runner, LAST));
    }

    private static void report(String name, Runnable question) {
        double[] millis = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            question.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-32s median %7.2f ms, 99th percentile %7.2f ms%n",
                name,
                millis[ROUNDS / 2],
                millis[ROUNDS * 99 / 100 - 1]);
    }
}

package run.backstride.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary;
import run.backstride.store.ActivityQuery;
import run.backstride.store.ImportBatch;
import run.backstride.store.ImportListener;
import run.backstride.store.Imports;
import run.backstride.store.ReadFile;
import run.backstride.store.Runner;
import run.backstride.store.Science;
import run.backstride.store.Store;
import run.backstride.store.StoreSettings;

/// What screens ask of a store that holds ten years of one runner: 3,000 runs of 40 minutes, one sample a
/// second, and 3,650 diary days, in SQLite. Prints the import's speed and the median and 99th percentile of
/// each question.
public final class StoreSpeed {
    private static final int RUNS = 3_000;
    private static final int DAYS = 3_650;
    private static final int SECONDS = 2_400;
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 20;
    private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);

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
            fill(store, runner);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "import: %d runs, %d diary days in %.1f s; database %.1f MB%n",
                    RUNS,
                    DAYS,
                    seconds,
                    Files.size(folder.resolve("backstride.sqlite")) / 1e6);
            questions(store, runner.id());
        }
    }

    private static void fill(Store store, Runner runner) {
        ImportBatch batch =
                store.imports()
                        .handIn(
                                runner.id(),
                                List.of(
                                        new Imports.Upload(
                                                "ten years",
                                                "",
                                                new ByteArrayInputStream(new byte[0]))));
        store.importing()
                .run(
                        runner.id(),
                        batch.id(),
                        (_, sink) -> {
                            IntStream.range(0, RUNS).forEach(i -> sink.accept(run(i)));
                            sink.accept(diary());
                            return List.of();
                        },
                        ImportListener.NONE);
    }

    private static ReadFile run(int index) {
        double[] time = IntStream.rangeClosed(0, SECONDS).asDoubleStream().toArray();
        double[] speed = new double[time.length];
        double[] distance = new double[time.length];
        double[] cadence = new double[time.length];
        double[] heart = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            // As a watch writes them: millimetres a second, centimetres, whole steps and beats.
            speed[i] = Math.round(3_000 + 200 * Math.sin((i + index) / 60.0)) / 1e3;
            distance[i] = i == 0 ? 0 : Math.round(100 * (distance[i - 1] + speed[i])) / 100.0;
            cadence[i] = Math.round(166 + 4 * Math.sin((i + index) / 45.0));
            heart[i] = Math.round(145 + 10 * Math.sin(i / 300.0));
        }
        Instant start =
                FIRST.plusDays((long) index * DAYS / RUNS).atTime(6, 0).toInstant(ZoneOffset.UTC);
        Activity activity =
                new Activity(
                        "run " + index,
                        new Sport(Sport.Kind.RUN, "running", "generic"),
                        start.plusSeconds(index % 3 * 3_600L),
                        Optional.of(ZoneOffset.UTC),
                        OptionalDouble.of(SECONDS),
                        OptionalDouble.of(SECONDS),
                        OptionalDouble.of(distance[SECONDS]),
                        OptionalDouble.empty(),
                        "Run " + index,
                        "Pair " + index / 100,
                        OptionalDouble.empty(),
                        new Device("maker", "watch"),
                        new Samples(
                                SampledSignal.of(time),
                                Map.of(
                                        Channel.SPEED, SampledSignal.of(speed),
                                        Channel.DISTANCE, SampledSignal.of(distance),
                                        Channel.CADENCE, SampledSignal.of(cadence),
                                        Channel.HEART_RATE, SampledSignal.of(heart))),
                        List.of(),
                        List.of(),
                        List.of());
        return new ReadFile(
                "" + index,
                index,
                "run " + index,
                List.of(activity),
                Diary.EMPTY,
                List.of(),
                Optional.empty());
    }

    private static ReadFile diary() {
        List<Diary.PainDay> pain = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            pain.add(
                    new Diary.PainDay(
                            FIRST.plusDays(day),
                            OptionalDouble.of(day % 5),
                            OptionalDouble.of(day % 7),
                            OptionalDouble.empty(),
                            "low back",
                            ""));
        }
        Diary none = Diary.EMPTY;
        Diary diary =
                new Diary(
                        none.profile(),
                        pain,
                        none.shoes(),
                        none.shoeUses(),
                        none.strength(),
                        none.mobility(),
                        none.nights(),
                        none.tests(),
                        none.screening());
        return new ReadFile(
                "diary", RUNS, "pain.csv", List.of(), diary, List.of(), Optional.empty());
    }

    private static void questions(Store store, String runner) {
        String id =
                store.activities()
                        .list(runner, ActivityQuery.everything(RUNS / 100, 50))
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

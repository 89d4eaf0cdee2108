package run.backstride.benchmarks;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.backstride.analysis.assess.RedFlag;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary;
import run.backstride.store.ImportBatch;
import run.backstride.store.ImportListener;
import run.backstride.store.Imports;
import run.backstride.store.ReadFile;
import run.backstride.store.Store;

/// Ten years of one runner in a store: 3,000 runs of 40 minutes, one sample a second, 3,650 diary days, and the
/// red-flag questions answered with no.
final class TenYears {
    static final int RUNS = 3_000;
    static final int DAYS = 3_650;
    private static final int SECONDS = 2_400;

    private TenYears() {}

    /// Fills a store as an import does.
    ///
    /// @param last the last day
    static void fill(Store store, String runner, LocalDate last) {
        LocalDate first = last.minusDays(DAYS - 1L);
        ImportBatch batch =
                store.imports()
                        .handIn(
                                runner,
                                List.of(
                                        new Imports.Upload(
                                                "ten years",
                                                "",
                                                new ByteArrayInputStream(new byte[0]))));
        store.importing()
                .run(
                        runner,
                        batch.id(),
                        (_, sink) -> {
                            IntStream.range(0, RUNS).forEach(i -> sink.accept(run(i, first)));
                            sink.accept(diary(first));
                            return List.of();
                        },
                        ImportListener.NONE);
    }

    private static ReadFile run(int index, LocalDate first) {
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
                first.plusDays((long) index * DAYS / RUNS).atTime(6, 0).toInstant(ZoneOffset.UTC);
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

    private static ReadFile diary(LocalDate first) {
        List<Diary.PainDay> pain = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            pain.add(
                    new Diary.PainDay(
                            first.plusDays(day),
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
                        answers(first.plusDays(DAYS - 1L)));
        return new ReadFile(
                "diary", RUNS, "pain.csv", List.of(), diary, List.of(), Optional.empty());
    }

    private static List<Diary.ScreeningAnswer> answers(LocalDate day) {
        return Stream.of(RedFlag.values())
                .map(flag -> new Diary.ScreeningAnswer(day, flag.number(), false))
                .toList();
    }
}

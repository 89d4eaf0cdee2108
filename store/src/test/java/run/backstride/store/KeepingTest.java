package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.analysis.Provenance;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.Noise;
import run.backstride.analysis.experiment.PlanRequest;
import run.backstride.analysis.experiment.Trial;
import run.backstride.core.Mistake;
import run.backstride.core.activity.Sport;
import run.backstride.store.ActivityQuery.Order;
import run.backstride.store.ActivityQuery.Sort;

/// What is kept beside imports, and what screens ask, on both databases.
final class KeepingTest {
    private static final String RUNS =
            """
            run 2025-12-31T23:30:00Z 30 5.5
            run 2026-01-05T06:00:00Z 60 12
            run 2026-01-07T06:00:00Z 40 7.25
            run 2026-02-01T06:00:00Z 20 3
            pain 2026-01-05 4
            pain 2026-01-06 6
            """;

    @TempDir private Path folder;

    /// Drawn once: what it can show is worked out by simulation.
    private static final ExperimentPlan PLAN =
            new PlanRequest(
                            Trial.CADENCE_CUE,
                            Mistake.RUNNING_FORM,
                            Optional.empty(),
                            LocalDate.parse("2026-01-30"),
                            LocalDate.parse("2026-02-01"),
                            7,
                            3,
                            new Noise(3, 1.5, 0.3, 20),
                            OptionalInt.empty(),
                            OptionalInt.empty())
                    .plan();

    static ExperimentPlan plan() {
        return PLAN;
    }

    @ParameterizedTest
    @EnumSource
    void aMonthHasItsRunsOnTheRunnersOwnDays(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUNS);
            Map<LocalDate, List<ActivityRow>> january =
                    f.store().activities().month(f.id(), YearMonth.of(2026, 1));
            assertThat(january)
                    .containsOnlyKeys(
                            LocalDate.parse("2026-01-01"),
                            LocalDate.parse("2026-01-05"),
                            LocalDate.parse("2026-01-07"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListIsFilteredSortedAndPaged(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUNS);
            ActivityQuery longest =
                    new ActivityQuery(
                            Optional.of(LocalDate.parse("2026-01-01")),
                            Optional.of(LocalDate.parse("2026-01-31")),
                            Set.of(Sport.Kind.RUN),
                            "RUN OF",
                            "blue",
                            OptionalDouble.of(5.5),
                            Sort.DISTANCE,
                            Order.DESCENDING,
                            0,
                            2);
            ActivityPage page = f.store().activities().list(f.id(), longest);
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.rows())
                    .extracting(row -> row.distanceKm().orElseThrow())
                    .containsExactly(12.0, 7.25);
            ActivityQuery none =
                    new ActivityQuery(
                            Optional.empty(),
                            Optional.empty(),
                            Set.of(),
                            "%",
                            "",
                            OptionalDouble.empty(),
                            Sort.TITLE,
                            Order.ASCENDING,
                            0,
                            10);
            assertThat(f.store().activities().list(f.id(), none).total()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void weeksAddUpRunsAndPain(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUNS);
            List<WeekTotals> weeks =
                    f.store()
                            .activities()
                            .weeks(
                                    f.id(),
                                    LocalDate.parse("2026-01-05"),
                                    LocalDate.parse("2026-01-20"));
            assertThat(weeks)
                    .containsExactly(
                            new WeekTotals(
                                    LocalDate.parse("2026-01-05"),
                                    2,
                                    OptionalDouble.of(19.25),
                                    OptionalDouble.of(100),
                                    0,
                                    2,
                                    OptionalDouble.of(6)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shoesHaveTheirKilometres(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUNS + "shoe Blue\n");
            assertThat(f.store().histories().shoes(f.id(), Fixture.AS_OF))
                    .singleElement()
                    .satisfies(shoe -> assertThat(shoe.toString()).contains("40.25"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultIsMadeAgainOnlyWhereDataOrScienceChanged(Kind kind) {
        StoreSettings settings = kind.fresh(folder);
        AtomicInteger made = new AtomicInteger();
        Analyses.Maker maker =
                (history, inputs) ->
                        new Analyses.Result(
                                new Provenance("1", "e", inputs, 7, Instant.EPOCH),
                                "{\"n\":%d,\"runs\":%d}"
                                        .formatted(
                                                made.incrementAndGet(),
                                                history.value().runs().size()));
        String runner;
        try (Fixture f = Fixture.open(settings)) {
            runner = f.id();
            f.bring("a", RUNS);
            Analyses.Result first = f.store().analyses().result(f.id(), Fixture.AS_OF, maker);
            assertThat(first.document()).isEqualTo("{\"n\":1,\"runs\":4}");
            assertThat(first.provenance().inputs())
                    .extracting(Provenance.Input::file)
                    .containsExactly("a");
            assertThat(f.store().analyses().result(f.id(), Fixture.AS_OF, maker)).isEqualTo(first);
            f.store().diary().put(f.id(), DiaryKind.PAIN, LineReader.pain("2026-01-09", 1));
            f.store().analyses().result(f.id(), Fixture.AS_OF, maker);
            assertThat(made).hasValue(2);
        }
        StoreSettings newer =
                new StoreSettings(
                        settings.folder(),
                        settings.database(),
                        settings.opening(),
                        new Science("2.0", "abc"),
                        settings.clock());
        try (Store store = Store.open(newer)) {
            store.analyses().result(runner, Fixture.AS_OF, maker);
            store.analyses().result(runner, Fixture.AS_OF, maker);
            assertThat(made).hasValue(3);
            var before = store.histories().history(runner, Fixture.AS_OF);
            assertThat(store.histories().measureAgain(runner, ImportListener.NONE)).isEqualTo(4);
            assertThat(store.histories().measureAgain(runner, ImportListener.NONE)).isZero();
            assertThat(store.histories().history(runner, Fixture.AS_OF)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void experimentsRecordingsAndAccessesAreKept(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            String id = f.store().trials().lock(f.id(), plan());
            Trials.Kept kept = f.store().trials().find(f.id(), id).orElseThrow();
            assertThat(kept.plan().text()).isEqualTo(plan().text());
            assertThat(kept.sha256()).isEqualTo(plan().hash());
            f.store().trials().end(f.id(), id);
            assertThat(f.store().trials().all(f.id()).getFirst().state())
                    .isEqualTo(Trials.State.ENDED);

            String recording =
                    f.store()
                            .recordings()
                            .add(
                                    f.id(),
                                    "side.mp4",
                                    LocalDate.parse("2026-01-06"),
                                    TransferTest.gait(),
                                    new java.io.ByteArrayInputStream(new byte[] {1, 2}));
            assertThat(f.history().gait()).containsExactly(TransferTest.gait());
            assertThat(f.store().recordings().file(f.id(), recording).orElseThrow())
                    .hasBinaryContent(new byte[] {1, 2});
            assertThat(f.store().recordings().remove(f.id(), recording)).isTrue();
            assertThat(f.history().gait()).isEmpty();

            f.store().accessLog().note(f.id(), "physio", "looked at the runs");
            assertThat(f.store().accessLog().newest(f.id(), 5))
                    .extracting(AccessLog.Access::who)
                    .containsExactly("physio");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTableOfTheSchemaIsCopiedAndDeleted(Kind kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            assertThat(database.read(Tables::all))
                    .filteredOn(name -> !name.startsWith("sqlite_"))
                    .containsExactlyInAnyOrderElementsOf(
                            java.util.stream.Stream.concat(
                                            Tables.of(Manifest.Scope.EVERYTHING).stream(),
                                            java.util.stream.Stream.of(
                                                    "scheduled_tasks", "flyway_schema_history"))
                                    .toList());
        }
    }
}

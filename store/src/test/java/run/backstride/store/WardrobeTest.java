package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.core.diary.Diary.ShoeUse;
import run.backstride.store.ActivityQuery.Order;
import run.backstride.store.ActivityQuery.Sort;

/// Shoes, neighbours and deletion of runs, as screens ask for them, on both databases.
final class WardrobeTest {
    private static final String RUNS =
            """
            run 2026-01-05T06:00:00Z 60 12
            run 2026-01-07T06:00:00Z 40 7.25
            run 2026-01-09T06:00:00Z 20 3
            """;

    @TempDir private Path folder;

    private static List<ActivityRow> inShoe(Fixture f, String shoe) {
        ActivityQuery query =
                new ActivityQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        "",
                        shoe,
                        OptionalDouble.empty(),
                        Sort.START,
                        Order.ASCENDING,
                        0,
                        10);
        return f.store().activities().list(f.id(), query).rows();
    }

    @ParameterizedTest
    @EnumSource
    void theShoeLogStandsBeforeWhatAFileSays(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUNS);
            f.store()
                    .diary()
                    .putAll(
                            f.id(),
                            DiaryKind.SHOE_USE,
                            List.of(
                                    new ShoeUse(
                                            LocalDate.parse("2026-01-05"),
                                            Optional.of(Instant.parse("2026-01-05T06:10:00Z")),
                                            "Grey"),
                                    new ShoeUse(
                                            LocalDate.parse("2026-01-07"),
                                            Optional.empty(),
                                            "Grey")));
            assertThat(inShoe(f, "grey"))
                    .extracting(ActivityRow::gear)
                    .containsExactly("Grey", "Grey");
            assertThat(inShoe(f, "blue")).hasSize(1);
            assertThat(inShoe(f, "red")).isEmpty();
            assertThat(f.store().activities().month(f.id(), YearMonth.of(2026, 1)).values())
                    .allSatisfy(day -> assertThat(day.getFirst().gear()).isNotBlank());
            assertThat(f.store().activities().shoes(f.id())).hasSize(2).contains("Grey");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunKnowsItsFileAndItsNeighbours(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            ImportBatch batch = f.bring("a", RUNS);
            List<ActivityRow> newestFirst = f.activities();
            Whence middle =
                    f.store().activities().whence(f.id(), newestFirst.get(1).id()).orElseThrow();
            assertThat(middle.file()).contains("a");
            assertThat(middle.batch()).contains(batch.id());
            assertThat(middle.before()).contains(newestFirst.get(2).id());
            assertThat(middle.after()).contains(newestFirst.get(0).id());
            assertThat(f.store().activities().whence(f.id(), "nobody")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalTakenAwayComeBack(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", RUNS);
            List<String> two = f.activities().stream().map(ActivityRow::id).limit(2).toList();
            assertThat(f.store().activities().remove(f.id(), two)).isEqualTo(2);
            assertThat(f.activities()).hasSize(1);
            assertThat(f.store().activities().restore(f.id(), two)).isEqualTo(2);
            assertThat(f.activities()).hasSize(3);
        }
    }
}

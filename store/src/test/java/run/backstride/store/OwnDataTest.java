package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.analysis.Provenance;

/// Names, places, preferences, questionnaires and the newest result, on both databases.
final class OwnDataTest {
    private static final Provenance MADE = new Provenance("1", "e", List.of(), 7, Instant.EPOCH);

    @TempDir private Path folder;

    private static RolandMorris ticked(String day, Integer... sentences) {
        return new RolandMorris(LocalDate.parse(day), new TreeSet<>(List.of(sentences)));
    }

    private static Analyses.Result result(Fixture f, LocalDate day, String document) {
        return f.store()
                .analyses()
                .result(f.id(), day, (_, _) -> new Analyses.Result(MADE, document));
    }

    @ParameterizedTest
    @EnumSource
    void theNewestResultStaysUntilTheNextOneIsThere(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            assertThat(f.store().analyses().latest(f.id())).isEmpty();
            result(f, Fixture.AS_OF, "first");
            assertThat(f.store().analyses().latest(f.id()))
                    .contains(
                            new Analyses.Kept(
                                    Fixture.AS_OF, new Analyses.Result(MADE, "first"), true));
            f.bring("a", "run 2026-01-05T06:00:00Z 60 12\n");
            List<Analyses.Kept> seen = new ArrayList<>();
            f.store()
                    .analyses()
                    .result(
                            f.id(),
                            Fixture.AS_OF.plusDays(1),
                            (_, _) -> {
                                seen.add(f.store().analyses().latest(f.id()).orElseThrow());
                                return new Analyses.Result(MADE, "second");
                            });
            assertThat(seen)
                    .containsExactly(
                            new Analyses.Kept(
                                    Fixture.AS_OF, new Analyses.Result(MADE, "first"), false));
            assertThat(f.store().analyses().latest(f.id()).orElseThrow().result().document())
                    .isEqualTo("second");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNewestResultIsTheOneMadeLastWhateverDayItSpeaksOf(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            for (int day = 0; day < 9; day++) {
                result(f, Fixture.AS_OF.minusDays(day), "day " + day);
            }
            assertThat(f.store().analyses().latest(f.id()).orElseThrow().result().document())
                    .isEqualTo("day 8");
            assertThat(result(f, Fixture.AS_OF.minusDays(4), "made again").document())
                    .isEqualTo("day 4");
            assertThat(result(f, Fixture.AS_OF.minusDays(3), "made again").document())
                    .isEqualTo("made again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunnerWhoMovesHasTheDaysOfTheNewPlace(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            f.bring("a", "run 2026-01-05T23:30:00Z 60 12\n");
            assertThat(f.activities())
                    .extracting(ActivityRow::day)
                    .containsExactly(LocalDate.parse("2026-01-06"));
            assertThat(f.store().runners().move(f.id(), ZoneId.of("America/New_York"))).isTrue();
            assertThat(f.store().runners().rename(f.id(), "Ada L.")).isTrue();
            assertThat(f.store().runners().rename("nobody", "Ada L.")).isFalse();
            assertThat(f.activities())
                    .extracting(ActivityRow::day)
                    .containsExactly(LocalDate.parse("2026-01-05"));
            assertThat(f.history().runs())
                    .extracting(run -> run.date())
                    .containsExactly(LocalDate.parse("2026-01-05"));
            assertThat(f.store().runners().find(f.id()).orElseThrow())
                    .satisfies(runner -> assertThat(runner.label()).isEqualTo("Ada L."))
                    .satisfies(runner ->
                            assertThat(runner.zone()).isEqualTo(ZoneId.of("America/New_York")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void preferencesAreEachRunnersOwn(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Preferences settings = f.store().settings();
            Runner other = f.store().runners().add("Bo", Fixture.ZONE);
            settings.put(f.id(), "units", "metric");
            settings.put(f.id(), "units", "imperial");
            settings.put(f.id(), "theme", "dark");
            assertThat(settings.get(f.id(), "units")).contains("imperial");
            assertThat(settings.get(other.id(), "units")).isEmpty();
            assertThat(settings.all(f.id()))
                    .isEqualTo(Map.of("theme", "dark", "units", "imperial"));
            assertThat(settings.all(other.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionnaireCountsWhatWasTickedOnADay(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder)) {
            Questionnaires kept = f.store().questionnaires();
            kept.put(f.id(), ticked("2026-02-01", 1, 24, 7));
            kept.put(f.id(), ticked("2026-01-01"));
            kept.put(f.id(), ticked("2026-02-01", 3, 4));
            assertThat(kept.all(f.id()))
                    .containsExactly(ticked("2026-01-01"), ticked("2026-02-01", 3, 4));
            assertThat(kept.all(f.id())).extracting(RolandMorris::score).containsExactly(0, 2);
            assertThat(kept.remove(f.id(), LocalDate.parse("2026-02-01"))).isTrue();
            assertThat(kept.remove(f.id(), LocalDate.parse("2026-02-01"))).isFalse();
            assertThat(kept.all(f.id())).hasSize(1);
        }
    }

    @Test
    void aSentenceThatTheQuestionnaireDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> ticked("2026-01-01", 25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 24");
        assertThatThrownBy(() -> ticked("2026-01-01", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anExportHasPreferencesAndQuestionnaires(Kind kind) {
        try (Fixture f = Fixture.open(kind, folder.resolve("one"))) {
            f.store().settings().put(f.id(), "units", "imperial");
            f.store().questionnaires().put(f.id(), ticked("2026-01-01", 5));
            f.store().transfer().export(f.id(), folder.resolve("ada.zip"));
            Runner again = f.store().transfer().bringIn(folder.resolve("ada.zip"));
            assertThat(f.store().settings().get(again.id(), "units")).contains("imperial");
            assertThat(f.store().questionnaires().all(again.id()))
                    .containsExactly(ticked("2026-01-01", 5));
            f.store().runners().delete(again.id());
            assertThat(f.store().settings().all(again.id())).isEmpty();
            assertThat(f.store().settings().get(f.id(), "units")).contains("imperial");
        }
    }

    /// What a program of the first version left behind.
    @Test
    void aStoreOfTheFirstVersionIsBroughtUpToDate() {
        StoreSettings settings = Kind.unmade(folder);
        String address = "jdbc:sqlite:" + settings.file().toAbsolutePath();
        Flyway.configure()
                .dataSource(address, null, null)
                .locations("classpath:run/backstride/store/migration")
                .placeholders(Map.of("bytes", "blob", "moment", "timestamp"))
                .target("1")
                .load()
                .migrate();
        Jdbi.create(address)
                .useHandle(h -> {
                    h.execute(
                            "insert into runner values ('r', 'Ada', 'Europe/Berlin', '2026-01-01T00:00:00Z', 3)");
                    h.execute(
                            "insert into import_batch values ('b', 'r', 1, '2026-01-01T00:00:00Z', 'OPEN', '', '[]')");
                    h.execute(
                            "insert into job values ('j', 'r', 'b', 'import', 'DONE', '2026-01-01T00:00:00Z', 1, 2, '', 0)");
                    h.execute(
                            "insert into analysis values ('a', 'r', '2026-01-01', 3, '1.0 abc', '%s', 'old')"
                                    .formatted(Json.text(MADE)));
                });
        try (Store store = Store.open(settings)) {
            assertThat(store.runners().all()).extracting(Runner::label).containsExactly("Ada");
            assertThat(store.analyses().latest("r"))
                    .isEqualTo(
                            Optional.of(
                                    new Analyses.Kept(
                                            LocalDate.parse("2026-01-01"),
                                            new Analyses.Result(MADE, "old"),
                                            true)));
            assertThat(store.damage()).isEmpty();
        }
    }
}

package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.experiment.LogLine;
import run.backstride.store.StoreException.Reason;

/// Backups, exports and deletion, on both databases.
final class TransferTest {
    @TempDir private Path folder;

    /// A runner with something in every part of the store.
    private static Fixture full(Kind kind, Path folder) {
        Fixture f = Fixture.open(kind, folder);
        f.bring("a", "run 2026-01-03T06:00:00Z 30 5.5\npain 2026-01-03 4\nshoe Blue\n");
        f.bring("b", "run 2026-01-05T06:00:00Z 40 7.25\npain 2026-01-05 2\n");
        f.store().diary().put(f.id(), DiaryKind.PAIN, LineReader.pain("2026-01-03", 7));
        ActivityRow row = f.activities().getFirst();
        f.store().activities().edit(f.id(), row.id(), "Mine", "Red", OptionalDouble.of(6));
        f.store()
                .recordings()
                .add(
                        f.id(),
                        "side.mp4",
                        LocalDate.parse("2026-01-06"),
                        gait(),
                        new ByteArrayInputStream("video".getBytes(StandardCharsets.UTF_8)));
        String trial = f.store().trials().lock(f.id(), KeepingTest.plan());
        f.store()
                .trials()
                .log(
                        f.id(),
                        trial,
                        new LogLine(
                                "log.csv",
                                2,
                                LocalDate.parse("2026-02-03"),
                                Optional.of(LogLine.Done.CHANGE),
                                "",
                                OptionalDouble.empty(),
                                OptionalDouble.of(2),
                                false,
                                ""));
        f.store().accessLog().note(f.id(), "physio", "looked");
        return f;
    }

    static GaitMeasures gait() {
        return new GaitMeasures(
                "side.mp4",
                GaitMeasures.View.SIDE,
                60,
                600,
                10,
                Optional.of(GaitMeasures.Facing.LEFT),
                List.of(),
                List.of(),
                List.of("too short"),
                run.backstride.analysis.gait.Capture.Points.NETWORK,
                run.backstride.analysis.gait.StrideCurves.NONE,
                OptionalDouble.empty());
    }

    private static void same(Fixture one, Fixture other) {
        assertThat(other.history()).isEqualTo(one.history());
        assertThat(other.activities())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(one.activities());
        assertThat(other.store().trials().all(other.id()).getFirst().plan().text())
                .isEqualTo(one.store().trials().all(one.id()).getFirst().plan().text());
        assertThat(other.store().accessLog().newest(other.id(), 9))
                .isEqualTo(one.store().accessLog().newest(one.id(), 9));
        for (ActivityRow row : other.activities()) {
            assertThat(other.store().activities().recording(other.id(), row.id())).isPresent();
        }
        String batch = other.store().imports().batches(other.id()).getLast().id();
        ImportInput input = other.store().imports().inputs(other.id(), batch).getFirst();
        assertThat(other.store().imports().original(input))
                .hasContent("run 2026-01-03T06:00:00Z 30 5.5\npain 2026-01-03 4\nshoe Blue\n");
    }

    @ParameterizedTest
    @EnumSource
    void aBackupRestoresEverythingIntoEitherDatabase(Kind kind) {
        Path backup = folder.resolve("backup.zip");
        try (Fixture f = full(kind, folder.resolve("one"))) {
            f.store().transfer().backUp(backup);
            for (Kind other : Kind.values()) {
                try (Store store = Store.open(other.fresh(folder.resolve("into" + other)))) {
                    store.transfer().restore(backup);
                    assertThat(store.runners().all()).isEqualTo(f.store().runners().all());
                    same(f, new Fixture(store, f.runner()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExportImportsAgainAsAnEqualRunnerBesideTheFirst(Kind kind) {
        Path export = folder.resolve("ada.zip");
        try (Fixture f = full(kind, folder.resolve("one"))) {
            f.store().runners().add("Bo", Fixture.ZONE);
            f.store().transfer().export(f.id(), export);
            Runner again = f.store().transfer().bringIn(export);
            assertThat(again.id()).isNotEqualTo(f.id());
            same(f, new Fixture(f.store(), again));
            f.store().runners().delete(f.id());
            assertThat(f.store().histories().history(again.id(), Fixture.AS_OF).value().runs())
                    .hasSize(2);
        }
    }

    @Test
    void aBackupWithAnyByteChangedIsRefusedAndNothingOfItIsUsed() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (Fixture f = full(Kind.SQLITE, folder.resolve("one"))) {
            f.store().transfer().backUp(backup);
        }
        byte[] sound = Files.readAllBytes(backup);
        SplittableRandom random = new SplittableRandom(1);
        try (Store store = Store.open(Kind.SQLITE.fresh(folder.resolve("two")))) {
            int refused = 0;
            for (int i = 0; i < 40; i++) {
                byte[] bytes = sound.clone();
                // The local headers repeat what the directory says; only what is read back counts.
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                Path changed = folder.resolve("changed.zip");
                Files.write(changed, bytes);
                try {
                    store.transfer().restore(changed);
                    for (Runner runner : store.runners().all()) {
                        assertThat(
                                        store.histories()
                                                .history(runner.id(), Fixture.AS_OF)
                                                .value()
                                                .runs())
                                .hasSize(2);
                        store.runners().delete(runner.id());
                    }
                } catch (StoreException e) {
                    assertThat(e.reason()).isIn(Reason.BAD_COPY, Reason.CORRUPT);
                    refused++;
                    assertThat(store.runners().all()).isEmpty();
                }
            }
            assertThat(refused).isGreaterThan(20);
        }
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(sound, sound.length / 2));
        try (Store store = Store.open(Kind.SQLITE.fresh(folder.resolve("three")))) {
            assertThatThrownBy(() -> store.transfer().restore(cut))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.BAD_COPY));
        }
    }

    @Test
    void aBackupIsRestoredIntoAnEmptyStoreOnly() {
        Path backup = folder.resolve("backup.zip");
        try (Fixture f = full(Kind.SQLITE, folder.resolve("one"))) {
            f.store().transfer().backUp(backup);
            assertThatThrownBy(() -> f.store().transfer().restore(backup))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.NOT_EMPTY));
            assertThatThrownBy(() -> f.store().transfer().bringIn(backup))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.BAD_COPY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletingARunnerLeavesNothing(Kind kind) throws IOException {
        try (Fixture f = full(kind, folder)) {
            Runner other = f.store().runners().add("Bo", Fixture.ZONE);
            Fixture second = new Fixture(f.store(), other);
            second.bring("b", "run 2026-01-05T06:00:00Z 40 7.25\npain 2026-01-05 2\n");
            f.store().runners().delete(f.id());
            assertThat(f.store().runners().all())
                    .extracting(Runner::id)
                    .containsExactly(other.id());
            assertThat(second.activities()).hasSize(1);
            ImportInput kept =
                    f.store()
                            .imports()
                            .inputs(
                                    other.id(),
                                    f.store().imports().batches(other.id()).getFirst().id())
                            .getFirst();
            assertThat(f.store().imports().original(kept)).isNotEmpty();
        }
        if (kind == Kind.SQLITE) {
            for (Path file : List.of(folder.resolve("backstride.sqlite"))) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).contains("Bo").doesNotContain("physio", "side.mp4", "Mine");
            }
        }
    }
}

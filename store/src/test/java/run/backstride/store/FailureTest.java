package run.backstride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.store.ImportBatch.State;
import run.backstride.store.StoreException.Reason;
import run.backstride.store.StoreSettings.Opening;

/// Disks that are full, files that are locked, damaged or gone: a clear failure, and nothing lost.
final class FailureTest {
    private static final String RUN = "run 2026-01-03T06:00:00Z 30 5.5\n";

    @TempDir private Path folder;

    private static Reason reason(Runnable work) {
        try {
            work.run();
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining(e.reason().remedy());
            return e.reason();
        }
        throw new AssertionError("it did not fail");
    }

    private StoreSettings existing(Path where) {
        return new StoreSettings(
                where, Optional.empty(), Opening.EXISTING, Kind.SCIENCE, Kind.CLOCK);
    }

    @Test
    void aFolderThatIsNotThereIsNoEmptyHistory() {
        assertThat(reason(() -> Store.open(existing(folder.resolve("nas")))))
                .isEqualTo(Reason.MISSING);
        assertThat(folder.resolve("nas")).doesNotExist();
        assertThat(reason(() -> Store.open(existing(folder)))).isEqualTo(Reason.MISSING);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNewStoreIsMadeWhereThatIsAskedFor() {
        try (Store store = Store.open(Kind.unmade(folder.resolve("new")))) {
            assertThat(store.runners().all()).isEmpty();
            assertThat(store.damage()).isEmpty();
        }
        Store.open(existing(folder.resolve("new"))).close();
    }

    @Test
    void aLockedDatabaseIsSaidToBeAndTheImportGoesOnLater() throws SQLException, IOException {
        StoreSettings settings = Kind.SQLITE.fresh(folder);
        try (Fixture f = Fixture.open(settings)) {
            ImportBatch batch = f.handIn(Map.of("a", RUN));
            try (Database impatient = Database.openFile(settings, 50);
                    Connection other =
                            DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(reason(() -> impatient.write(h -> h.execute("delete from runner"))))
                        .isEqualTo(Reason.LOCKED);
                statement.execute("rollback");
            }
            assertThat(f.run(batch).state()).isEqualTo(State.DONE);
            assertThat(f.activities()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void aDatabaseWithABrokenHeadIsSaidToBeAndLeftAlone(int at) throws IOException {
        StoreSettings settings = Kind.SQLITE.fresh(folder);
        try (Fixture f = Fixture.open(settings)) {
            f.bring("a", RUN);
        }
        byte[] bytes = Files.readAllBytes(settings.file());
        java.util.Arrays.fill(bytes, at, at + 60, (byte) 0x5a);
        Files.write(settings.file(), bytes);
        assertThat(reason(() -> Store.open(settings))).isEqualTo(Reason.CORRUPT);
        assertThat(settings.file()).hasBinaryContent(bytes);
    }

    @Test
    void aDatabaseWithBrokenPagesIsNotBackedUpOverASoundCopy() throws IOException {
        StoreSettings settings = Kind.SQLITE.fresh(folder);
        try (Fixture f = Fixture.open(settings)) {
            f.bring("a", RUN);
        }
        byte[] bytes = Files.readAllBytes(settings.file());
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 8192; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : bytes[i]);
        }
        Files.write(settings.file(), bytes);
        Path backup = Files.writeString(folder.resolve("backup.zip"), "sound");
        try (Store store = Store.open(settings)) {
            assertThat(reason(() -> store.transfer().backUp(backup))).isEqualTo(Reason.CORRUPT);
        } catch (StoreException e) {
            assertThat(e.reason()).isEqualTo(Reason.CORRUPT);
        }
        assertThat(backup).hasContent("sound");
    }

    @Test
    void aDatabaseOfANewerProgramIsNotTouched() {
        StoreSettings settings = Kind.SQLITE.fresh(folder);
        try (Database database = Database.open(settings)) {
            database.write(h ->
                    h.execute(
                            "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'x', 'x', 0, 1)"));
        }
        assertThat(reason(() -> Store.open(settings))).isEqualTo(Reason.NEWER);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        try (Fixture f = Fixture.open(Kind.SQLITE, folder)) {
            InputStream broken =
                    new java.io.SequenceInputStream(
                            new java.io.ByteArrayInputStream(RUN.getBytes(StandardCharsets.UTF_8)),
                            new BrokenStream());
            assertThatThrownBy(() ->
                            f.store()
                                    .imports()
                                    .handIn(f.id(), List.of(new Imports.Upload("a", "", broken))))
                    .isInstanceOf(StoreException.class);
            assertThat(f.store().imports().batches(f.id())).isEmpty();
            assertThat(folder.resolve("originals")).isEmptyDirectory();
        }
    }

    /// A connection that is reset.
    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }

    @Test
    void aFullDiskIsSaidToBeAndTheImportGoesOnWhereThereIsRoomAgain()
            throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()))
                .as("may mount a small disk")
                .isTrue();
        try (Fixture f = Fixture.open(Kind.SQLITE, disk.resolve("data"))) {
            Map<String, String> files = new LinkedHashMap<>();
            for (int i = 0; i < 200; i++) {
                files.put(
                        "f" + i, "run 2026-01-01T%02d:%02d:00Z 30 5.5\n".formatted(i / 60, i % 60));
            }
            ImportBatch batch = f.handIn(files);
            assertThat(reason(() -> f.run(batch))).isEqualTo(Reason.DISK_FULL);
            int before = f.files(batch).size();
            assertThat(before).isBetween(1, 199);
            assertThat(f.store().damage()).isEmpty();
            assertThat(ran("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
            assertThat(f.run(batch).state()).isEqualTo(State.DONE);
            assertThat(f.files(batch)).hasSize(200);
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anAddressWithoutSenseIsSaidWithoutItsSecret() {
        StoreSettings settings =
                new StoreSettings(
                        folder,
                        Optional.of("postgresql:hush"),
                        Opening.CREATE_IF_MISSING,
                        Kind.SCIENCE,
                        Kind.CLOCK);
        assertThatThrownBy(() -> Store.open(settings))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining("hush");
        DatabaseAddress address =
                DatabaseAddress.of("postgres://ada:s%2Be+t@host:5433/club?ssl=true");
        assertThat(address)
                .isEqualTo(
                        new DatabaseAddress(
                                "jdbc:postgresql://host:5433/club?ssl=true",
                                Optional.of("ada"),
                                Optional.of("s+e+t")));
    }
}

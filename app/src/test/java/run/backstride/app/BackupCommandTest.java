package run.backstride.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.backstride.store.Runner;
import run.backstride.store.Store;

/// `backup` and `restore` as a person uses them.
final class BackupCommandTest {
    @TempDir private Path folder;

    private Path journal(String name, String runner) {
        Path data = folder.resolve(name);
        try (Store store = Store.open(StoreChild.settings(data))) {
            store.runners().add(runner, java.time.ZoneOffset.UTC);
        }
        return data;
    }

    private static List<String> runners(Path data) {
        try (Store store = Store.open(StoreChild.settings(data))) {
            return store.runners().all().stream().map(Runner::label).toList();
        }
    }

    private static Run backup(Path data, Path to, String... more) {
        return Run.of(
                Stream.concat(
                                Stream.of(
                                        "backup", "--data", data.toString(), "--to", to.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Run restore(Path from, Path data, String... more) {
        return Run.of(
                Stream.concat(
                                Stream.of("restore", from.toString(), "--data", data.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aBackupBecomesTheSameJournalElsewhere() {
        Path file = folder.resolve("copy.zip");
        Run written = backup(journal("data", "Ada"), file);
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).startsWith("Wrote " + file + ": 1 runner");
        Path into = folder.resolve("new/place");
        Run restored = restore(file, into);
        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("1 runner into " + into);
        assertThat(runners(into)).containsExactly("Ada");
    }

    @Test
    void aBackupIsNeverOverwrittenUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("copy.zip"), "the last one");
        Path data = journal("data", "Ada");
        Run refused = backup(data, file);
        assertThat(refused.status()).isEqualTo(ExitCode.USAGE.number());
        assertThat(refused.err()).contains("--force");
        assertThat(file).hasContent("the last one");
        assertThat(backup(data, file, "--force").status()).isZero();
        assertThat(restore(file, folder.resolve("new")).status()).isZero();
    }

    @Test
    void aJournalIsSetAsideAndNeverOverwritten() throws IOException {
        Path file = folder.resolve("copy.zip");
        backup(journal("data", "Ada"), file);
        Path other = journal("other", "Bo");
        Run refused = restore(file, other);
        assertThat(refused.status()).isEqualTo(ExitCode.USAGE.number());
        assertThat(refused.err()).contains("There is a journal in " + other);
        assertThat(runners(other)).containsExactly("Bo");
        Run forced = restore(file, other, "--force");
        assertThat(forced.status()).as(forced.err()).isZero();
        assertThat(runners(other)).containsExactly("Ada");
        try (Stream<Path> beside = Files.list(folder)) {
            List<Path> aside =
                    beside.filter(path -> path.getFileName().toString().startsWith("other-"))
                            .toList();
            assertThat(aside).hasSize(1);
            assertThat(runners(aside.getFirst())).containsExactly("Bo");
        }
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        Path file = folder.resolve("copy.zip");
        backup(journal("data", "Ada"), file);
        byte[] sound = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(sound, sound.length - 40));
        Path other = journal("other", "Bo");
        Run run = restore(file, other, "--force");
        assertThat(run.status()).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(run.err()).contains("copy.zip can't be used", "Use another backup");
        assertThat(runners(other)).containsExactly("Bo");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).hasSize(3);
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        Run none = backup(folder.resolve("nothing"), folder.resolve("copy.zip"));
        assertThat(none.status()).isEqualTo(ExitCode.USAGE.number());
        assertThat(none.err()).contains("There is no history in");
        Run missing = restore(folder.resolve("none.zip"), folder.resolve("new"));
        assertThat(missing.status()).isEqualTo(ExitCode.USAGE.number());
        assertThat(missing.err()).contains("There is no file").doesNotContain("\tat ");
    }
}

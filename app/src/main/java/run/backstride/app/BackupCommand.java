package run.backstride.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import run.backstride.app.Variables.UnusableException;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.store.StoreSettings.Opening;

/// `backstride backup`: everything that is kept, as one file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Writes everything that your journal keeps as one file.",
        footer = {
            "",
            "The file holds health data, and hashes of passwords where there are accounts: keep it where only you can "
                    + "read it. 'backstride serve' may run meanwhile.",
            "",
            "Example:",
            "  backstride backup --to backstride-2026-03-31.zip"
        })
final class BackupCommand implements Callable<Integer> {
    private static final double BYTES_A_MEGABYTE = 1e6;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The file to write. It appears whole or not at all.")
    private Path to = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the journal. Default: BACKSTRIDE_DATA, else your data folder (~/.local/share/backstride).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--force", description = "Replace the file where there is one.")
    private boolean force;

    private final Terminal terminal;
    private final Clock clock;

    BackupCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(to) && (!force || Files.isDirectory(to))) {
            terminal.err()
                    .println(
                            Files.isDirectory(to)
                                    ? to + " is a folder; name a file in it."
                                    : to
                                            + " is there already. Name another file, or replace it with --force.");
            return ExitCode.USAGE.number();
        }
        try (Store store =
                Store.open(DataFolder.settings(DataFolder.or(data), Opening.EXISTING, clock))) {
            store.transfer().backUp(to);
            terminal.out()
                    .printf(
                            java.util.Locale.ROOT,
                            "Wrote %s: %d %s, %.1f MB.%n",
                            to,
                            store.runners().all().size(),
                            store.runners().all().size() == 1 ? "runner" : "runners",
                            Files.size(to) / BYTES_A_MEGABYTE);
            return ExitCode.DONE.number();
        } catch (UnusableException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.USAGE.number();
        } catch (StoreException e) {
            return failed(e, terminal);
        }
    }

    /// Says what is wrong.
    ///
    /// @return how the process ends
    static int failed(StoreException e, Terminal terminal) {
        terminal.err().println(e.getMessage());
        return switch (e.reason()) {
            case MISSING,
                    NOT_EMPTY,
                    LOCKED,
                    TAKEN,
                    LAST_ADMIN,
                    NOT_WRITABLE,
                    DISK_FULL,
                    UNREACHABLE ->
                    ExitCode.USAGE.number();
            case BAD_COPY, CORRUPT, NEWER -> ExitCode.UNREADABLE.number();
            case UNKNOWN -> ExitCode.OUR_FAULT.number();
        };
    }
}

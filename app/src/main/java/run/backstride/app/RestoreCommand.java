package run.backstride.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import run.backstride.app.Variables.UnusableException;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.store.StoreException.Reason;
import run.backstride.store.StoreSettings;
import run.backstride.store.StoreSettings.Opening;

/// `backstride restore`: a backup becomes a journal again, all of it or nothing.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Makes a journal of a backup.",
        footer = {
            "",
            "Every byte of the backup is checked before anything is used. A journal that is there already stays unless "
                    + "you say --force; then it is set aside beside the new one, not deleted.",
            "",
            "Example:",
            "  backstride restore backstride-2026-03-31.zip"
        })
final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path from = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of the journal. Default: BACKSTRIDE_DATA, else your data folder (~/.local/share/backstride).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--force",
            description = "Where there is a journal already, set it aside and use the backup.")
    private boolean force;

    private final Terminal terminal;
    private final Clock clock;

    RestoreCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = DataFolder.or(data).toAbsolutePath().normalize();
        try {
            if (!Files.isRegularFile(from)) {
                throw new StoreException(Reason.MISSING, "There is no file " + from);
            }
            StoreSettings settings = DataFolder.settings(folder, Opening.CREATE_IF_MISSING, clock);
            return settings.database().isPresent() ? intoServer(settings) : intoFolder(folder);
        } catch (UnusableException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.USAGE.number();
        } catch (StoreException e) {
            return BackupCommand.failed(e, terminal);
        } catch (FileSystemException e) {
            terminal.err()
                    .println(
                            "%s can't be put in its place (%s). Nothing was changed; restore into another folder with --data."
                                    .formatted(folder, e.getMessage()));
            return ExitCode.USAGE.number();
        }
    }

    /// A database that holds something is never emptied from here.
    private int intoServer(StoreSettings settings) {
        try (Store store = Store.open(settings)) {
            store.transfer().restore(from);
            said(store, "the database of BACKSTRIDE_DATABASE_URL");
        }
        return ExitCode.DONE.number();
    }

    /// Restores beside the folder first, so that a backup that can't be used changes nothing.
    private int intoFolder(Path folder) throws IOException {
        boolean there = isFilled(folder);
        if (there && !force) {
            terminal.err()
                    .println(
                            "There is a journal in %s already. Give another folder with --data, or set it aside with --force."
                                    .formatted(folder));
            return ExitCode.USAGE.number();
        }
        if (Files.isDirectory(folder) && Store.isInUse(folder)) {
            throw new StoreException(Reason.LOCKED, folder + " is in use by another Backstride");
        }
        Path beside = beside(folder, "restoring");
        try {
            StoreSettings settings =
                    DataFolder.settings(beside, Optional.empty(), Opening.CREATE_IF_MISSING, clock);
            try (Store store = Store.open(settings)) {
                store.transfer().restore(from);
                said(store, folder.toString());
            }
            putInPlace(beside, folder, there);
        } finally {
            delete(beside);
        }
        return ExitCode.DONE.number();
    }

    /// What was there is set aside; it comes back where the new one can't be put in its place.
    private void putInPlace(Path beside, Path folder, boolean there) throws IOException {
        Path aside = beside(folder, "before");
        if (there) {
            Files.move(folder, aside);
        } else {
            Files.deleteIfExists(folder);
        }
        try {
            Files.move(beside, folder);
        } catch (IOException e) {
            if (there) {
                Files.move(aside, folder);
            }
            throw e;
        }
        if (there) {
            terminal.err().println("What was there before is in " + aside);
        }
    }

    private void said(Store store, String where) {
        int runners = store.runners().all().size();
        terminal.out()
                .printf(
                        "The backup is sound: %d %s into %s.%n",
                        runners, runners == 1 ? "runner" : "runners", where);
    }

    private static boolean isFilled(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }

    /// {@return a folder on the same disk that is not there yet}
    private Path beside(Path folder, String what) {
        return folder.resolveSibling(
                "%s-%s-%s".formatted(folder.getFileName(), what, MOMENT.format(clock.instant())));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.delete(file);
                }
            }
        }
    }
}

package run.backstride.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.files.FileReading;
import run.backstride.files.Format;
import run.backstride.files.archive.Inputs;
import run.backstride.files.archive.Limits;
import run.backstride.files.archive.Order;
import run.backstride.files.archive.ReadingResult;

/// What came through the door of all inputs: per file what the caller made of it, and what was wrong.
///
/// @param files what the caller made of each file, in the order of the inputs
/// @param perFile what was wrong with single files, in that order
/// @param result what concerns the inputs as a whole
/// @param useful files that gave anything
record InputReading<T>(List<T> files, List<Diagnostic> perFile, ReadingResult result, int useful) {

    /// What `--strict` minds. Private parts of an export, copies and the like are left out on purpose.
    private static final Set<Code> UNREADABLE =
            EnumSet.of(
                    Code.TRUNCATED,
                    Code.CORRUPT,
                    Code.BAD_CHECKSUM,
                    Code.BAD_HEADER,
                    Code.UNKNOWN_FORMAT,
                    Code.MALFORMED_XML,
                    Code.BAD_ENCODING,
                    Code.EXTERNAL_ENTITY,
                    Code.MALFORMED_TABLE,
                    Code.CHANGED_PLAN,
                    Code.EXPERIMENT_LOG,
                    Code.TOO_LARGE,
                    Code.ARCHIVE_BOMB,
                    Code.ENCRYPTED,
                    Code.UNSUPPORTED_COMPRESSION,
                    Code.UNSAFE_PATH,
                    Code.NESTED_TOO_DEEP,
                    Code.MISSING_FILE,
                    Code.EMPTY_INPUT,
                    Code.UNREADABLE,
                    Code.NO_TIME,
                    Code.NOBODY_RUNNING,
                    Code.LEGS_UNTOLD,
                    Code.LOST_TRACK,
                    Code.CUT_OFF,
                    Code.UNSUPPORTED_VIDEO,
                    Code.NO_MODEL);

    /// Reads everything, with a word on standard error on how far it is.
    ///
    /// @param paths files and folders
    /// @param jobs how many files are read at once
    /// @param terminal where to say how far it is
    /// @param use what is kept of a file; called from several threads at once
    static <T> InputReading<T> of(List<Path> paths, int jobs, Terminal terminal, Use<T> use) {
        Map<Order, T> made = new ConcurrentSkipListMap<>();
        Map<Order, List<Diagnostic>> wrong = new ConcurrentSkipListMap<>();
        AtomicInteger useful = new AtomicInteger();
        ReadingResult result;
        try (ProgressLine progress = new ProgressLine(terminal, System::nanoTime)) {
            result =
                    Inputs.open(paths, Limits.STANDARD)
                            .read(
                                    jobs,
                                    (order, reading) -> {
                                        made.put(order, use.of(order, reading));
                                        wrong.put(order, reading.diagnostics());
                                        if (gaveSomething(reading)) {
                                            useful.incrementAndGet();
                                        }
                                    },
                                    p ->
                                            progress.progressed(
                                                    p.filesDone(),
                                                    p.filesTotal(),
                                                    p.bytesDone(),
                                                    p.bytesTotal()));
        }
        return new InputReading<>(
                List.copyOf(made.values()),
                wrong.values().stream().flatMap(List::stream).toList(),
                result,
                useful.get());
    }

    /// What is kept of a file.
    @FunctionalInterface
    interface Use<T> {
        /// {@return what is kept of one file}
        ///
        /// @param order place among all files
        /// @param reading what the file gave
        T of(Order order, FileReading reading);
    }

    /// {@return all that was wrong: with inputs first, then with single files}
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(result.diagnostics());
        all.addAll(perFile);
        return all;
    }

    /// {@return whether not one file gave anything}
    boolean isEmpty() {
        return useful == 0;
    }

    /// {@return whether anything could not be read, wholly or in part}
    boolean anythingUnreadable() {
        return diagnostics().stream().anyMatch(InputReading::isUnreadable);
    }

    private static boolean gaveSomething(FileReading reading) {
        boolean content = !reading.activities().isEmpty() || !reading.diary().equals(Diary.EMPTY);
        boolean sound = reading.diagnostics().stream().noneMatch(InputReading::isUnreadable);
        return content || (reading.format() != Format.UNKNOWN && sound);
    }

    /// {@return whether `--strict` minds it}
    static boolean isUnreadable(Diagnostic diagnostic) {
        return UNREADABLE.contains(diagnostic.code());
    }
}

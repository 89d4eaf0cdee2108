package run.backstride.files.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;

/// The door through which all input comes: files and folders, archives among them, archives in archives, each
/// also gzipped, and account exports of Strava, Garmin and Apple as an archive or unpacked.
///
/// Formats are told by content, never by name. Nothing is unpacked into the file system but large archives
/// inside archives, to temporary files that are deleted; no path is taken from an archive. Of an export only
/// what is on an allow-list is opened. What is missing, broken, too large or not ours becomes a diagnostic and
/// never stops the others.
public final class Inputs {
    private static final String NOTHING = "Nothing could be read from it";

    private final List<Input> inputs;
    private final List<Leaf> leaves;
    private final List<Diagnostic> diagnostics;
    private final Limits limits;
    private final LeafReaders readers;
    private Optional<List<Fingerprint>> fingerprints = Optional.empty();

    private Inputs(
            List<Input> inputs,
            List<Leaf> leaves,
            List<Diagnostic> diagnostics,
            Limits limits,
            LeafReaders readers) {
        this.inputs = inputs;
        this.leaves = leaves;
        this.diagnostics = diagnostics;
        this.limits = limits;
        this.readers = readers;
    }

    /// Finds the files. Reads none of them yet.
    ///
    /// @param paths files and folders; one that is not there or can't be read becomes a diagnostic
    /// @param limits where reading stops
    public static Inputs open(List<Path> paths, Limits limits) {
        return open(paths, limits, LeafReaders.standard());
    }

    static Inputs open(List<Path> paths, Limits limits, LeafReaders readers) {
        List<Input> inputs = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            String given = path.toString();
            if (!seen.add(path.toAbsolutePath().normalize())) {
                diagnostics.add(
                        whole(
                                Code.DUPLICATE,
                                given,
                                "the same path is given twice",
                                "Read it once"));
            } else if (Files.isDirectory(path)) {
                openFolder(path, limits, inputs, leaves, diagnostics);
            } else {
                openFile(path, inputs, leaves, diagnostics);
            }
        }
        if (paths.isEmpty()) {
            diagnostics.add(
                    whole(Code.EMPTY_INPUT, "", "no file and no folder was given", "Read nothing"));
        }
        return new Inputs(inputs, leaves, diagnostics, limits, readers);
    }

    private static void openFolder(
            Path path,
            Limits limits,
            List<Input> inputs,
            List<Leaf> leaves,
            List<Diagnostic> diagnostics) {
        String given = path.toString();
        Input input = new Input(given, true);
        inputs.add(input);
        String prefix = given.isEmpty() || given.endsWith("/") ? given : given + "/";
        List<FolderWalk.Found> files = FolderWalk.walk(path, limits.entries(), diagnostics::add);
        for (FolderWalk.Found file : files) {
            leaves.add(
                    Leaf.onDisk(
                            input, file.file(), prefix, file.path(), file.size(), leaves.size()));
        }
        if (files.isEmpty()) {
            diagnostics.add(whole(Code.EMPTY_INPUT, given, "the folder is empty", NOTHING));
        }
    }

    private static void openFile(
            Path path, List<Input> inputs, List<Leaf> leaves, List<Diagnostic> diagnostics) {
        String given = path.toString();
        try {
            if (!Files.exists(path)) {
                diagnostics.add(whole(Code.UNREADABLE, given, "there is no such file", NOTHING));
            } else if (!Files.isRegularFile(path)) {
                diagnostics.add(whole(Code.UNREADABLE, given, "it is no ordinary file", NOTHING));
            } else {
                Input input = new Input(given, false);
                inputs.add(input);
                String name = String.valueOf(path.getFileName());
                String prefix = given.substring(0, given.length() - name.length());
                leaves.add(Leaf.onDisk(input, path, prefix, name, Files.size(path), leaves.size()));
            }
        } catch (IOException e) {
            diagnostics.add(whole(Code.UNREADABLE, given, "its size can't be read", NOTHING));
        }
    }

    static Diagnostic whole(Code code, String file, String saw, String did) {
        return new Diagnostic(code, file, new Where.Whole(), saw, did);
    }

    /// {@return the number of files that were found on the disk, an archive counted as one}
    public int files() {
        return leaves.size();
    }

    /// {@return their size}
    public long bytes() {
        return leaves.stream().mapToLong(Leaf::packed).sum();
    }

    /// Reads everything.
    ///
    /// Memory is bounded whatever the size of the inputs: besides what the sink keeps there are as many files
    /// in memory as there are threads, and fewer where they are large.
    ///
    /// @param threads how many read at once, at least 1; the readings and their orders do not depend on it
    /// @param sink takes the readings, **from several threads at once**
    /// @param progress hears how far it is
    /// @return what concerns inputs as a whole
    /// @throws IllegalStateException if the thread is interrupted, or with the sink's own exception as its
    ///     cause if the sink fails
    public ReadingResult read(int threads, ReadingSink sink, ProgressListener progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        Batch batch = new Batch(limits, readers, sink, progress, inputs, bytes());
        ReadingResult result = batch.read(threads, leaves, diagnostics);
        fingerprints = Optional.of(result.fingerprints());
        return result;
    }

    /// {@return what the inputs were, one each that was read, in their order}
    ///
    /// @throws IllegalStateException before they are read, since their bytes are hashed on the way
    public List<Fingerprint> fingerprints() {
        return fingerprints.orElseThrow(() ->
                new IllegalStateException("inputs must be read before they have fingerprints"));
    }
}

package run.backstride.files.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;

/// The files below a folder, by name, the same on every machine. Links are followed, each folder once, so
/// that loops end. Names that begin with a point and what systems leave behind are passed over.
final class FolderWalk {
    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of(
                    "__MACOSX",
                    "Thumbs.db",
                    "desktop.ini",
                    "$RECYCLE.BIN",
                    "System Volume Information");

    /// A file that was found.
    ///
    /// @param path below the folder, `/` between names
    record Found(Path file, String path, long size) {}

    private final String given;
    private final int most;
    private final Consumer<Diagnostic> diagnostics;
    private final Set<Path> visited = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private boolean full;

    private FolderWalk(String given, int most, Consumer<Diagnostic> diagnostics) {
        this.given = given;
        this.most = most;
        this.diagnostics = diagnostics;
    }

    static List<Found> walk(Path folder, int most, Consumer<Diagnostic> diagnostics) {
        FolderWalk walk = new FolderWalk(folder.toString(), most, diagnostics);
        walk.folder(folder, "");
        return walk.found;
    }

    /// {@return whether a name is of no concern to the person}
    static boolean isLeftBySystems(String path) {
        for (String name : path.split("/", -1)) {
            if (LEFT_BY_SYSTEMS.contains(name)
                    || (name.startsWith(".") && name.length() > 1 && !name.equals(".."))) {
                return true;
            }
        }
        return false;
    }

    private void folder(Path folder, String prefix) {
        try {
            if (!visited.add(folder.toRealPath())) {
                return;
            }
            for (Path child : children(folder)) {
                String path = prefix + child.getFileName();
                if (isLeftBySystems(path)) {
                    continue;
                }
                if (Files.isDirectory(child)) {
                    folder(child, path + "/");
                } else {
                    file(child, path);
                }
            }
        } catch (IOException e) {
            say(
                    Code.UNREADABLE,
                    prefix,
                    "the folder can't be read (%s)".formatted(e.getClass().getSimpleName()));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        children.sort(Comparator.comparing(child -> String.valueOf(child.getFileName())));
        return children;
    }

    private void file(Path file, String path) throws IOException {
        if (!Files.exists(file)) {
            say(Code.UNREADABLE, path, "the link leads nowhere");
        } else if (!Files.isRegularFile(file)) {
            say(Code.UNREADABLE, path, "it is no ordinary file");
        } else if (found.size() < most) {
            found.add(new Found(file, path, Files.size(file)));
        } else if (!full) {
            full = true;
            say(Code.TOO_LARGE, path, "the folder has more than %,d files".formatted(most));
        }
    }

    private void say(Code code, String path, String saw) {
        String name = path.isEmpty() ? given : given + "/" + path;
        diagnostics.accept(
                new Diagnostic(
                        code, name, new Where.Whole(), saw, "Went on with what could be read"));
    }
}

package run.backstride.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder in which originals are shown under their names while they are read; nothing in it is kept.
///
/// @param path where it is made
record WorkFolder(Path path) {

    /// Deletes it.
    void clear() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes it where the disk allows that: what is left is in the way of nothing, and cleared before the next use.
    void clearQuietly() {
        try {
            clear();
        } catch (UncheckedIOException e) {
            return;
        }
    }

    /// {@return the last name of a path as a person gave it, such that it names a file}
    static String lastName(String given) {
        String name = given.replace('\\', '/').replaceAll("/+$", "");
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\x00-\\x1f<>:\"|?*]", "_");
        return name.isEmpty() || name.equals("..") || name.equals(".") ? "input" : name;
    }
}

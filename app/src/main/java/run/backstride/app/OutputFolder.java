package run.backstride.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The folder that results are written to. A file appears in it whole or not at all.
final class OutputFolder {
    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /// {@return that folder; it is made when the first file is written, but asked for now, before the work}
    ///
    /// @throws CannotWriteException if it can't be made, isn't a folder or can't be written to
    static OutputFolder at(Path folder) throws CannotWriteException {
        Path nearest = folder.toAbsolutePath().normalize();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw new CannotWriteException(folder, new AccessDeniedException(nearest.toString()));
        }
        return new OutputFolder(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /// {@return whether a file of that name is in it already}
    boolean holds(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// Writes `text` as UTF-8 under `name`, in place of what was there.
    ///
    /// @return the file
    /// @throws CannotWriteException if the disk refuses
    Path write(String name, String text) throws CannotWriteException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes `content` under `name`, in place of what was there.
    ///
    /// @return the file
    /// @throws CannotWriteException if the disk refuses
    Path write(String name, byte[] content) throws CannotWriteException {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            // Not createTempFile: only its owner may read such a file, and the report would inherit
            // that.
            Path part = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
            try {
                part.toFile().deleteOnExit(); // Ctrl-C
                Files.write(part, content);
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        } catch (IOException e) {
            throw new CannotWriteException(file, e);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network disks: the file is complete by now, so what a reader may see is its
            // absence.
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A place that cannot be written to.
    static final class CannotWriteException extends Exception {
        private static final long serialVersionUID = 1;

        CannotWriteException(Path file, IOException cause) {
            super("Cannot write %s (%s).".formatted(file, reason(cause)), cause);
        }

        private static String reason(IOException cause) {
            String name = cause.getClass().getSimpleName().replace("Exception", "");
            String spaced =
                    name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
            return cause.getMessage() == null ? spaced : spaced + ": " + cause.getMessage();
        }
    }
}

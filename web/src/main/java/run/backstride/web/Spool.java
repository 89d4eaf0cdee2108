package run.backstride.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder in which uploads lie until they are read.
final class Spool {
    /// An upload that comes in is written to all the time; another process may be about it.
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private Spool() {}

    /// Makes it where the journal's folder is there: a folder that is not connected must not be covered by another.
    static void make(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            LOG.debug("no folder for uploads: {}", e.getClass().getSimpleName());
        }
    }

    /// Deletes what a process that was killed left behind.
    static void clean(Path folder, Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_OVER))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("uploads that were left over stay: {}", e.getClass().getSimpleName());
        }
    }
}

package run.backstride.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import run.backstride.store.StoreException.Reason;

/// Held by the one program that works on the jobs of a SQLite folder.
final class WorkLock implements AutoCloseable {
    private final FileChannel channel;

    private WorkLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock of a folder.
    ///
    /// @throws StoreException if another program holds it, or this one
    static WorkLock of(Path folder) {
        Path file = folder.resolve("jobs.lock");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new WorkLock(channel);
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very program: the same answer as below.
                channel.close();
            }
            channel.close();
            throw new StoreException(Reason.LOCKED, folder + " is in use by another Backstride");
        } catch (IOException e) {
            throw Failures.of(e, file.toString());
        }
    }

    /// {@return whether a program holds the lock of a folder}
    static boolean isHeld(Path folder) {
        if (!Files.exists(folder.resolve("jobs.lock"))) {
            return false;
        }
        try (WorkLock lock = of(folder)) {
            return !lock.channel.isOpen();
        } catch (StoreException e) {
            if (e.reason() == Reason.LOCKED) {
                return true;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.of(e, "jobs.lock");
        }
    }
}

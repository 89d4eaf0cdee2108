package run.backstride.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import run.backstride.store.StoreException.Reason;

/// The files as they were handed in, each once, under its SHA-256, in folders of the first two digits.
final class Originals {
    private static final int DIGITS = 64;
    private final Path folder;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    Originals(Path folder) {
        this.folder = folder;
    }

    /// What was kept.
    record Kept(String sha256, long bytes) {}

    /// Keeps a file. It appears under its name when it is whole and on the disk, or not at all.
    Kept keep(InputStream in) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "incoming-", ".part");
            try {
                DigestInputStream hashing = new DigestInputStream(in, sha256());
                long bytes;
                try (OutputStream out = Files.newOutputStream(part)) {
                    bytes = hashing.transferTo(out);
                }
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                String hash = HexFormat.of().formatHex(hashing.getMessageDigest().digest());
                Path place = file(hash);
                Files.createDirectories(place.resolveSibling(""));
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                return new Kept(hash, bytes);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Failures.of(e, folder.toString());
        }
    }

    Path file(String sha256) {
        if (sha256.length() != DIGITS
                || !sha256.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// {@return the file of that hash}
    Path existing(String sha256) {
        Path file = file(sha256);
        if (!Files.exists(file)) {
            throw new StoreException(Reason.MISSING, "The original " + file);
        }
        return file;
    }

    /// Shows an original under another path, without a copy of its bytes where the disk can.
    void show(String sha256, Path as) {
        try {
            Files.createDirectories(as.toAbsolutePath().resolveSibling(""));
            Files.deleteIfExists(as);
            try {
                Files.createLink(as, existing(sha256));
            } catch (UnsupportedOperationException | IOException e) {
                if (e instanceof FileAlreadyExistsException) {
                    throw e;
                }
                Files.copy(existing(sha256), as);
            }
        } catch (IOException e) {
            throw Failures.of(e, as.toString());
        }
    }

    /// Does what keeps files and then says in the database who needs them: no file is deleted in between.
    <T> T using(Supplier<T> work) {
        inUse.readLock().lock();
        try {
            return work.get();
        } finally {
            inUse.readLock().unlock();
        }
    }

    /// Deletes the originals that nobody needs any more.
    void keepOnly(Supplier<Set<String>> needed) {
        inUse.writeLock().lock();
        try {
            deleteAllBut(needed.get());
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private void deleteAllBut(Set<String> needed) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                if (name.length() == DIGITS && !needed.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw Failures.of(e, folder.toString());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

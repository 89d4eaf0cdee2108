package run.backstride.files.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/// One of the paths that were given: what was unpacked from it and what was hashed of it so far.
final class Input {
    private final String given;
    private final boolean folder;
    private final AtomicLong unpacked = new AtomicLong();
    private final Map<String, Fingerprint> hashes = new ConcurrentSkipListMap<>();

    Input(String given, boolean folder) {
        this.given = given;
        this.folder = folder;
    }

    String given() {
        return given;
    }

    boolean isFolder() {
        return folder;
    }

    /// Counts bytes that were unpacked.
    ///
    /// @return all of them so far
    long unpacked(long more) {
        return unpacked.addAndGet(more);
    }

    /// Notes the hash of the file at `path`.
    void hashed(String path, byte[] sha256, long bytes) {
        hashes.put(path, new Fingerprint(path, HexFormat.of().formatHex(sha256), bytes));
    }

    /// {@return what the input was, or nothing where none of it was read}
    Optional<Fingerprint> fingerprint() {
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        if (!folder) {
            Fingerprint only = hashes.values().iterator().next();
            return Optional.of(new Fingerprint(given, only.sha256(), only.bytes()));
        }
        MessageDigest digest = sha256();
        long bytes = 0;
        for (Fingerprint file : hashes.values()) {
            digest.update(
                    (file.sha256() + " " + file.input() + "\n").getBytes(StandardCharsets.UTF_8));
            bytes += file.bytes();
        }
        return Optional.of(
                new Fingerprint(given, HexFormat.of().formatHex(digest.digest()), bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package run.backstride.files.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;

/// A file's bytes, hashed while they are read.
final class Hashing extends FilterInputStream {
    private static final int BUFFER = 256 * 1024;
    private final MessageDigest digest = Input.sha256();
    private long count;

    Hashing(InputStream in) {
        super(in);
    }

    /// Hashes a whole file on the disk.
    static void file(Leaf leaf) throws IOException {
        try (Hashing hashing = new Hashing(Files.newInputStream(leaf.file().orElseThrow()))) {
            hashing.finish(leaf);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
            count += read;
        }
        return read;
    }

    /// Hashes what was not read and notes the hash of the whole.
    void finish(Leaf leaf) throws IOException {
        if (read() >= 0) {
            byte[] buffer = new byte[BUFFER];
            while (read(buffer, 0, buffer.length) >= 0) {
                // the bytes are hashed on the way
            }
        }
        leaf.input().hashed(leaf.path(), digest.digest(), count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

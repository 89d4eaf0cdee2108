package run.backstride.files.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import run.backstride.core.diagnostic.Code;

/// A file's unpacked bytes: gunzipped where it is gzipped, guarded, and hashed where it lies on the disk.
final class OpenLeaf implements AutoCloseable {
    private static final int BUFFER = 32 * 1024;
    private static final int DEEPEST_GZIP = 2;

    /// A gzipped FIT file unpacks to two to three times its size; a wrong guess costs a copy.
    private static final int GZIP_RATIO = 3;

    /// What is announced is not believed beyond this.
    private static final long MOST_ANNOUNCED = 1L << 24;

    private final Leaf leaf;
    private final Optional<Hashing> hashing;
    private final List<Guarded> guards = new ArrayList<>();
    private final Deque<InputStream> opened = new ArrayDeque<>();
    private final InputStream in;
    private final Content content;
    private boolean gzipped;

    private OpenLeaf(Leaf leaf, Limits limits, InputStream file, boolean hashed)
            throws IOException {
        this.leaf = leaf;
        opened.push(file);
        hashing = hashed ? Optional.of(new Hashing(file)) : Optional.empty();
        InputStream bytes = guarded(hashing.<InputStream>map(h -> h).orElse(file), leaf, limits);
        byte[] head = bytes.readNBytes(Sniffer.HEAD_BYTES);
        Content found = Sniffer.sniff(head);
        for (int depth = 0; found == Content.GZIP; depth++) {
            if (depth == DEEPEST_GZIP) {
                throw new InputProblem(Code.NESTED_TOO_DEEP, "the file is gzipped several times");
            }
            gzipped = true;
            bytes = guarded(gunzipped(behind(head, bytes)), leaf.withoutChecksum(), limits);
            head = bytes.readNBytes(Sniffer.HEAD_BYTES);
            found = Sniffer.sniff(head);
        }
        in = behind(head, bytes);
        content = found;
    }

    /// Opens a file that is to be read.
    static OpenLeaf open(Leaf leaf, Limits limits) throws IOException {
        return open(leaf, limits, leaf.depth() == 0);
    }

    /// Opens a file whose hash is not wanted, or not wanted again.
    static OpenLeaf openUnhashed(Leaf leaf, Limits limits) throws IOException {
        return open(leaf, limits, false);
    }

    private static OpenLeaf open(Leaf leaf, Limits limits, boolean hashed) throws IOException {
        InputStream file = leaf.opener().open();
        try {
            return new OpenLeaf(leaf, limits, file, hashed);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private Guarded guarded(InputStream bytes, Leaf of, Limits limits) {
        Guarded guarded = new Guarded(bytes, of, limits);
        guards.add(guarded);
        return guarded;
    }

    private InputStream gunzipped(InputStream bytes) throws IOException {
        try {
            InputStream gunzipped = new GZIPInputStream(bytes, BUFFER);
            opened.push(gunzipped);
            return gunzipped;
        } catch (EOFException e) {
            throw new InputProblem(Code.TRUNCATED, "the packed bytes stop within their header");
        }
    }

    private static InputStream behind(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    Content content() {
        return content;
    }

    boolean isGzipped() {
        return gzipped;
    }

    /// {@return the unpacked bytes; closing them does nothing}
    InputStream in() {
        return in;
    }

    /// {@return the unpacked bytes; closing them, once or twice, hashes the whole and closes this}
    InputStream closingIn() {
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                if (!opened.isEmpty()) {
                    hashWhole();
                    OpenLeaf.this.close();
                }
            }
        };
    }

    /// Bounds the number of unpacked bytes, once it is known what they are.
    void atMost(long bytes) {
        guards.getLast().atMost(bytes);
    }

    /// {@return all unpacked bytes}
    byte[] readAll() throws IOException {
        long announced = gzipped ? GZIP_RATIO * leaf.packed() : leaf.unpacked();
        byte[] bytes = new byte[(int) Math.max(BUFFER, Math.min(announced, MOST_ANNOUNCED) + 1)];
        int length = 0;
        while (true) {
            length += in.readNBytes(bytes, length, bytes.length - length);
            if (length < bytes.length) {
                return Arrays.copyOf(bytes, length);
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L));
        }
    }

    /// {@return what was wrong with the packed bytes; the unpacked ones before it are good}
    Optional<InputProblem> problem() {
        return guards.reversed().stream()
                .map(Guarded::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// {@return whether a limit was reached, so that what was read must not be used}
    boolean isBeyondLimits() {
        return guards.stream().anyMatch(Guarded::isBeyondLimits);
    }

    /// Hashes what was not read, so that the file's fingerprint is of the whole.
    void hashWhole() throws IOException {
        if (hashing.isPresent()) {
            hashing.get().finish(leaf);
        }
    }

    /// Adds what was wrong with the bytes when they were opened another time.
    void takeOver(OpenLeaf other) {
        guards.addAll(other.guards);
    }

    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}

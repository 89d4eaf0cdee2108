package run.backstride.files.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import run.backstride.core.diagnostic.Code;

/// Unpacked bytes, watched: they end where a limit is reached or where the packed bytes are damaged, and what
/// happened is kept, so that a reader keeps what came before.
final class Guarded extends InputStream {
    private final InputStream in;
    private final Leaf leaf;
    private final Limits limits;
    private final CRC32 crc = new CRC32();
    private long most = Long.MAX_VALUE;
    private long count;
    private boolean ended;
    private Optional<InputProblem> problem = Optional.empty();

    Guarded(InputStream in, Leaf leaf, Limits limits) {
        this.in = in;
        this.leaf = leaf;
        this.limits = limits;
    }

    /// Bounds the number of bytes, once it is known what they are.
    void atMost(long bytes) {
        most = bytes;
    }

    /// {@return why the bytes ended early or are not the ones announced, if so}
    Optional<InputProblem> problem() {
        return problem;
    }

    /// {@return whether a limit was reached, so that what was read must not be used}
    boolean isBeyondLimits() {
        return problem.filter(p -> p.code() == Code.TOO_LARGE || p.code() == Code.ARCHIVE_BOMB)
                .isPresent();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (ended) {
            return -1;
        }
        try {
            int read = in.read(into, offset, length);
            if (read < 0) {
                ended = true;
                compareChecksum();
            } else {
                watch(into, offset, read);
            }
            return ended ? -1 : read;
        } catch (InputProblem e) {
            end(e);
        } catch (EOFException e) {
            end(new InputProblem(Code.TRUNCATED, "the packed bytes stop early"));
        } catch (IOException e) {
            end(new InputProblem(Code.CORRUPT, "the packed bytes are damaged: " + e.getMessage()));
        }
        return -1;
    }

    private void end(InputProblem why) {
        ended = true;
        problem = Optional.of(why);
    }

    private void watch(byte[] bytes, int offset, int read) throws InputProblem {
        count += read;
        if (leaf.crc() >= 0) {
            crc.update(bytes, offset, read);
        }
        if (count > most) {
            throw new InputProblem(
                    Code.TOO_LARGE, "the file unpacks to more than %,d bytes".formatted(most));
        }
        if (count > limits.ratioFreeBytes() && count / limits.ratio() > leaf.packed()) {
            throw new InputProblem(
                    Code.ARCHIVE_BOMB,
                    "%,d bytes unpack to more than %,d".formatted(leaf.packed(), count - 1));
        }
        if (leaf.input().unpacked(read) > limits.archiveBytes()) {
            throw new InputProblem(
                    Code.ARCHIVE_BOMB,
                    "the input unpacks to more than %,d bytes".formatted(limits.archiveBytes()));
        }
    }

    private void compareChecksum() {
        if (leaf.crc() >= 0 && crc.getValue() != leaf.crc()) {
            problem =
                    Optional.of(
                            new InputProblem(Code.BAD_CHECKSUM, "the unpacked bytes were changed"));
        }
    }

    /// Leaves the packed bytes open: who opened them closes them, and may want to read on.
    @Override
    public void close() {}
}

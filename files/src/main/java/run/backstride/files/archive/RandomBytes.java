package run.backstride.files.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Bytes that any number of threads may read at any place at once: an archive on the disk or in memory.
interface RandomBytes extends Closeable {

    /// {@return the number of bytes}
    long size();

    /// Reads up to `length` bytes from `position` on.
    ///
    /// @return how many were read; -1 at the end
    int read(long position, byte[] into, int offset, int length) throws IOException;

    /// {@return a stream over `length` bytes from `from` on, or fewer where the bytes end}
    default InputStream slice(long from, long length) {
        return new Slice(this, from, length);
    }

    /// {@return the bytes of a file, read as they are asked for}
    static RandomBytes ofFile(Path file) throws IOException {
        return new OfFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    /// {@return bytes that lie in a temporary file, which goes when they are closed or the program ends}
    static RandomBytes spooled(InputStream in) throws IOException {
        Path file = Files.createTempFile("backstride-", ".tmp");
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        try {
            in.transferTo(Channels.newOutputStream(channel));
            return new OfFile(channel);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    /// {@return bytes in memory}
    static RandomBytes ofArray(byte[] bytes) {
        return new OfArray(bytes);
    }

    /// A file.
    final class OfFile implements RandomBytes {
        private final FileChannel channel;
        private final long size;

        private OfFile(FileChannel channel) throws IOException {
            this.channel = channel;
            size = channel.size();
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, length), position);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// An array.
    final class OfArray implements RandomBytes {
        private final byte[] bytes;

        private OfArray(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) {
            if (position >= bytes.length) {
                return -1;
            }
            int count = (int) Math.min(length, bytes.length - position);
            System.arraycopy(bytes, (int) position, into, offset, count);
            return count;
        }

        @Override
        public void close() {}
    }

    /// A stream over a part.
    final class Slice extends InputStream {
        private final RandomBytes bytes;
        private final long end;
        private long position;

        private Slice(RandomBytes bytes, long from, long length) {
            this.bytes = bytes;
            position = from;
            end = from + length;
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
            long left = end - position;
            if (left <= 0) {
                return -1;
            }
            int count = bytes.read(position, into, offset, (int) Math.min(length, left));
            if (count > 0) {
                position += count;
            }
            return count;
        }
    }
}

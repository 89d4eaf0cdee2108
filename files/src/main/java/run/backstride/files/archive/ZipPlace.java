package run.backstride.files.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import run.backstride.core.diagnostic.Code;

/// Where an entry lies in an archive, as the central directory has it.
///
/// @param name with `/` between names
/// @param encrypted bit 0 of the general purpose flags
/// @param method 0 stored, 8 deflated; others are not read
/// @param crc of the unpacked bytes
/// @param packed bytes in the archive
/// @param unpacked bytes as announced; not to be believed
/// @param offset of the local header
record ZipPlace(
        String name,
        boolean encrypted,
        int method,
        long crc,
        long packed,
        long unpacked,
        long offset) {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 16 * 1024;

    /// APPNOTE.TXT 4.3.7, local file header.
    private static final int LOCAL_HEADER_BYTES = 30;

    private static final long LOCAL_HEADER = 0x04034b50L;
    private static final int LOCAL_NAME_LENGTH = 26;
    private static final int LOCAL_EXTRA_LENGTH = 28;

    boolean isFolder() {
        return name.endsWith("/");
    }

    /// {@return the unpacked bytes, unguarded}
    InputStream open(RandomBytes archive) throws IOException {
        if (encrypted) {
            throw new InputProblem(Code.ENCRYPTED, "the entry is encrypted");
        }
        if (method != STORED && method != DEFLATED) {
            throw new InputProblem(
                    Code.UNSUPPORTED_COMPRESSION, "the entry is packed by method " + method);
        }
        byte[] header = archive.slice(offset, LOCAL_HEADER_BYTES).readNBytes(LOCAL_HEADER_BYTES);
        if (header.length < LOCAL_HEADER_BYTES
                || LittleEndian.unsignedInt(header, 0) != LOCAL_HEADER) {
            throw new InputProblem(
                    Code.CORRUPT, "the entry's header is not where the archive's list says");
        }
        long data =
                offset
                        + LOCAL_HEADER_BYTES
                        + LittleEndian.unsignedShort(header, LOCAL_NAME_LENGTH)
                        + LittleEndian.unsignedShort(header, LOCAL_EXTRA_LENGTH);
        InputStream raw = archive.slice(data, packed);
        return method == STORED ? new BufferedInputStream(raw, BUFFER) : new Inflated(raw);
    }

    /// Deflated bytes, whose native memory is given back at once.
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream raw) {
            super(raw, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}

package run.backstride.files.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import run.backstride.core.diagnostic.Code;

/// The list of entries at the end of a zip archive (PKWARE APPNOTE.TXT 4.3.12 to 4.3.16, zip64 included).
///
/// The JDK's own reader refuses a whole archive for one encrypted entry or one name it can't decode, hides
/// where entries lie (so that overlapping ones, a kind of bomb, can't be seen), and reads files only. Entries
/// of an account export must stand or fall one by one. See ADR 0301.
final class ZipDirectory {
    private static final long END_SIGNATURE = 0x06054b50L;
    private static final int END_BYTES = 22;
    private static final int END_COMMENT_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_ENTRIES = 10;
    private static final int END_SIZE = 12;
    private static final int END_OFFSET = 16;

    private static final long LOCATOR_SIGNATURE = 0x07064b50L;
    private static final int LOCATOR_BYTES = 20;
    private static final int LOCATOR_OFFSET = 8;
    private static final long END64_SIGNATURE = 0x06064b50L;
    private static final int END64_BYTES = 56;
    private static final int END64_ENTRIES = 32;
    private static final int END64_SIZE = 40;
    private static final int END64_OFFSET = 48;

    private static final long ENTRY_SIGNATURE = 0x02014b50L;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int FLAGS = 8;
    private static final int METHOD = 10;
    private static final int CRC = 16;
    private static final int PACKED = 20;
    private static final int UNPACKED = 24;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int OFFSET = 42;
    private static final int ENCRYPTED_FLAG = 1;
    private static final int UTF8_FLAG = 1 << 11;

    private static final long IN_ZIP64 = 0xffffffffL;
    private static final int ZIP64_EXTRA = 1;
    private static final int BUFFER = 64 * 1024;

    /// Where the list lies: `shift` is what lies before the archive proper, such as a self-extractor.
    private record End(long start, long size, long entries, long shift) {}

    private ZipDirectory() {}

    /// {@return the entries in the order of the list}
    ///
    /// @throws InputProblem `TRUNCATED` where there is no list, `TOO_LARGE` beyond `mostEntries`,
    ///     `ARCHIVE_BOMB` where entries overlap
    static List<ZipPlace> read(RandomBytes archive, int mostEntries) throws IOException {
        End end = findEnd(archive);
        if (end.entries > mostEntries) {
            throw new InputProblem(
                    Code.TOO_LARGE,
                    "the archive has %d entries, more than %d".formatted(end.entries, mostEntries));
        }
        List<ZipPlace> places = new ArrayList<>();
        try (InputStream list =
                new BufferedInputStream(archive.slice(end.start, end.size), BUFFER)) {
            for (long i = 0; i < end.entries; i++) {
                places.add(readEntry(list, end.shift));
            }
        }
        refuseOverlaps(places, end.start);
        return places;
    }

    private static End findEnd(RandomBytes archive) throws IOException {
        int length = (int) Math.min(archive.size(), END_BYTES + LONGEST_COMMENT);
        long from = archive.size() - length;
        byte[] tail = archive.slice(from, length).readNBytes(length);
        for (int at = tail.length - END_BYTES; at >= 0; at--) {
            if (LittleEndian.unsignedInt(tail, at) == END_SIGNATURE
                    && at + END_BYTES + LittleEndian.unsignedShort(tail, at + END_COMMENT_LENGTH)
                            <= tail.length) {
                End end = endAt(archive, tail, at, from + at);
                if (end.start >= 0 && end.shift >= 0 && end.entries >= 0) {
                    return end;
                }
            }
        }
        throw new InputProblem(Code.TRUNCATED, "the archive has no list of its entries at its end");
    }

    private static End endAt(RandomBytes archive, byte[] tail, int at, long position)
            throws IOException {
        long entries = LittleEndian.unsignedShort(tail, at + END_ENTRIES);
        long size = LittleEndian.unsignedInt(tail, at + END_SIZE);
        long offset = LittleEndian.unsignedInt(tail, at + END_OFFSET);
        long listEnd = position;
        byte[] locator = bytes(archive, position - LOCATOR_BYTES, LOCATOR_BYTES);
        if (locator.length == LOCATOR_BYTES
                && LittleEndian.unsignedInt(locator, 0) == LOCATOR_SIGNATURE) {
            long where = LittleEndian.signedLong(locator, LOCATOR_OFFSET);
            byte[] end64 = bytes(archive, where, END64_BYTES);
            if (end64.length == END64_BYTES
                    && LittleEndian.unsignedInt(end64, 0) == END64_SIGNATURE) {
                entries = LittleEndian.signedLong(end64, END64_ENTRIES);
                size = LittleEndian.signedLong(end64, END64_SIZE);
                offset = LittleEndian.signedLong(end64, END64_OFFSET);
                listEnd = where;
            }
        }
        return new End(listEnd - size, size, entries, listEnd - size - offset);
    }

    private static byte[] bytes(RandomBytes archive, long from, int length) throws IOException {
        return from < 0 || from > archive.size() - length
                ? new byte[0]
                : archive.slice(from, length).readNBytes(length);
    }

    private static ZipPlace readEntry(InputStream list, long shift) throws IOException {
        byte[] fixed = exactly(list, ENTRY_BYTES);
        if (LittleEndian.unsignedInt(fixed, 0) != ENTRY_SIGNATURE) {
            throw new InputProblem(Code.TRUNCATED, "the archive's list of entries is damaged");
        }
        int flags = LittleEndian.unsignedShort(fixed, FLAGS);
        byte[] name = exactly(list, LittleEndian.unsignedShort(fixed, NAME_LENGTH));
        byte[] extra = exactly(list, LittleEndian.unsignedShort(fixed, EXTRA_LENGTH));
        exactly(list, LittleEndian.unsignedShort(fixed, COMMENT_LENGTH));
        long[] sizes = {
            LittleEndian.unsignedInt(fixed, UNPACKED),
            LittleEndian.unsignedInt(fixed, PACKED),
            LittleEndian.unsignedInt(fixed, OFFSET)
        };
        widen(sizes, extra);
        return new ZipPlace(
                decode(name, (flags & UTF8_FLAG) != 0).replace('\\', '/'),
                (flags & ENCRYPTED_FLAG) != 0,
                LittleEndian.unsignedShort(fixed, METHOD),
                LittleEndian.unsignedInt(fixed, CRC),
                sizes[1],
                sizes[0],
                sizes[2] + shift);
    }

    /// APPNOTE.TXT 4.5.3: a size that does not fit into four bytes stands in the extra field, in this order.
    private static void widen(long[] sizes, byte[] extra) {
        int at = 0;
        while (at + 4 <= extra.length) {
            int id = LittleEndian.unsignedShort(extra, at);
            int end = at + 4 + LittleEndian.unsignedShort(extra, at + 2);
            at += 4;
            if (id == ZIP64_EXTRA) {
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_ZIP64 && at + 8 <= Math.min(end, extra.length)) {
                        sizes[i] = LittleEndian.signedLong(extra, at);
                        at += 8;
                    }
                }
                return;
            }
            at = end;
        }
    }

    private static byte[] exactly(InputStream list, int length) throws IOException {
        byte[] read = list.readNBytes(length);
        if (read.length < length) {
            throw new InputProblem(Code.TRUNCATED, "the archive's list of entries is cut off");
        }
        return read;
    }

    /// Old archivers on Windows write code page 437 and many others UTF-8, both without saying so.
    private static String decode(byte[] name, boolean utf8) {
        if (!utf8) {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
            } catch (CharacterCodingException e) {
                return new String(
                        name,
                        Charset.isSupported("IBM437")
                                ? Charset.forName("IBM437")
                                : StandardCharsets.ISO_8859_1);
            }
        }
        return new String(name, StandardCharsets.UTF_8);
    }

    /// Bytes that belong to two entries at once are never written by an archiver; a bomb lives on them
    /// (Fifield, "A better zip bomb", 2019).
    private static void refuseOverlaps(List<ZipPlace> places, long directory) throws InputProblem {
        List<ZipPlace> byOffset = new ArrayList<>(places);
        byOffset.sort(Comparator.comparingLong(ZipPlace::offset));
        long free = 0;
        for (ZipPlace place : byOffset) {
            if (place.packed() < 0
                    || place.packed() > directory
                    || place.unpacked() < 0
                    || place.offset() < 0) {
                throw new InputProblem(
                        Code.CORRUPT, "the archive's list of entries has impossible sizes");
            }
            if (place.offset() < free) {
                throw new InputProblem(Code.ARCHIVE_BOMB, "entries of the archive overlap");
            }
            free = place.offset() + LOCAL_HEADER_BYTES + place.packed();
        }
        if (free > directory && places.size() > 1) {
            throw new InputProblem(Code.CORRUPT, "entries reach beyond the end of the archive");
        }
    }
}

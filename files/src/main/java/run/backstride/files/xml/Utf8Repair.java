package run.backstride.files.xml;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that claim to be UTF-8, with what is none made harmless in place: a byte outside UTF-8 becomes `?`, a
/// control character that XML forbids becomes a space. One Latin-1 letter in a title would otherwise end the
/// reading of a whole run. No byte is added or taken away, so that places stay true.
final class Utf8Repair extends InputStream {
    private static final int CAPACITY = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[CAPACITY];
    private int from;
    private int checked;
    private int filled;
    private boolean ended;
    private long passed;
    private long repaired;
    private long firstRepair;

    Utf8Repair(InputStream in) {
        this.in = in;
    }

    /// {@return how many bytes were replaced so far}
    long repaired() {
        return repaired;
    }

    /// {@return where the first replaced byte lay, counted from the first byte of `in`}
    long firstRepair() {
        return firstRepair;
    }

    @Override
    public int read() throws IOException {
        return available() == 0 && !fill() ? -1 : buffer[from++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (available() == 0 && !fill()) {
            return -1;
        }
        int count = Math.min(length, checked - from);
        System.arraycopy(buffer, from, target, offset, count);
        from += count;
        return count;
    }

    @Override
    public int available() {
        return checked - from;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        int tail = filled - checked;
        System.arraycopy(buffer, checked, buffer, 0, tail);
        passed += checked;
        from = 0;
        checked = 0;
        filled = tail;
        while (checked == 0 && !ended) {
            int count = in.read(buffer, filled, CAPACITY - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
            check();
        }
        return checked > 0;
    }

    private void check() {
        int at = checked;
        while (at < filled) {
            int lead = buffer[at];
            if (lead >= 0x20) {
                at++;
            } else if (lead >= 0) {
                at += lead == '\t' || lead == '\n' || lead == '\r' ? 1 : replace(at, ' ');
            } else {
                int length = sequenceAt(at);
                if (length > filled - at && !ended && wellFormedSoFar(at)) {
                    break;
                }
                at +=
                        length > 0 && length <= filled - at && wellFormed(at, length)
                                ? length
                                : replace(at, '?');
            }
        }
        checked = at;
    }

    private int replace(int at, char with) {
        if (repaired++ == 0) {
            firstRepair = passed + at;
        }
        buffer[at] = (byte) with;
        return 1;
    }

    /// The length that the lead byte promises (RFC 3629, section 4), or 0 where it can't lead.
    private int sequenceAt(int at) {
        int lead = buffer[at] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private boolean wellFormedSoFar(int at) {
        for (int i = at + 1; i < filled; i++) {
            if ((buffer[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private boolean wellFormed(int at, int length) {
        int point = buffer[at] & (0xFF >> (length + 1));
        for (int i = at + 1; i < at + length; i++) {
            if ((buffer[i] & 0xC0) != 0x80) {
                return false;
            }
            point = (point << 6) | (buffer[i] & 0x3F);
        }
        return switch (length) {
            case 2 -> true;
            case 3 -> point >= 0x800 && (point < 0xD800 || point > 0xDFFF) && point < 0xFFFE;
            default -> point >= 0x10000 && point <= 0x10FFFF;
        };
    }
}

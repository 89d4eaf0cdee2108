package run.backstride.files.fit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A FIT file put together byte by byte from the protocol's description, without the writer under test.
final class FitBytes {
    static final int ENUM = 0x00;
    static final int SINT8 = 0x01;
    static final int UINT8 = 0x02;
    static final int UINT16 = 0x84;
    static final int SINT32 = 0x85;
    static final int UINT32 = 0x86;
    static final int STRING = 0x07;
    static final int FLOAT32 = 0x88;
    static final int BYTE = 0x0D;

    /// 2021-09-08T01:46:40Z in FIT seconds; its low five bits are zero.
    static final long TIME = 1_000_000_000L / 32 * 32;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /// Plain bytes.
    FitBytes raw(int... bytes) {
        for (int value : bytes) {
            data.write(value);
        }
        return this;
    }

    /// A little-endian definition: local type, message number, then number, size, type of each field.
    FitBytes define(int local, int message, int... fields) {
        raw(0x40 | local, 0, 0, message & 0xFF, message >> 8, fields.length / 3);
        return raw(fields);
    }

    /// A big-endian definition.
    FitBytes defineBig(int local, int message, int... fields) {
        raw(0x40 | local, 0, 1, message >> 8, message & 0xFF, fields.length / 3);
        return raw(fields);
    }

    /// The header byte of a data message.
    FitBytes data(int local) {
        return raw(local);
    }

    FitBytes u16(long value) {
        return raw((int) value & 0xFF, (int) (value >> 8) & 0xFF);
    }

    FitBytes u32(long value) {
        return u16(value & 0xFFFF).u16(value >>> 16);
    }

    FitBytes u16Big(long value) {
        return raw((int) (value >> 8) & 0xFF, (int) value & 0xFF);
    }

    FitBytes u32Big(long value) {
        return u16Big(value >>> 16).u16Big(value & 0xFFFF);
    }

    FitBytes f32(float value) {
        return u32(Float.floatToIntBits(value) & 0xFFFF_FFFFL);
    }

    /// A text in a field of `size` bytes, filled with zeros.
    FitBytes text(String text, int size) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < size; i++) {
            data.write(i < utf8.length ? utf8[i] : 0);
        }
        return this;
    }

    /// file_id with nothing but the type.
    FitBytes fileId(int type) {
        return define(15, 0, 0, 1, ENUM).data(15).raw(type);
    }

    /// A session of running from [#TIME] on.
    FitBytes session() {
        return session(TIME, 1, 100);
    }

    /// A session with start, sport and elapsed seconds.
    FitBytes session(long start, int sport, int elapsed) {
        return define(14, 18, 253, 4, UINT32, 2, 4, UINT32, 5, 1, ENUM, 7, 4, UINT32)
                .data(14)
                .u32(start + elapsed)
                .u32(start)
                .raw(sport)
                .u32(elapsed * 1000L);
    }

    /// The messages alone.
    byte[] messages() {
        return data.toByteArray();
    }

    /// The messages behind a header of 14 bytes and before a checksum.
    byte[] file() {
        return file(14, data.size());
    }

    /// The same with a header of that size and that promise of data.
    byte[] file(int headerSize, long promised) {
        FitBytes header =
                new FitBytes().raw(headerSize, 0x10, 0x64, 0).u32(promised).raw('.', 'F', 'I', 'T');
        if (headerSize == 14) {
            header.u16(crc(header.messages()));
        }
        FitBytes all = new FitBytes();
        all.data.writeBytes(header.messages());
        all.data.writeBytes(messages());
        return all.u16(crc(all.messages())).messages();
    }

    /// The checksum bit by bit, as the polynomial defines it.
    static int crc(byte[] bytes) {
        int crc = 0;
        for (byte value : bytes) {
            crc ^= value & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            }
        }
        return crc;
    }
}

package run.backstride.files.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Archives byte by byte, so that they can be made wrong.
final class RawZip {
    private record Listed(
            String name, int flags, int method, long crc, int packed, int unpacked, int offset) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Listed> listed = new ArrayList<>();

    RawZip prefixed(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    RawZip deflated(String name, byte[] content) {
        return entry(name, 0, 8, crc(content), deflate(content), content.length);
    }

    RawZip entry(String name, int flags, int method, long crc, byte[] packed, int unpacked) {
        int offset = out.size();
        ByteBuffer header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) method);
        header.putInt(0).putInt((int) crc).putInt(packed.length).putInt(unpacked);
        header.putShort((short) bytes(name).length).putShort((short) 0);
        out.writeBytes(header.array());
        out.writeBytes(bytes(name));
        out.writeBytes(packed);
        return list(new Listed(name, flags, method, crc, packed.length, unpacked, offset));
    }

    /// Lists the first entry once more under another name.
    RawZip again(String name) {
        Listed first = listed.getFirst();
        return list(
                new Listed(
                        name,
                        first.flags,
                        first.method,
                        first.crc,
                        first.packed,
                        first.unpacked,
                        first.offset));
    }

    private RawZip list(Listed one) {
        listed.add(one);
        return this;
    }

    byte[] withoutList() {
        return out.toByteArray();
    }

    /// @param shift what the list says its offsets are short of
    byte[] bytes(int shift) {
        int start = out.size();
        for (Listed one : listed) {
            ByteBuffer entry = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
            entry.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
            entry.putShort((short) one.flags).putShort((short) one.method).putInt(0);
            entry.putInt((int) one.crc).putInt(one.packed).putInt(one.unpacked);
            entry.putShort((short) bytes(one.name).length).putShort((short) 0).putShort((short) 0);
            entry.putShort((short) 0).putShort((short) 0).putInt(0).putInt(one.offset - shift);
            out.writeBytes(entry.array());
            out.writeBytes(bytes(one.name));
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) listed.size())
                .putShort((short) listed.size());
        end.putInt(out.size() - start).putInt(start - shift).putShort((short) 0);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    /// Names are written in Latin-1, so that any byte can stand in them.
    private static byte[] bytes(String name) {
        return name.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}

package run.backstride.files.archive;

/// Numbers as zip archives write them: least significant byte first.
final class LittleEndian {
    private LittleEndian() {}

    static int unsignedShort(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) | (Byte.toUnsignedInt(bytes[at + 1]) << 8);
    }

    static long unsignedInt(byte[] bytes, int at) {
        return unsignedShort(bytes, at) | ((long) unsignedShort(bytes, at + 2) << 16);
    }

    /// {@return eight bytes; negative where the number is beyond what Java counts}
    static long signedLong(byte[] bytes, int at) {
        return unsignedInt(bytes, at) | (unsignedInt(bytes, at + 4) << 32);
    }
}

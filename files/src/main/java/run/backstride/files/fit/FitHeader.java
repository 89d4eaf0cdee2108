package run.backstride.files.fit;

/// The 12 or 14 bytes (a longer one is read by its own size) that open a FIT file.
///
/// @param start offset of the header in the input
/// @param size bytes of the header
/// @param dataSize bytes of messages that the header promises
record FitHeader(int start, int size, long dataSize) {
    static final int SIZE_WITHOUT_CRC = 12;
    static final int SIZE_WITH_CRC = 14;
    private static final int DATA_SIZE_AT = 4;
    private static final int SIGNATURE_AT = 8;
    private static final byte[] SIGNATURE = {'.', 'F', 'I', 'T'};

    /// {@return whether a FIT header begins at `start`}
    static boolean isAt(byte[] bytes, int start) {
        if (bytes.length - start < SIZE_WITHOUT_CRC) {
            return false;
        }
        int size = bytes[start] & 0xFF;
        if (size < SIZE_WITHOUT_CRC || size > bytes.length - start) {
            return false;
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (bytes[start + SIGNATURE_AT + i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    /// {@return where behind `start` the next header begins; the length of the input where none does}
    static int after(byte[] bytes, int start) {
        int at = start + 1;
        while (at < bytes.length && !isAt(bytes, at)) {
            at++;
        }
        return at;
    }

    /// {@return the header at `start`, where [#isAt] said there is one}
    static FitHeader at(byte[] bytes, int start) {
        long dataSize = FitNumber.int32(bytes, start + DATA_SIZE_AT, false) & 0xFFFF_FFFFL;
        return new FitHeader(start, bytes[start] & 0xFF, dataSize);
    }

    /// {@return whether the header's own checksum holds; zero means that the writer gave none}
    boolean checksumHolds(byte[] bytes) {
        if (size < SIZE_WITH_CRC) {
            return true;
        }
        int stored = FitNumber.int16(bytes, start + SIZE_WITHOUT_CRC, false) & 0xFFFF;
        return stored == 0 || stored == Crc16.of(bytes, start, SIZE_WITHOUT_CRC);
    }

    /// {@return offset of the first message}
    int dataStart() {
        return start + size;
    }

    /// {@return offset behind the last message by the header's promise; may lie beyond the input}
    long dataEnd() {
        return dataStart() + dataSize;
    }
}

package run.backstride.files.fit;

/// The base types of the FIT protocol. The code's low five bits are the type's number; bit 7 only says that
/// byte order matters, and some writers forget it.
enum FitBaseType {
    ENUM(0x00, 1),
    SINT8(0x01, 1),
    UINT8(0x02, 1),
    SINT16(0x83, 2),
    UINT16(0x84, 2),
    SINT32(0x85, 4),
    UINT32(0x86, 4),
    STRING(0x07, 1),
    FLOAT32(0x88, 4),
    FLOAT64(0x89, 8),
    UINT8Z(0x0A, 1),
    UINT16Z(0x8B, 2),
    UINT32Z(0x8C, 4),
    BYTE(0x0D, 1),
    SINT64(0x8E, 8),
    UINT64(0x8F, 8),
    UINT64Z(0x90, 8);

    private static final FitBaseType[] BY_NUMBER = values();
    private static final int NUMBER_MASK = 0x1F;

    private final int code;
    private final int bytes;

    FitBaseType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /// {@return the type of a code in a definition; an unknown code is read as bytes}
    static FitBaseType ofCode(int code) {
        int number = code & NUMBER_MASK;
        return number < BY_NUMBER.length ? BY_NUMBER[number] : BYTE;
    }

    /// {@return the code in a definition}
    int code() {
        return code;
    }

    /// {@return bytes of one value}
    int bytes() {
        return bytes;
    }
}

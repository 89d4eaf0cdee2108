package run.backstride.files.fit;

/// How the messages of one local type are laid out, decoded once from a definition message.
final class FitDefinition {
    /// Fixed part of a definition: reserved byte, byte order, global number, count of fields.
    static final int FIXED_BYTES = 5;

    static final int BYTES_A_FIELD = 3;
    static final int FIELD_TIMESTAMP = 253;
    static final int FIELD_MESSAGE_INDEX = 254;

    private final int message;
    private final boolean bigEndian;
    private final Field[] fields;
    private final DeveloperField[] developerFields;
    private final int size;
    private final int timestampOffset;

    /// One native field.
    ///
    /// @param number field number of the profile
    /// @param offset bytes from the first byte of the message's content
    /// @param size bytes
    /// @param type as the file declares it
    record Field(int number, int offset, int size, FitBaseType type) {

        /// Some devices write fields whose size is no multiple of their type's; nobody can say what those hold.
        boolean isWhole() {
            return size >= type.bytes() && size % type.bytes() == 0;
        }
    }

    /// One developer field; what it means is said by a field description elsewhere.
    ///
    /// @param number field number within its developer
    /// @param developer the developer data index
    /// @param offset bytes from the first byte of the message's content
    /// @param size bytes
    record DeveloperField(int number, int developer, int offset, int size) {}

    private FitDefinition(
            int message,
            boolean bigEndian,
            Field[] fields,
            DeveloperField[] developerFields,
            int size) {
        this.message = message;
        this.bigEndian = bigEndian;
        this.fields = fields;
        this.developerFields = developerFields;
        this.size = size;
        int timestamp = -1;
        for (Field field : fields) {
            if (field.number == FIELD_TIMESTAMP && field.size == 4) {
                timestamp = field.offset;
            }
        }
        timestampOffset = timestamp;
    }

    /// Bytes of the definition at `at` (behind its header byte), or -1 where the input ends before.
    static int length(byte[] bytes, int at, int end, boolean withDeveloperFields) {
        if (end - at < FIXED_BYTES) {
            return -1;
        }
        int length = FIXED_BYTES + (bytes[at + 4] & 0xFF) * BYTES_A_FIELD;
        if (withDeveloperFields) {
            if (end - at < length + 1) {
                return -1;
            }
            length += 1 + (bytes[at + length] & 0xFF) * BYTES_A_FIELD;
        }
        return end - at < length ? -1 : length;
    }

    /// {@return whether the byte order is one of the two that the protocol knows}
    static boolean orderIsKnown(byte[] bytes, int at) {
        return bytes[at + 1] == 0 || bytes[at + 1] == 1;
    }

    /// {@return the global message number of the definition at `at`}
    static int message(byte[] bytes, int at) {
        return FitNumber.int16(bytes, at + 2, bytes[at + 1] == 1) & 0xFFFF;
    }

    /// {@return the definition at `at` (behind its header byte), where [#length] found it whole}
    static FitDefinition at(byte[] bytes, int at, boolean withDeveloperFields) {
        boolean bigEndian = bytes[at + 1] == 1;
        int message = message(bytes, at);
        Field[] fields = new Field[bytes[at + 4] & 0xFF];
        int offset = 0;
        int next = at + FIXED_BYTES;
        for (int i = 0; i < fields.length; i++, next += BYTES_A_FIELD) {
            int size = bytes[next + 1] & 0xFF;
            FitBaseType type = FitBaseType.ofCode(bytes[next + 2] & 0xFF);
            fields[i] = new Field(bytes[next] & 0xFF, offset, size, type);
            offset += size;
        }
        DeveloperField[] developer =
                new DeveloperField[withDeveloperFields ? bytes[next] & 0xFF : 0];
        next++;
        for (int i = 0; i < developer.length; i++, next += BYTES_A_FIELD) {
            int size = bytes[next + 1] & 0xFF;
            developer[i] =
                    new DeveloperField(bytes[next] & 0xFF, bytes[next + 2] & 0xFF, offset, size);
            offset += size;
        }
        return new FitDefinition(message, bigEndian, fields, developer, offset);
    }

    /// {@return the global message number}
    int message() {
        return message;
    }

    boolean bigEndian() {
        return bigEndian;
    }

    Field[] fields() {
        return fields;
    }

    DeveloperField[] developerFields() {
        return developerFields;
    }

    /// {@return bytes of one message's content, without its header byte}
    int size() {
        return size;
    }

    /// {@return where field 253 is, or -1 where the message has none}
    int timestampOffset() {
        return timestampOffset;
    }
}

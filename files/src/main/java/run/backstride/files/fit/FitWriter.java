package run.backstride.files.fit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes one FIT file message by message: definitions as they are needed, a header of 14 bytes, both
/// checksums. Little-endian. Knows no message's meaning.
public final class FitWriter {
    private static final int LOCAL_TYPES = 16;
    private static final int DEFINITION = 0x40;
    private static final int WITH_DEVELOPER_FIELDS = 0x20;

    /// Protocol 2.0, the first with developer fields; major version in the high four bits.
    private static final int PROTOCOL = 0x20;

    /// Version of the public profile that the field numbers here stand in, times 100.
    private static final int PROFILE = 2132;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /// Empty, which no definition is, where a local type is not yet used.
    private final byte[][] definitions = new byte[LOCAL_TYPES][0];

    private int nextLocal;

    /// {@return a message of this global number, to be filled and [Message#end]ed}
    public Message message(int number) {
        return new Message(number);
    }

    /// {@return the whole file: header, all messages so far, checksum}
    public byte[] toBytes() {
        byte[] messages = data.toByteArray();
        byte[] file = new byte[FitHeader.SIZE_WITH_CRC + messages.length + 2];
        file[0] = FitHeader.SIZE_WITH_CRC;
        file[1] = PROTOCOL;
        put(file, 2, PROFILE, 2);
        put(file, 4, messages.length, 4);
        byte[] signature = ".FIT".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(signature, 0, file, 8, signature.length);
        put(file, FitHeader.SIZE_WITHOUT_CRC, Crc16.of(file, 0, FitHeader.SIZE_WITHOUT_CRC), 2);
        System.arraycopy(messages, 0, file, FitHeader.SIZE_WITH_CRC, messages.length);
        put(file, file.length - 2, Crc16.of(file, 0, file.length - 2), 2);
        return file;
    }

    private static void put(byte[] bytes, int at, long value, int size) {
        for (int i = 0; i < size; i++) {
            bytes[at + i] = (byte) (value >>> (8 * i));
        }
    }

    /// {@return the local type that has this definition, defined now where none had it}
    private int local(byte[] definition, boolean withDeveloperFields) {
        for (int local = 0; local < LOCAL_TYPES; local++) {
            if (Arrays.equals(definitions[local], definition)) {
                return local;
            }
        }
        int local = nextLocal;
        nextLocal = (nextLocal + 1) % LOCAL_TYPES;
        definitions[local] = definition;
        data.write(DEFINITION | (withDeveloperFields ? WITH_DEVELOPER_FIELDS : 0) | local);
        data.writeBytes(definition);
        return local;
    }

    /// One message being filled. Values are raw, that is scaled already; `NaN` and what the type cannot hold
    /// become the type's invalid pattern.
    public final class Message {
        private final int number;
        private final ByteArrayOutputStream fields = new ByteArrayOutputStream();
        private final ByteArrayOutputStream developerFields = new ByteArrayOutputStream();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private int fieldCount;
        private int developerCount;

        private Message(int number) {
            this.number = number;
        }

        /// Adds an enum.
        public Message enumeration(int field, double value) {
            return number(field, FitBaseType.ENUM, value);
        }

        /// Adds an unsigned integer of 8 bits.
        public Message uint8(int field, double value) {
            return number(field, FitBaseType.UINT8, value);
        }

        /// Adds a signed integer of 8 bits.
        public Message sint8(int field, double value) {
            return number(field, FitBaseType.SINT8, value);
        }

        /// Adds an unsigned integer of 16 bits.
        public Message uint16(int field, double value) {
            return number(field, FitBaseType.UINT16, value);
        }

        /// Adds an unsigned integer of 32 bits.
        public Message uint32(int field, double value) {
            return number(field, FitBaseType.UINT32, value);
        }

        /// Adds a signed integer of 32 bits.
        public Message sint32(int field, double value) {
            return number(field, FitBaseType.SINT32, value);
        }

        /// Adds a text in UTF-8 with the zero that ends it; cut to what a field can hold.
        public Message text(int field, String text) {
            byte[] utf8 = FitText.bytes(text);
            define(fields, field, utf8.length, FitBaseType.STRING.code());
            fieldCount++;
            content.writeBytes(utf8);
            return this;
        }

        /// Adds plain bytes.
        public Message bytes(int field, byte[] value) {
            define(fields, field, value.length, FitBaseType.BYTE.code());
            fieldCount++;
            content.writeBytes(value);
            return this;
        }

        /// Adds the value of a developer field of type float32. Native fields must come before.
        ///
        /// @param developer the developer data index
        /// @param field the field's number within its developer
        public Message developer(int developer, int field, double value) {
            define(developerFields, field, FitBaseType.FLOAT32.bytes(), developer);
            developerCount++;
            content.writeBytes(encode(FitBaseType.FLOAT32, value));
            return this;
        }

        /// Puts the message behind the others.
        public void end() {
            ByteArrayOutputStream definition = new ByteArrayOutputStream();
            definition.write(0);
            definition.write(0);
            definition.write(number);
            definition.write(number >>> 8);
            definition.write(fieldCount);
            definition.writeBytes(fields.toByteArray());
            boolean withDeveloperFields = developerCount > 0;
            if (withDeveloperFields) {
                definition.write(developerCount);
                definition.writeBytes(developerFields.toByteArray());
            }
            data.write(local(definition.toByteArray(), withDeveloperFields));
            data.writeBytes(content.toByteArray());
        }

        private Message number(int field, FitBaseType type, double value) {
            if (developerCount > 0) {
                throw new IllegalArgumentException(
                        "native fields must come before developer fields, was field " + field);
            }
            define(fields, field, type.bytes(), type.code());
            fieldCount++;
            content.writeBytes(encode(type, value));
            return this;
        }

        private static void define(ByteArrayOutputStream target, int field, int size, int third) {
            target.write(field);
            target.write(size);
            target.write(third);
        }
    }

    private static byte[] encode(FitBaseType type, double value) {
        byte[] bytes = new byte[type.bytes()];
        put(bytes, 0, pattern(type, value), bytes.length);
        return bytes;
    }

    private static long pattern(FitBaseType type, double value) {
        if (type == FitBaseType.FLOAT32) {
            return Double.isNaN(value) ? -1 : Float.floatToIntBits((float) value);
        }
        boolean signed = type == FitBaseType.SINT8 || type == FitBaseType.SINT32;
        int bits = 8 * type.bytes();
        long invalid = (1L << (signed ? bits - 1 : bits)) - 1;
        long lowest = signed ? -(1L << (bits - 1)) : 0;
        double rounded = Math.rint(value);
        return rounded >= lowest && rounded < invalid ? (long) rounded : invalid;
    }
}

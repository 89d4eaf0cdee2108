package run.backstride.files.fit;

import java.nio.charset.StandardCharsets;

/// One data message: a window on the input, valid until the next message. `NaN` and the empty text stand
/// for what the message does not have or marks as invalid.
final class FitMessage {
    private final byte[] bytes;
    private final FitDefinition definition;
    private final int at;
    private final double timestamp;

    FitMessage(byte[] bytes, FitDefinition definition, int at, double timestamp) {
        this.bytes = bytes;
        this.definition = definition;
        this.at = at;
        this.timestamp = timestamp;
    }

    /// {@return the message's own time in FIT seconds, from field 253 or its compressed header}
    double timestamp() {
        return timestamp;
    }

    /// {@return offset of the content in the input}
    int offset() {
        return at;
    }

    /// {@return the first value of field `number`, unscaled}
    double number(int number) {
        for (FitDefinition.Field field : definition.fields()) {
            if (field.number() == number && field.isWhole()) {
                return FitNumber.read(
                        bytes, at + field.offset(), field.type(), definition.bigEndian());
            }
        }
        return Double.NaN;
    }

    /// {@return the text of field `number`, without the zero that ends it, if one does}
    String text(int number) {
        for (FitDefinition.Field field : definition.fields()) {
            if (field.number() == number) {
                return text(bytes, at + field.offset(), field.size());
            }
        }
        return "";
    }

    /// {@return the bytes of field `number` as lower-case hexadecimal digits; empty where absent or invalid}
    String hex(int number) {
        for (FitDefinition.Field field : definition.fields()) {
            if (field.number() == number) {
                StringBuilder digits = new StringBuilder();
                boolean valid = false;
                for (int i = 0; i < field.size(); i++) {
                    int value = bytes[at + field.offset() + i] & 0xFF;
                    valid |= value != 0xFF;
                    digits.append(Character.forDigit(value >>> 4, 16))
                            .append(Character.forDigit(value & 0xF, 16));
                }
                return valid ? digits.toString() : "";
            }
        }
        return "";
    }

    private static String text(byte[] bytes, int from, int size) {
        int length = 0;
        while (length < size && bytes[from + length] != 0) {
            length++;
        }
        // An invalid string is one 0xFF, which no UTF-8 text has.
        if (length > 0 && bytes[from] == (byte) 0xFF) {
            return "";
        }
        return new String(bytes, from, length, StandardCharsets.UTF_8).strip();
    }
}

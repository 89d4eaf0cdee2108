package run.backstride.files.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells UTF-16 from the encodings in which `<` is one byte (XML 1.0, appendix F.1).
final class Utf16 {
    private Utf16() {}

    /// {@return which UTF-16 the first bytes are, by their mark or by `<` beside a zero}
    static Optional<Charset> of(byte[] head) {
        if (head.length < 2) {
            return Optional.empty();
        }
        int pair = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        return switch (pair) {
            case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }
}

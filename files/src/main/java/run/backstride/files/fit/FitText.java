package run.backstride.files.fit;

import java.nio.charset.StandardCharsets;

/// Texts as FIT keeps them: UTF-8 with a zero behind, at most 255 bytes in all.
final class FitText {
    private static final int MOST_BYTES = 254;

    private FitText() {}

    /// {@return the bytes of a field that holds `text`; a longer text loses its end, never half a letter}
    static byte[] bytes(String text) {
        int letters = text.length();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        while (utf8.length > MOST_BYTES) {
            letters = text.offsetByCodePoints(letters, -1);
            utf8 = text.substring(0, letters).getBytes(StandardCharsets.UTF_8);
        }
        byte[] ended = new byte[utf8.length + 1];
        System.arraycopy(utf8, 0, ended, 0, utf8.length);
        return ended;
    }
}

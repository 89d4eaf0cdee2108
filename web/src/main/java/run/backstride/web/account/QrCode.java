package run.backstride.web.account;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A text as a square that phones read.
public final class QrCode {
    private static final int QUIET = 4; // ISO/IEC 18004: four modules on each side

    private QrCode() {}

    /// {@return the square as SVG, black on white}
    public static String svg(String text) {
        ByteMatrix modules = modules(text);
        int size = modules.getWidth() + 2 * QUIET;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
        <svg class="qr" viewBox="0 0 %d %d" width="240" height="240" role="img" aria-label="The secret as a square to scan"><path fill="#fff" d="M0 0h%dv%dh-%dz"/><path fill="#000" d="%s"/></svg>
        """
                .formatted(size, size, size, size, size, dark);
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text is too long for a square", e);
        }
    }
}

package run.backstride.files.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import run.backstride.files.Format;

/// Tells the XML formats apart by their root element. A name of a file plays no part.
public final class XmlSniffer {
    private final String text;
    private int at;

    private XmlSniffer(String text) {
        this.text = text;
    }

    /// {@return the format of a file that begins with `head`; [Format#UNKNOWN] for other XML; nothing where it
    /// is no XML}
    ///
    /// Where `head` ends before the root element (Apple Health begins with some ten kilobytes of document
    /// type), the document type's name decides.
    ///
    /// @param head the first bytes of the file; 4096 are enough unless long comments come first
    public static Optional<Format> sniff(byte[] head) {
        return new XmlSniffer(decode(head)).sniff();
    }

    private Optional<Format> sniff() {
        skipWhitespace();
        if (!text.startsWith("<", at)) {
            return Optional.empty();
        }
        boolean marked = false;
        while (text.startsWith("<", at)) {
            if (text.startsWith("<?", at)) {
                marked = true;
                skipPast("?>");
            } else if (text.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (text.startsWith("<!DOCTYPE", at)) {
                at += "<!DOCTYPE".length();
                skipWhitespace();
                return Optional.of(format(name()));
            } else {
                at++;
                String root = name();
                return root.isEmpty() && !marked ? Optional.empty() : Optional.of(format(root));
            }
            skipWhitespace();
        }
        return Optional.of(Format.UNKNOWN);
    }

    private static Format format(String root) {
        return switch (root.substring(root.indexOf(':') + 1)) {
            case "TrainingCenterDatabase" -> Format.TCX;
            case "gpx" -> Format.GPX;
            case "HealthData" -> Format.APPLE_HEALTH;
            default -> Format.UNKNOWN;
        };
    }

    private void skipWhitespace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private String name() {
        int from = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }

    private static String decode(byte[] head) {
        Charset charset = Utf16.of(head).orElse(StandardCharsets.ISO_8859_1);
        String text = new String(head, charset);
        // The marks of byte order that a decoder leaves in place: UTF-16's, and UTF-8's read byte
        // by byte.
        if (text.startsWith("\uFEFF")) {
            return text.substring(1);
        }
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }
}

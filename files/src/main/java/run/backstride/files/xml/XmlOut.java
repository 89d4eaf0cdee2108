package run.backstride.files.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes XML: elements one a line, texts and attributes escaped, characters that XML can't hold replaced.
final class XmlOut implements Closeable {
    private final Writer out;
    private int depth;

    /// Begins a document on `out`, which writes UTF-8.
    XmlOut(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    void open(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write(">\n");
        depth++;
    }

    /// Closes the element opened last; `name` is its name.
    void close(String name) throws IOException {
        depth--;
        indent();
        out.write("</" + name + ">\n");
    }

    /// Writes an element without content.
    void empty(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write("/>\n");
    }

    /// Writes an element with text; nothing where the text is empty.
    void text(String name, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        tag(name);
        out.write('>');
        escape(text);
        out.write("</" + name + ">\n");
    }

    /// Writes an element with a number; nothing where it is `NaN`.
    ///
    /// @param value rounded to `decimals` places
    void number(String name, double value, int decimals) throws IOException {
        if (!Double.isNaN(value)) {
            text(name, plain(value, decimals));
        }
    }

    /// {@return `value` with at most `decimals` places, never with an exponent}
    static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// Writes text as it stands: a document type.
    void verbatim(String text) throws IOException {
        out.write(text);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void tag(String name, String... attributes) throws IOException {
        indent();
        out.write('<');
        out.write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            escape(attributes[i + 1]);
            out.write('"');
        }
    }

    private void indent() throws IOException {
        for (int i = 0; i < depth; i++) {
            out.write(' ');
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\n' -> out.write("&#10;");
                case '\r' -> out.write("&#13;");
                case '\t' -> out.write("&#9;");
                default -> out.write(isXml(point) ? Character.toString(point) : "?");
            }
        }
    }

    /// XML 1.0, production 2 (Char), space controls aside.
    private static boolean isXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}

package run.backstride.files.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// The first bytes of an XML file: without the space that old exports begin with, and with the encoding that
/// they tell.
final class Prolog {
    private static final int HEAD = 4096;
    private static final int[] UTF8_MARK = {0xEF, 0xBB, 0xBF};
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private final byte[] head;
    private final int skippedLines;

    private Prolog(byte[] head, int skippedLines) {
        this.head = head;
        this.skippedLines = skippedLines;
    }

    /// Takes the first bytes off `in`, which is then to be read on from there.
    static Prolog read(InputStream in) throws IOException {
        int first = in.read();
        int lines = 0;
        while (first == ' '
                || first == '\t'
                || first == '\r'
                || first == '\n'
                || first == UTF8_MARK[0]) {
            lines += first == '\n' ? 1 : 0;
            if (first == UTF8_MARK[0] && (in.read() != UTF8_MARK[1] || in.read() != UTF8_MARK[2])) {
                // No mark, and no XML either: the parser says so at the byte that is left.
                break;
            }
            first = in.read();
        }
        if (first < 0) {
            return new Prolog(new byte[0], lines);
        }
        byte[] head = new byte[HEAD];
        head[0] = (byte) first;
        return new Prolog(Arrays.copyOf(head, 1 + fill(in, head)), lines);
    }

    /// {@return a copy of the first bytes}
    byte[] head() {
        return head.clone();
    }

    /// {@return lines that were skipped before the first byte of the head}
    int skippedLines() {
        return skippedLines;
    }

    /// {@return whether the parser can be given the bytes as they are: it obeys the declaration by itself}
    boolean saysUtf8() {
        return declared().map(StandardCharsets.UTF_8.name()::equalsIgnoreCase).orElse(true);
    }

    /// {@return whether `<` is two bytes}
    boolean isWide() {
        return Utf16.of(head).isPresent();
    }

    /// {@return the encoding; UTF-8 where the declaration names one that can't be, and that is noted}
    Charset charset(DiagnosticLog log) {
        Optional<Charset> wide = Utf16.of(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        String name = declared().orElse("UTF-8");
        try {
            Charset charset = Charset.forName(name);
            // UTF-16 can't be right where `<` is one byte; US-ASCII is a part of UTF-8.
            if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
                return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
            }
        } catch (IllegalArgumentException unknown) {
            // Said below, with the name.
        }
        log.note(
                Code.BAD_ENCODING,
                new Where.Text(1 + skippedLines, 1),
                "the file says that its encoding is \"" + name + "\", which can't be",
                "Read it as UTF-8");
        return StandardCharsets.UTF_8;
    }

    private Optional<String> declared() {
        Matcher matcher = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static int fill(InputStream in, byte[] head) {
        int filled = 0;
        try {
            int count = in.read(head, 1, HEAD - 1);
            while (count > 0) {
                filled += count;
                count = in.read(head, 1 + filled, HEAD - 1 - filled);
            }
        } catch (IOException cut) {
            // A packed file that stops here says so again when it is read on; what came before is
            // kept.
        }
        return filled;
    }
}

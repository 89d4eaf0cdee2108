package run.backstride.files.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// The bytes of one XML file, made ready for the parser: space before the prolog is skipped (old exports begin
/// with some), the encoding is settled, bytes outside it are made harmless.
final class XmlInput {
    private static final int HEAD = 512;
    private static final int[] UTF8_MARK = {0xEF, 0xBB, 0xBF};
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private final InputStream bytes;
    private final byte[] head;
    private final int skippedLines;
    private final Optional<Utf8Repair> repair;
    private final XMLStreamReader2 reader;

    private XmlInput(InputStream in, DiagnosticLog log) throws IOException, XMLStreamException {
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
        skippedLines = lines;
        byte[] rest = first < 0 ? new byte[0] : in.readNBytes(HEAD - 1);
        head = new byte[first < 0 ? 0 : rest.length + 1];
        if (first >= 0) {
            head[0] = (byte) first;
            System.arraycopy(rest, 0, head, 1, rest.length);
        }
        bytes = new SequenceInputStream(new ByteArrayInputStream(head), in);
        Charset charset = charset(log);
        if (charset.equals(StandardCharsets.UTF_8)) {
            Utf8Repair repairing = new Utf8Repair(bytes);
            repair = Optional.of(repairing);
            reader =
                    declared().map(StandardCharsets.UTF_8.name()::equalsIgnoreCase).orElse(true)
                            ? (XMLStreamReader2) factory().createXMLStreamReader(repairing)
                            : (XMLStreamReader2)
                                    factory()
                                            .createXMLStreamReader(
                                                    new InputStreamReader(repairing, charset));
        } else {
            repair = Optional.empty();
            reader =
                    (XMLStreamReader2)
                            factory().createXMLStreamReader(new InputStreamReader(bytes, charset));
        }
    }

    /// Opens a parser on `in`; what is odd about the encoding goes into `log`.
    static XmlInput open(InputStream in, DiagnosticLog log) throws IOException, XMLStreamException {
        return new XmlInput(in, log);
    }

    XMLStreamReader2 reader() {
        return reader;
    }

    /// {@return lines before the prolog, which the parser did not see}
    int skippedLines() {
        return skippedLines;
    }

    /// Says how many bytes were no text in the file's encoding. To be called when all was read.
    void noteRepairs(DiagnosticLog log) {
        repair.filter(r -> r.repaired() > 0)
                .ifPresent(r ->
                        log.note(
                                Code.BAD_ENCODING,
                                new Where.Byte(r.firstRepair()),
                                r.repaired() + " bytes are no UTF-8 text",
                                "Read each as a question mark or a space"));
    }

    private Charset charset(DiagnosticLog log) {
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

    /// Named in code: a service lookup could hand us the JDK's reader, which gives up on a large Apple Health
    /// export (its limits count each `&lt;`). One for each file: a shared one keeps a table of all names that it
    /// ever met, and each hostile file would make it grow.
    private static XMLInputFactory2 factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Else a fault in a text is thrown unchecked, when the text is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }
}

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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// The parser on the bytes of one XML file that were made ready for it: space before the prolog is skipped, the
/// encoding is settled, bytes outside of it are made harmless, forgotten prefixes are declared.
final class XmlInput {
    private final XMLStreamReader2 reader;
    private final Optional<Utf8Repair> repair;
    private final RootTag root;
    private final int skippedLines;

    private XmlInput(
            XMLStreamReader reader, Optional<Utf8Repair> repair, RootTag root, int skippedLines) {
        this.reader = (XMLStreamReader2) reader;
        this.repair = repair;
        this.root = root;
        this.skippedLines = skippedLines;
    }

    /// Opens a parser on `in`; what is odd about the encoding goes into `log`.
    static XmlInput open(InputStream in, DiagnosticLog log) throws IOException, XMLStreamException {
        Prolog prolog = Prolog.read(in);
        RootTag root =
                prolog.isWide() ? RootTag.untouched(prolog.head()) : RootTag.of(prolog.head());
        InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(root.head()), in);
        Charset charset = prolog.charset(log);
        XMLInputFactory factory = factory();
        if (!charset.equals(StandardCharsets.UTF_8)) {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new InputStreamReader(bytes, charset));
            return new XmlInput(reader, Optional.empty(), root, prolog.skippedLines());
        }
        Utf8Repair repair = new Utf8Repair(bytes);
        XMLStreamReader reader =
                prolog.saysUtf8()
                        ? factory.createXMLStreamReader(repair)
                        : factory.createXMLStreamReader(new InputStreamReader(repair, charset));
        return new XmlInput(reader, Optional.of(repair), root, prolog.skippedLines());
    }

    XMLStreamReader2 reader() {
        return reader;
    }

    /// {@return the place in the file that the parser takes for `line` and `column`}
    Where.Text where(int line, int column) {
        return new Where.Text(
                Math.max(1, line + skippedLines), Math.max(0, root.column(line, column)));
    }

    /// Says how many bytes were no text in the file's encoding. To be called when all was read.
    void noteRepairs(DiagnosticLog log) {
        long repaired = repair.map(Utf8Repair::repaired).orElse(0L);
        if (repaired > 0) {
            log.note(
                    Code.BAD_ENCODING,
                    new Where.Whole(),
                    repaired + " bytes are no UTF-8 text",
                    "Read each as a question mark or a space");
        }
    }

    /// Named in code: a service lookup could hand us the JDK's reader, which gives up on a large Apple Health
    /// export (its limits count each `&lt;`). One for each file: a shared one keeps a table of all names that it
    /// ever met, and each hostile file would make it grow.
    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Else a fault in a text is thrown unchecked, when the text is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }
}

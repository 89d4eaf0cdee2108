package run.backstride.files.xml;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.DTDInfo;
import org.codehaus.stax2.XMLStreamReader2;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// One walk through an XML file, from its first element to its last or to the place where it breaks.
///
/// Entities are never expanded, nothing is fetched. A document type that names another file is refused.
/// Memory is bounded by the deepest nesting, the longest text and the longest tag, not by the file.
final class XmlWalk {
    /// Far above the ten levels that these formats have.
    private static final int MAX_DEPTH = 64;

    /// Longer texts (pictures in notes) are cut: no field that is read comes near.
    private static final int MAX_TEXT = 1 << 16;

    private static final Pattern EXTERNAL =
            Pattern.compile("<!ENTITY\\s[^>]{0,500}?\\b(SYSTEM|PUBLIC)\\b");

    private final XMLStreamReader2 reader;
    private final XmlInput input;
    private final List<String> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlWalk(XmlInput input) {
        reader = input.reader();
        this.input = input;
    }

    /// Reads `in` to its end and tells `handler` each element. What breaks on the way is noted in `log`; the
    /// handler then has what came before.
    ///
    /// @param root the local name that the root element must have
    /// @throws UnreadableInputException if not even the root element can be read, or is another, or if the
    ///     document type names another file
    static void read(InputStream in, String root, DiagnosticLog log, XmlHandler handler)
            throws UnreadableInputException {
        Optional<XmlWalk> begun = Optional.empty();
        try {
            XmlInput input = XmlInput.open(in, log);
            XmlWalk walk = new XmlWalk(input);
            begun = Optional.of(walk);
            walk.run(root, log, handler);
            input.noteRepairs(log);
        } catch (IOException | XMLStreamException broken) {
            boolean rootSeen = begun.isPresent() && !begun.get().path.isEmpty();
            Failure failure = Failure.of(broken, begun);
            if (!rootSeen) {
                throw new UnreadableInputException(
                        log.diagnostic(
                                failure.code, failure.where, failure.saw, "Nothing could be read"));
            }
            log.note(failure.code, failure.where, failure.saw, "Kept what comes before");
        }
    }

    /// {@return the local name of the element}
    String name() {
        return path.getLast();
    }

    /// {@return the local name of the element `levels` above this one; empty above the root}
    String above(int levels) {
        int index = path.size() - 1 - levels;
        return index >= 0 ? path.get(index) : "";
    }

    /// {@return 1 for the root, 2 for its children}
    int depth() {
        return path.size();
    }

    /// {@return whether an element named `name` is open around this one, or is this one}
    boolean within(String name) {
        return path.contains(name);
    }

    /// {@return the attribute with that local name; empty where there is none. Only at an element's start}
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /// {@return where the reading stands}
    Where where() {
        return input.where(
                reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
    }

    private void run(String root, DiagnosticLog log, XmlHandler handler)
            throws XMLStreamException, UnreadableInputException {
        while (reader.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.DTD -> refuseExternal(reader.getDTDInfo(), log);
                case XMLStreamConstants.START_ELEMENT -> {
                    enter(root, log);
                    handler.start(this);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    handler.end(this, text.toString().strip());
                    text.setLength(0);
                    if (path.size() > 1) {
                        path.removeLast();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(log);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        log.repeat(
                                Code.CORRUPT,
                                "entity",
                                where(),
                                "the entity &"
                                        + reader.getLocalName()
                                        + "; is not one of XML's own",
                                "Left it out");
                default -> {
                    // Comments, instructions and space say nothing.
                }
            }
        }
    }

    private int next() throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException fault) {
            // Aalto 1.4.0 throws unchecked on a prefix `xmlns` that is bound, and perhaps
            // elsewhere. It runs
            // no code of ours meanwhile, so whatever this is, it is the file's fault.
            throw new XMLStreamException("an element that can't be read", reader.getLocation());
        }
    }

    private void enter(String root, DiagnosticLog log)
            throws UnreadableInputException, XMLStreamException {
        String name = reader.getLocalName();
        if (path.isEmpty() && !name.equals(root)) {
            throw new UnreadableInputException(
                    log.diagnostic(
                            Code.UNKNOWN_FORMAT,
                            where(),
                            "the root element is <" + name + ">, not <" + root + ">",
                            "Nothing was read"));
        }
        if (path.size() >= MAX_DEPTH) {
            throw new XMLStreamException(
                    "elements are nested deeper than " + MAX_DEPTH, reader.getLocation());
        }
        path.add(name);
        text.setLength(0);
    }

    private void append(DiagnosticLog log) {
        int room = MAX_TEXT - text.length();
        int length = reader.getTextLength();
        if (length > room) {
            log.repeat(
                    Code.TOO_LARGE,
                    "text",
                    where(),
                    "a text is longer than " + MAX_TEXT + " characters",
                    "Cut it there");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, length));
    }

    private void refuseExternal(DTDInfo type, DiagnosticLog log) throws UnreadableInputException {
        String inner = Optional.ofNullable(type.getDTDInternalSubset()).orElse("");
        boolean named = type.getDTDSystemId() != null || type.getDTDPublicId() != null;
        if (named || EXTERNAL.matcher(inner).find()) {
            throw new UnreadableInputException(
                    log.diagnostic(
                            Code.EXTERNAL_ENTITY,
                            where(),
                            "the document type names another file",
                            "Refused the file; nothing was fetched"));
        }
    }

    /// What ended the reading, in words of ours.
    private record Failure(Code code, Where where, String saw) {

        static Failure of(Exception broken, Optional<XmlWalk> walk) {
            Where where = walk.map(XmlWalk::where).orElse(new Where.Whole());
            Throwable root = broken;
            while (root instanceof XMLStreamException && root.getCause() != null) {
                root = root.getCause();
            }
            if (root instanceof EOFException || root instanceof ZipException) {
                return new Failure(Code.TRUNCATED, where, "the packed file stops before its end");
            }
            if (root instanceof IOException || !(broken instanceof XMLStreamException fault)) {
                return new Failure(Code.UNREADABLE, where, "the file could not be read on");
            }
            Where place =
                    fault.getLocation() == null || walk.isEmpty()
                            ? where
                            : walk.get()
                                    .input
                                    .where(
                                            fault.getLocation().getLineNumber(),
                                            fault.getLocation().getColumnNumber());
            return new Failure(Code.MALFORMED_XML, place, words(fault));
        }

        /// The parser's words without its second line, which repeats the place.
        private static String words(XMLStreamException fault) {
            String message = Optional.ofNullable(fault.getMessage()).orElse("");
            String first = message.lines().findFirst().orElse("");
            if (first.contains("nd-of-input") || first.contains("nd-of-Input")) {
                return first.contains("prolog")
                        ? "the file is empty or ends before its first element"
                        : "the file ends inside an element";
            }
            return "this is no well-formed XML: " + first;
        }
    }
}

package run.backstride.files.xml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// The root element's tag at the beginning of a file, with the prefixes declared that some makers and many who
/// join files by hand forget. An undeclared prefix ends a parser's reading at the first heart rate.
final class RootTag {
    /// Prefixes of extensions to TCX and GPX, as their makers write them.
    private static final List<String> PREFIXES =
            List.of(
                    "gpxtpx",
                    "gpxdata",
                    "gpxx",
                    "gpxpx",
                    "gpxtrkx",
                    "gpxacc",
                    "pwr",
                    "tpx",
                    "tpx1",
                    "ns1",
                    "ns2",
                    "ns3",
                    "ns4",
                    "ns5",
                    "ns6",
                    "ax",
                    "xsi",
                    "opentracks",
                    "osmand",
                    "cluetrust",
                    "topografix",
                    "locus",
                    "geotracker",
                    "trp",
                    "st",
                    "mytracks",
                    "wptx1",
                    "ctx",
                    "h",
                    "s",
                    "suunto",
                    "polar",
                    "stryd",
                    "heartrate");

    private final byte[] head;
    private final int line;
    private final int column;
    private final int added;

    private RootTag(byte[] head, int line, int column, int added) {
        this.head = head;
        this.line = line;
        this.column = column;
        this.added = added;
    }

    /// {@return `head` with the declarations added; as it is where the tag does not end within it}
    ///
    /// @param head the file's first bytes, in an encoding in which ASCII is ASCII; not kept
    static RootTag of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int from = nameEnd(text);
        int to = from < 0 ? -1 : tagEnd(text, from);
        if (to < 0) {
            return untouched(head);
        }
        StringBuilder declarations = new StringBuilder();
        String tag = text.substring(from, to);
        for (String prefix : PREFIXES) {
            if (!Pattern.compile("xmlns:" + prefix + "\\s*=").matcher(tag).find()) {
                declarations.append(" xmlns:").append(prefix).append("=\"undeclared\"");
            }
        }
        String whole = text.substring(0, from) + declarations + text.substring(from);
        int lines = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        int column = from - text.lastIndexOf('\n', from);
        return new RootTag(
                whole.getBytes(StandardCharsets.ISO_8859_1),
                lines + 1,
                column,
                declarations.length());
    }

    /// {@return `head` as it is}
    static RootTag untouched(byte[] head) {
        return new RootTag(head.clone(), 0, 0, 0);
    }

    /// {@return a copy of the head as the parser is to see it}
    byte[] head() {
        return head.clone();
    }

    /// {@return the column in the file of a place that the parser sees at `parsedColumn` of `parsedLine`}
    int column(int parsedLine, int parsedColumn) {
        return parsedLine == line && parsedColumn > column
                ? Math.max(column, parsedColumn - added)
                : parsedColumn;
    }

    /// Behind the root's name; -1 where that is not reached, or a document type comes first.
    private static int nameEnd(String text) {
        int at = 0;
        while (true) {
            at = text.indexOf('<', at);
            if (at < 0 || at + 1 >= text.length() || text.startsWith("<!DOCTYPE", at)) {
                return -1;
            }
            if (text.startsWith("<?", at)) {
                at = text.indexOf("?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at);
            } else {
                break;
            }
            if (at < 0) {
                return -1;
            }
        }
        int end = at + 1;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /// Where the tag ends: a `>` outside of quotes; -1 where there is none.
    private static int tagEnd(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }
}

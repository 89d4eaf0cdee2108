package run.backstride.report.terminal;

import java.util.ArrayList;
import java.util.List;
import run.backstride.report.TerminalStyle;
import run.backstride.report.UnitSystem;

/// Lines of text of a fixed width. Wraps at spaces; only a word that is longer
/// than the page is cut.
final class Page {
    private final StringBuilder text = new StringBuilder();
    private final TerminalStyle style;

    Page(TerminalStyle style) {
        this.style = style;
    }

    int width() {
        return style.width();
    }

    UnitSystem units() {
        return style.units();
    }

    /// A line of pieces, each in its own ink; nothing is wrapped.
    Page line(Span... spans) {
        StringBuilder line = new StringBuilder();
        int last = spans.length - 1;
        while (last > 0 && spans[last].text().isBlank()) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            String safe = printable(spans[i].text());
            String piece = i == last ? safe.stripTrailing() : safe;
            line.append(spans[i].ink().on(piece, style.colour()));
        }
        // Lines are broken by now: whoever searches the text expects plain spaces.
        text.append(line.toString().replace('\u00a0', ' ')).append('\n');
        return this;
    }

    /// Two ends of a line: the second at the right edge, or on a line of its own where both do not fit.
    Page ends(Span left, Span right) {
        int gap = width() - left.text().length() - right.text().length() - 1;
        return gap > 0
                ? line(left, new Span(" ".repeat(gap), Ink.PLAIN), right)
                : line(left).hanging(new Span("   ", Ink.PLAIN), right.text(), right.ink());
    }

    Page blank() {
        text.append('\n');
        return this;
    }

    /// A heading with a rule to the right edge.
    Page heading(String title) {
        int rule = Math.max(0, width() - title.length() - 4);
        return blank().line(
                        new Span("── ", Ink.FAINT),
                        new Span(title, Ink.BOLD),
                        new Span(" " + "─".repeat(rule), Ink.FAINT));
    }

    /// A paragraph that begins with `label` and hangs below its end.
    Page hanging(Span label, String words, Ink ink) {
        boolean first = true;
        String indent = " ".repeat(label.text().length());
        for (String line : wrapped(words, width() - indent.length())) {
            line(first ? label : new Span(indent, Ink.PLAIN), new Span(line, ink));
            first = false;
        }
        return this;
    }

    Page paragraph(String words, Ink ink) {
        return hanging(new Span(" ", Ink.PLAIN), words, ink);
    }

    /// A box around paragraphs, for what must not be overlooked.
    Page box(List<Span> paragraphs, Ink frame) {
        int inner = width() - 4;
        line(new Span("╔" + "═".repeat(inner + 2) + "╗", frame));
        for (Span paragraph : paragraphs) {
            for (String line : wrapped(paragraph.text(), inner)) {
                String pad = " ".repeat(Math.max(0, inner - line.length()));
                line(
                        new Span("║ ", frame),
                        new Span(line, paragraph.ink()),
                        new Span(pad, Ink.PLAIN),
                        new Span(" ║", frame));
            }
        }
        return line(new Span("╚" + "═".repeat(inner + 2) + "╝", frame));
    }

    /// {@return the lines of `words` at `columns`; one empty line for an empty text}
    static List<String> wrapped(String words, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            while (word.length() > columns) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                lines.add(word.substring(0, columns));
                word = word.substring(columns);
            }
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Text from a file must not steer the terminal: control characters (escape sequences among them)
    /// are shown as `�`.
    private static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? 0xFFFD
                                : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// A piece of a line.
    ///
    /// @param text without line feeds
    /// @param ink how it is set off
    record Span(String text, Ink ink) {}
}

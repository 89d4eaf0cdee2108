package run.backstride.report.markup;

/// Text as people wrote it; escaped on the way out.
///
/// @param words anything at all
public record Text(String words) implements Node {

    @Override
    public void writeTo(StringBuilder out) {
        escape(words, out);
    }

    /// Escapes for element content and for attribute values in double quotes alike. Control characters
    /// that no document may hold become `�`.
    static void escape(String words, StringBuilder out) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t', '\r' -> out.append(c);
                default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
    }
}

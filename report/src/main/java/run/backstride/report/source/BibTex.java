package run.backstride.report.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Reads the plain BibTeX that the project writes: `@type{key, name = {value}, name = "value", ...}`.
/// Macros and string concatenation are not understood; braces inside a value are dropped.
final class BibTex {
    private final String text;
    private int at;

    private BibTex(String text) {
        this.text = text;
    }

    /// {@return the entries by key, in the file's order}
    static Map<String, Reference> read(String text) {
        Map<String, Reference> references = new LinkedHashMap<>();
        BibTex source = new BibTex(text);
        while (source.toNextEntry()) {
            Reference reference = source.entry();
            references.put(reference.key(), reference);
        }
        return references;
    }

    private boolean toNextEntry() {
        int next = text.indexOf("\n@", at);
        next = at == 0 && text.startsWith("@") ? 0 : next;
        int brace = next < 0 ? -1 : text.indexOf('{', next);
        at = brace + 1;
        return brace >= 0;
    }

    private Reference entry() {
        String key = until(",}").strip();
        Map<String, String> fields = new LinkedHashMap<>();
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            String name = until("=,}").strip().toLowerCase(Locale.ROOT);
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                fields.put(name, value());
            }
        }
        return new Reference(key, fields);
    }

    private String until(String ends) {
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /// A value in braces (nested ones dropped), in quotes, or bare. Leaves `at` on the comma or brace
    /// behind it.
    private String value() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        StringBuilder value = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (depth == 0 && !quoted && (c == ',' || c == '}')) {
                break;
            }
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else {
                value.append(c);
            }
        }
        return value.toString()
                .strip()
                .replaceAll("\\s+", " ")
                .replace("--", "–")
                .replace("\\&", "&");
    }
}

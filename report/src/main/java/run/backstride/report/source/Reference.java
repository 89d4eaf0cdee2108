package run.backstride.report.source;

import java.util.Map;
import java.util.Optional;

/// One entry of the bibliography.
///
/// @param key stable key, such as `frand25`
/// @param fields BibTeX fields by lower-case name, braces removed
public record Reference(String key, Map<String, String> fields) {

    /// Copies the fields.
    public Reference {
        fields = Map.copyOf(fields);
    }

    /// {@return the field of that name, if the entry has it}
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    /// {@return first author's family name and year as a reader cites it; where either is missing, the journal or site
    /// that the note begins with, else the key}
    public String label() {
        Optional<String> family = field("author").map(Reference::firstFamilyName);
        return family.isPresent() && field("year").isPresent()
                ? family.get() + " " + field("year").get()
                : field("note").flatMap(Reference::place).orElse(key);
    }

    private static Optional<String> place(String note) {
        String head = note.split("[,;/(]", 2)[0].strip();
        return Character.isLetter(head.charAt(0)) ? Optional.of(head) : Optional.empty();
    }

    private static String firstFamilyName(String authors) {
        String first = authors.split(" and ", 2)[0].strip();
        int comma = first.indexOf(',');
        return comma > 0 ? first.substring(0, comma) : first.substring(first.lastIndexOf(' ') + 1);
    }

    /// {@return where it can be read on the web}
    public Optional<String> link() {
        return field("doi")
                .map(doi -> "https://doi.org/" + doi)
                .or(() ->
                        field("url")
                                .filter(url ->
                                        url.startsWith("https://") || url.startsWith("http://")));
    }
}

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

    /// {@return first author's family name and year as a reader cites it; the key where either is missing}
    public String label() {
        Optional<String> family = field("author").map(Reference::firstFamilyName);
        return family.isPresent() && field("year").isPresent()
                ? family.get() + " " + field("year").get()
                : key;
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

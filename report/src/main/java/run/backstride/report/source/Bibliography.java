package run.backstride.report.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The project's bibliography, `docs/references.bib`.
public final class Bibliography {
    private final Map<String, Reference> references;

    private Bibliography(Map<String, Reference> references) {
        this.references = references;
    }

    /// {@return the bibliography that is packed with the program}
    public static Bibliography packed() {
        try (InputStream stream = Bibliography.class.getResourceAsStream("references.bib")) {
            return of(
                    stream == null
                            ? ""
                            : new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the bibliography of a BibTeX text}
    public static Bibliography of(String bibTex) {
        return new Bibliography(BibTex.read(bibTex));
    }

    /// {@return the entry of that key, if there is one}
    public Optional<Reference> find(String key) {
        return Optional.ofNullable(references.get(key));
    }

    /// {@return the number of entries}
    public int size() {
        return references.size();
    }
}

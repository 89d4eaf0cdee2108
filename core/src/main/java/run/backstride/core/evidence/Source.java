package run.backstride.core.evidence;

/// Where a claim was read.
///
/// @param key key into `docs/references.bib`, or `adr-NNNN` for a decision of this project
/// @param place table, page or section; empty where the whole work is meant
/// @param reading how the figure was checked
public record Source(String key, String place, Reading reading) {

    /// Rejects a source without a key.
    public Source {
        if (key.isBlank()) {
            throw new IllegalArgumentException("source key must not be blank");
        }
    }
}

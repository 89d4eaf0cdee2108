package run.backstride.core.evidence;

/// How a figure was checked against its source.
public enum Reading {
    /// Read in the paper, its abstract or table, an official manual or the owner's page.
    VERIFIED("verified"),
    /// Read on a secondary page only.
    SECONDARY("secondary source"),
    /// From memory, not verified.
    FROM_MEMORY("from memory, not verified"),
    /// Arithmetic on verified numbers.
    COMPUTED("computed from verified numbers"),
    /// An engineering proposal without a source.
    PROPOSAL("engineering proposal");

    private final String words;

    Reading(String words) {
        this.words = words;
    }

    /// {@return the reading as a reader sees it}
    public String words() {
        return words;
    }
}

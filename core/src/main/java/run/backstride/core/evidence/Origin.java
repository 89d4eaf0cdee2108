package run.backstride.core.evidence;

/// Where a number comes from. There is no "unknown".
public enum Origin {
    /// A paper or an official manual gives this cut-off.
    PUBLISHED_CUTOFF("published cut-off"),
    /// Computed by us from published numbers.
    DERIVED("derived from published numbers"),
    /// The field's habit.
    CONVENTION("convention of the field"),
    /// Our own choice, written down in an architecture decision record.
    HOUSE("our choice");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    /// {@return the origin as a reader sees it}
    public String words() {
        return words;
    }
}

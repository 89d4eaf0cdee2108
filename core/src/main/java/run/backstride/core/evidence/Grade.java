package run.backstride.core.evidence;

/// Strength of the evidence that a signal bears on low back pain in runners, or that a correction helps.
public enum Grade {
    STRONG,
    MODERATE,
    WEAK_TO_MODERATE,
    WEAK,
    CONTRADICTORY,
    NONE;

    /// {@return the grade in lower-case words}
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}

package run.backstride.core.evidence;

import run.backstride.core.Quantity;

/// A cut-off with everything a reader needs to judge it. [#isCrossedBy] is the only comparison with a
/// cut-off in the program.
///
/// @param id stable name, such as `running-form.cadence-z`
/// @param side on which side of the cut-off the concern lies
/// @param cutoff value and unit
/// @param origin what kind of number it is
/// @param source where it was read
/// @param grade strength of the evidence that crossing it bears on low back pain in runners
/// @param claim one sentence: what crossing it means and for whom it was shown
public record Threshold(
        String id,
        Side side,
        Quantity cutoff,
        Origin origin,
        Source source,
        Grade grade,
        String claim) {

    /// On which side of the cut-off the concern lies.
    public enum Side {
        ABOVE,
        BELOW
    }

    /// Rejects a threshold without a name or a claim.
    public Threshold {
        if (id.isBlank() || claim.isBlank()) {
            throw new IllegalArgumentException("threshold id and claim must not be blank: " + id);
        }
    }

    /// {@return whether `measured` lies beyond the cut-off on the side of concern; false exactly at it}
    public boolean isCrossedBy(Quantity measured) {
        int order = measured.compareTo(cutoff);
        return side == Side.ABOVE ? order > 0 : order < 0;
    }
}

package run.backstride.core.evidence;

import run.backstride.core.Quantity;

/// A number from the literature, or a declared choice, that is not a cut-off: a norm's mean, a dose, a
/// prior, a window length.
///
/// @param id stable name, such as `form.steady-window`
/// @param value value and unit
/// @param origin what kind of number it is
/// @param source where it was read
/// @param claim one sentence: what it is and for whom it holds
public record Constant(String id, Quantity value, Origin origin, Source source, String claim) {

    /// Rejects a constant without a name or a claim.
    public Constant {
        if (id.isBlank() || claim.isBlank()) {
            throw new IllegalArgumentException("constant id and claim must not be blank: " + id);
        }
    }

    /// {@return the bare amount, for arithmetic}
    public double amount() {
        return value.amount();
    }
}

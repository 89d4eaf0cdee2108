package run.backstride.analysis.gait;

import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// A page of docs/adr from which numbers come.
///
/// @param key of the page among the sources
record Decision(String key) {
    /// {@return a number that was chosen there}
    Constant house(String id, double amount, Unit unit, String claim) {
        return constant(id, amount, unit, Origin.HOUSE, Reading.PROPOSAL, claim);
    }

    /// {@return a number that was computed there from measurements}
    Constant derived(String id, double amount, Unit unit, String claim) {
        return constant(id, amount, unit, Origin.DERIVED, Reading.COMPUTED, claim);
    }

    private Constant constant(
            String id, double amount, Unit unit, Origin origin, Reading reading, String claim) {
        return new Constant(
                id, Quantity.of(amount, unit), origin, new Source(key, "", reading), claim);
    }
}

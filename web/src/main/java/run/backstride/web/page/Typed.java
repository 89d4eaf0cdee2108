package run.backstride.web.page;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.core.Unit;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;

/// What a form's inputs hold when it is shown: what is kept, or, after a refusal, what the person typed.
///
/// @param values as typed, by the names of the inputs; empty where nothing was refused
/// @param problem why it was refused; empty where it was not
public record Typed(Map<String, String> values, String problem) {
    private static final int DECIMALS = 100;

    /// Nothing was refused.
    public static final Typed NOTHING = new Typed(Map.of(), "");

    /// Copies the map.
    public Typed {
        values = Map.copyOf(values);
    }

    /// {@return what was typed, or `kept`}
    public String or(String name, String kept) {
        return values.getOrDefault(name, kept);
    }

    /// {@return what was typed, or the number that is kept}
    public String or(String name, OptionalDouble kept) {
        return or(name, kept.isPresent() ? Fields.plain(kept.getAsDouble()) : "");
    }

    /// {@return what was typed, or the number that is kept}
    public String or(String name, OptionalInt kept) {
        return or(name, kept.isPresent() ? Integer.toString(kept.getAsInt()) : "");
    }

    /// {@return what was typed, or the quantity that is kept, in the person's units}
    public String or(String name, OptionalDouble kept, Unit unit, UnitSystem units) {
        return or(
                name,
                kept.isPresent()
                        ? Fields.plain(
                                Math.round(
                                                new Numbers(units).shown(kept.getAsDouble(), unit)
                                                        * DECIMALS)
                                        / (double) DECIMALS)
                        : "");
    }
}

package run.backstride.store;

import java.util.List;

/// What came of undoing an import.
///
/// @param reversed rows that are gone: activities and diary entries
/// @param keptEdited rows that stay because the runner edited them
/// @param keptElsewhere rows that stay because another import holds the same file
/// @param errors files that could not be undone, each with the reason; undoing again tries them again
public record Undone(int reversed, int keptEdited, int keptElsewhere, List<String> errors) {

    /// Copies the list.
    public Undone {
        errors = List.copyOf(errors);
    }

    Undone and(Undone other) {
        List<String> all = new java.util.ArrayList<>(errors);
        all.addAll(other.errors);
        return new Undone(
                reversed + other.reversed,
                keptEdited + other.keptEdited,
                keptElsewhere + other.keptElsewhere,
                all);
    }
}

package run.backstride.analysis.assess;

/// Whether a mistake is seen in this runner's data.
public sealed interface Presence {
    /// At least one signal crosses its threshold.
    record Present() implements Presence {}

    /// Measured, and no signal crosses its threshold.
    record Absent() implements Presence {}

    /// Not enough to judge. Never folded into absent.
    ///
    /// @param reason why, in words
    record Undecided(String reason) implements Presence {}

    /// {@return the stable name in JSON}
    default String id() {
        return switch (this) {
            case Present _ -> "present";
            case Absent _ -> "absent";
            case Undecided _ -> "undecided";
        };
    }
}

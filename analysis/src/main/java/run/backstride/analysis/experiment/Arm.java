package run.backstride.analysis.experiment;

import java.util.Locale;

/// What is done on a run or in a block.
public enum Arm {
    /// As before.
    USUAL,
    /// With the change that is tested.
    CHANGE;

    /// {@return the stable name in files}
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Arm other() {
        return this == USUAL ? CHANGE : USUAL;
    }
}

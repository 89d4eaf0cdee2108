package run.backstride.files;

import java.util.Locale;

/// What a file holds.
public enum ContentKind {
    ACTIVITY,
    MONITORING,
    SLEEP,
    HRV,
    WORKOUT,
    COURSE,
    SETTINGS,
    OTHER;

    /// {@return the stable name in JSON, such as `activity`}
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

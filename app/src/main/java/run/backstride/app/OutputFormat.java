package run.backstride.app;

import java.util.Locale;

/// Who reads the results.
enum OutputFormat {
    /// A person.
    TEXT,
    /// A program.
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

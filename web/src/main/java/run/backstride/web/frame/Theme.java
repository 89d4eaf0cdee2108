package run.backstride.web.frame;

/// Colours of the pages.
public enum Theme {
    /// As the system has it.
    SYSTEM,
    LIGHT,
    DARK;

    /// {@return its name in a cookie and in the markup}
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// {@return the theme of that name; the system's where there is none}
    public static Theme of(String id) {
        for (Theme theme : values()) {
            if (theme.id().equals(id)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}

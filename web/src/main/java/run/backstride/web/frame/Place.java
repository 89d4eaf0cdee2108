package run.backstride.web.frame;

/// The places of the navigation, in its order.
public enum Place {
    TODAY("Today", "/today"),
    CAUSES("Causes", "/causes"),
    RUNS("Runs", "/runs"),
    GAIT("Gait", "/gait"),
    TESTS("Tests", "/tests"),
    PAIN("Pain", "/pain"),
    SHOES("Shoes", "/shoes"),
    STRENGTH("Strength", "/strength"),
    RECOVERY("Recovery", "/recovery"),
    EXPERIMENTS("Experiments", "/experiments"),
    REPORT("Report", "/report"),
    DATA("Data", "/data"),
    /// Outside of the navigation.
    NONE("", "");

    private final String words;
    private final String path;

    Place(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /// {@return its name}
    public String words() {
        return words;
    }

    /// {@return its address, without what a runner's addresses begin with}
    public String path() {
        return path;
    }
}

package run.backstride.core;

/// The five mistakes that may contribute to low back pain in runners, in the order in which everything
/// presents them.
public enum Mistake {
    CORE_STRENGTH("core-strength", "Core and leg strength"),
    FOOTWEAR("footwear", "Footwear"),
    RUNNING_FORM("running-form", "Running form"),
    LOWER_CHAIN("lower-chain", "Lower-chain imbalance"),
    STRETCHING_RECOVERY("stretching-recovery", "Stretching and recovery");

    private final String id;
    private final String title;

    Mistake(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// {@return the stable name in files and JSON, such as `core-strength`}
    public String id() {
        return id;
    }

    /// {@return the heading a runner reads}
    public String title() {
        return title;
    }
}

package run.backstride.analysis.experiment;

/// How a change is spread over time, by how fast it acts and whether it can be taken back (evidence,
/// section 10).
public enum Scheme {
    /// Quick to act and to take back: one coin for each pair of runs.
    PER_RUN,
    /// Acts over days: one coin for each pair of blocks; the first days of a block are washed out.
    BLOCKS,
    /// Cannot be taken back: one random day to begin, and less is claimed.
    RANDOM_START;

    /// {@return the stable name in files}
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

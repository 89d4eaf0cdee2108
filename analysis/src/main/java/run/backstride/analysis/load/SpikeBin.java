package run.backstride.analysis.load;

/// How far one run went beyond the longest of the 30 days before, in the bins of Frandsen 2025.
///
/// That study counted all overuse injuries of runners, not low back pain; the risk did not rise evenly from
/// bin to bin.
public enum SpikeBin {
    /// Up to 10 % further, or shorter: the reference.
    NONE,
    /// 10 to 30 % further.
    SMALL,
    /// 30 to 100 % further.
    MODERATE,
    /// More than twice as far.
    LARGE;

    /// {@return the bin of a spike ratio (distance over longest run before); a bin's upper end belongs to it}
    public static SpikeBin of(double ratio) {
        if (ratio > LoadConstants.SPIKE_LARGE.amount()) {
            return LARGE;
        }
        if (ratio > LoadConstants.SPIKE_MODERATE.amount()) {
            return MODERATE;
        }
        return ratio > LoadConstants.SPIKE_SMALL.amount() ? SMALL : NONE;
    }
}

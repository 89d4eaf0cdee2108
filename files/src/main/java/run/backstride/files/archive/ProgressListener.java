package run.backstride.files.archive;

/// Hears how far reading has come, after each file. Called by one thread at a time, from the threads that
/// read, so it must be quick.
@FunctionalInterface
public interface ProgressListener {

    /// Hears nothing.
    ProgressListener NONE = _ -> {};

    /// Hears of one more file.
    ///
    /// @param progress figures that never go back
    void progressed(Progress progress);
}

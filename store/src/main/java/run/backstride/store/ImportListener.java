package run.backstride.store;

/// Hears how far an import is, and says whether it shall go on.
@FunctionalInterface
public interface ImportListener {

    /// Hears nothing and goes on.
    ImportListener NONE = (_, _) -> true;

    /// Hears of one more file. May be called from several threads.
    ///
    /// @param done files done
    /// @param total files known by now
    /// @return whether to go on; the file at hand is finished or not there
    boolean goOn(int done, int total);
}

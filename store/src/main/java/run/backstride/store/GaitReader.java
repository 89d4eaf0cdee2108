package run.backstride.store;

import java.nio.file.Path;
import java.util.Map;
import run.backstride.core.diagnostic.UnreadableInputException;

/// Measures a video that was handed in. The store knows no formats; who opens it brings the reader.
@FunctionalInterface
public interface GaitReader {
    /// Reads and measures a video.
    ///
    /// @param file where it lies now, under the name that the person gave it; its folder is not to be shown
    /// @param options as they were handed in with it
    /// @param progress hears how far it is; once it says no, end soon, with any exception
    /// @throws UnreadableInputException if nothing can be measured; its words are shown to the person
    GaitResult read(Path file, Map<String, String> options, GaitListener progress)
            throws UnreadableInputException;

    /// Hears how far a video is.
    @FunctionalInterface
    interface GaitListener {
        /// {@return whether to go on}
        ///
        /// @param frame frames done
        /// @param ofFrames all frames, as far as the file tells; 0 where it does not
        boolean goOn(int frame, int ofFrames);
    }
}

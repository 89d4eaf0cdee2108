package run.backstride.store;

import java.nio.file.Path;
import java.util.Map;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// Measures a video that was handed in. The store knows no formats; who opens it brings the reader.
@FunctionalInterface
public interface GaitReader {
    /// Measures nothing, and says so.
    GaitReader NONE =
            (file, _, _) -> {
                throw new UnreadableInputException(
                        new Diagnostic(
                                Code.UNSUPPORTED_VIDEO,
                                file.toString(),
                                new Where.Whole(),
                                "this Backstride measures no videos",
                                "Kept the video and measured nothing"));
            };

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

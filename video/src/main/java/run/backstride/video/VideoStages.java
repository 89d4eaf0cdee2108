package run.backstride.video;

import java.nio.file.Path;
import java.util.Optional;
import run.backstride.core.diagnostic.UnreadableInputException;

/// Single stages of the way from a video to a pose, for measuring how long each takes.
public final class VideoStages {
    private VideoStages() {}

    /// Decodes a clip and looks at nothing.
    ///
    /// @return the number of frames
    public static int decode(Path clip) throws UnreadableInputException {
        try (FrameReader frames = FrameReader.open(clip, clip.toString())) {
            int count = 0;
            for (Optional<Picture> next = frames.next(); next.isPresent(); next = frames.next()) {
                next.get().close();
                count++;
            }
            return count;
        }
    }

    /// Crops one frame and runs the landmark network on it, as often as the clip has frames.
    ///
    /// @return how often
    public static int landmarks(Path clip, Networks networks, Networks.Quality quality)
            throws UnreadableInputException {
        try (FrameReader frames = FrameReader.open(clip, clip.toString());
                LandmarkDetector bodies = new LandmarkDetector(networks.landmarks(quality), 1);
                Picture picture = frames.next().orElseThrow()) {
            Square square = Square.whole(picture.uprightWidth(), picture.uprightHeight());
            int count = Math.max(1, frames.announced());
            for (int i = 0; i < count; i++) {
                bodies.find(picture, square, Hand.AS_FILMED);
            }
            return count;
        }
    }
}

package run.backstride.video;

import java.nio.file.Files;
import java.nio.file.Path;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// The folder with the pose networks, as the npm package has them.
///
/// @param folder of the package
public record Networks(Path folder) {
    /// Size and speed of the landmark network.
    public enum Quality {
        LITE("pose_landmark_lite.tflite"),
        FULL("pose_landmark_full.tflite"),
        HEAVY("pose_landmark_heavy.tflite");

        private final String file;

        Quality(String file) {
            this.file = file;
        }
    }

    private static final String DETECTOR = "pose_solution_packed_assets.data";

    /// {@return whether the networks are there}
    public boolean arePresent() {
        return Files.isRegularFile(detector()) && Files.isRegularFile(landmarks(Quality.FULL));
    }

    Path detector() {
        return folder.resolve(DETECTOR);
    }

    Path landmarks(Quality quality) {
        return folder.resolve(quality.file);
    }

    void require(String video) throws UnreadableInputException {
        if (!arePresent()) {
            throw new UnreadableInputException(
                    new Diagnostic(
                            Code.NO_MODEL,
                            video,
                            new Where.Whole(),
                            "the pose networks are not there",
                            "The video was not looked at"));
        }
    }
}

package run.backstride.analysis.gait;

import java.util.OptionalDouble;
import run.backstride.analysis.gait.GaitMeasures.View;

/// How a recording was made, as far as its measures depend on it.
///
/// @param origin the file, as the person knows it
/// @param view from where it was filmed
/// @param points who placed the points
/// @param heightCm body height, for a scale where the points are in pixels
public record Capture(String origin, View view, Points points, OptionalDouble heightCm) {

    /// Who placed the points, which decides how far an angle can be trusted.
    public enum Points {
        /// Reflective markers or a laboratory's joint centres.
        MARKERS,
        /// A pose network on a video.
        NETWORK,
        /// A person, on frames of a video; single measures of it, never a whole recording.
        HAND
    }
}

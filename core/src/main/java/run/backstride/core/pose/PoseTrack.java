package run.backstride.core.pose;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.SampledSignal;

/// The keypoints of one runner over the frames of a recording. x points to the picture's right, y up.
/// `NaN` where the pose was lost; gaps stay gaps.
public final class PoseTrack {

    /// What one unit of x and y is.
    public enum LengthUnit {
        METERS,
        MILLIMETERS,
        PIXELS
    }

    /// The path of one keypoint.
    ///
    /// @param x to the picture's right, one a frame
    /// @param y up, one a frame
    /// @param confidence 0 to 1, one a frame; 1 for markers
    public record Path(SampledSignal x, SampledSignal y, SampledSignal confidence) {}

    private final SampledSignal seconds;
    private final LengthUnit unit;
    private final Map<Keypoint, Path> paths;

    /// @param seconds time of each frame since the first, ascending, never missing
    /// @param unit unit of x and y
    /// @param paths keypoints that the recording has
    /// @throws IllegalArgumentException if a path has another length than the time axis
    public PoseTrack(SampledSignal seconds, LengthUnit unit, Map<Keypoint, Path> paths) {
        this.seconds = seconds;
        this.unit = unit;
        this.paths = new EnumMap<>(Keypoint.class);
        this.paths.putAll(paths);
        paths.forEach((keypoint, path) -> {
            if (path.x().length() != seconds.length()
                    || path.y().length() != seconds.length()
                    || path.confidence().length() != seconds.length()) {
                throw new IllegalArgumentException(
                        "path of %s must have %d frames".formatted(keypoint, seconds.length()));
            }
        });
    }

    /// {@return the number of frames}
    public int frames() {
        return seconds.length();
    }

    /// {@return time of each frame since the first, in seconds}
    public SampledSignal seconds() {
        return seconds;
    }

    /// {@return the unit of x and y}
    public LengthUnit unit() {
        return unit;
    }

    /// {@return the path of `keypoint`, or nothing where the recording does not have it}
    public Optional<Path> path(Keypoint keypoint) {
        return Optional.ofNullable(paths.get(keypoint));
    }
}

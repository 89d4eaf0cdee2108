package run.backstride.video;

/// One stride of a video, to be shown as a loop.
///
/// @param firstFrame at initial contact
/// @param lastFrame the last one before the next initial contact of the same foot
/// @param title what it is, such as `one stride of the left foot`
public record StrideFrames(int firstFrame, int lastFrame, String title) {
    /// Rejects a stride without frames.
    public StrideFrames {
        if (firstFrame < 0 || lastFrame <= firstFrame) {
            throw new IllegalArgumentException(
                    "a stride must have frames, was %d to %d".formatted(firstFrame, lastFrame));
        }
    }
}

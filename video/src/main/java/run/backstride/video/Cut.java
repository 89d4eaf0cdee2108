package run.backstride.video;

/// A part of one frame, in its own size.
///
/// @param name of the picture, without ending
/// @param frame of the video, from 0
/// @param left of the upright frame, pixels
/// @param top of the upright frame, pixels from its upper edge
/// @param width pixels
/// @param height pixels
public record Cut(String name, int frame, int left, int top, int width, int height) {
    /// {@return a frame as a whole}
    public static Cut whole(String name, int frame, Clip clip) {
        return new Cut(name, frame, 0, 0, clip.width(), clip.height());
    }

    /// {@return a square of a frame about a place, as far as the frame reaches}
    ///
    /// @param x of its middle, pixels from the left edge
    /// @param y of its middle, pixels from the upper edge
    /// @param half of its side, pixels
    public static Cut around(String name, int frame, Clip clip, double x, double y, double half) {
        int left = Math.clamp(Math.round(x - half), 0, clip.width() - 1);
        int top = Math.clamp(Math.round(y - half), 0, clip.height() - 1);
        int right = Math.clamp(Math.round(x + half), left + 1, clip.width());
        int bottom = Math.clamp(Math.round(y + half), top + 1, clip.height());
        return new Cut(name, frame, left, top, right - left, bottom - top);
    }
}

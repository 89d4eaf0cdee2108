package run.backstride.core.pose;

import run.backstride.core.diary.Diary.BodySide;

/// The two ends of the pelvis as a person marked them on one frame of a film from behind.
///
/// @param frame of the film, from 0
/// @param standing whose foot bears in that frame
/// @param left the end on the picture's left, which is the runner's left
/// @param right the other end
public record PelvisMark(int frame, BodySide standing, Spot left, Spot right) {

    /// A place in the upright picture.
    ///
    /// @param x pixels from its left edge
    /// @param y pixels from its upper edge
    public record Spot(double x, double y) {}

    /// Rejects what no frame can show.
    public PelvisMark {
        if (frame < 0) {
            throw new IllegalArgumentException("frame must be at least 0, was " + frame);
        }
        if (standing == BodySide.BOTH) {
            throw new IllegalArgumentException("one foot must be said to stand, was both");
        }
    }

    /// {@return by how much the end on the side of the lifted foot is lower, degrees against the horizontal}
    public double dropDegrees() {
        double rightLower = Math.toDegrees(Math.atan2(right.y() - left.y(), right.x() - left.x()));
        return standing == BodySide.LEFT ? rightLower : -rightLower;
    }

    /// {@return how far the ends are apart, pixels}
    public double widthPixels() {
        return Math.hypot(right.x() - left.x(), right.y() - left.y());
    }
}

package run.backstride.video;

/// Finds the points of one body in a square of a picture.
@FunctionalInterface
interface BodyFinder {
    /// {@return the points, as they lie in the picture, and how sure it is that a body is there}
    Landmarks find(Picture picture, Square square, Hand hand);
}

package run.backstride.video;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// The part of a frame that is shown, and how large: enough of it that letters and lines of one size fit
/// every video.
///
/// @param left of the upright frame, pixels
/// @param top of the upright frame, pixels from its upper edge
/// @param width pixels of the frame
/// @param height pixels of the frame
/// @param scale pixels shown for one of the frame
/// @param frameHeight of the whole upright frame, pixels
record PictureView(int left, int top, int width, int height, double scale, int frameHeight) {
    private static final double MARGIN = 0.16;
    private static final double NARROWEST = 0.62;

    /// The runner in some frames, with a margin.
    ///
    /// @param shownHeight pixels down of what is shown
    static Optional<PictureView> of(
            Clip clip, PoseTrack track, Collection<Integer> frames, int shownHeight) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Keypoint keypoint : Keypoint.values()) {
            for (int frame : frames) {
                Optional<Point2D> point = point(track, keypoint, frame);
                if (point.isPresent()) {
                    left = Math.min(left, point.get().getX());
                    right = Math.max(right, point.get().getX());
                    low = Math.min(low, point.get().getY());
                    high = Math.max(high, point.get().getY());
                }
            }
        }
        if (!(left < right && low < high)) {
            return Optional.empty();
        }
        return Optional.of(
                around(clip, left, right, clip.height() - high, clip.height() - low, shownHeight));
    }

    /// The head reaches above the highest point, which lies in the face.
    private static PictureView around(
            Clip clip, double left, double right, double top, double bottom, int shownHeight) {
        double margin = MARGIN * (bottom - top);
        double upper = Math.max(0, top - 1.6 * margin);
        double lower = Math.min(clip.height(), bottom + margin);
        double middle = (left + right) / 2;
        double half = Math.max(right - left + 2.6 * margin, NARROWEST * (lower - upper)) / 2;
        double from = Math.max(0, middle - half);
        double to = Math.min(clip.width(), middle + half);
        int height = Math.max(1, (int) (lower - upper));
        return new PictureView(
                (int) from,
                (int) upper,
                Math.max(1, (int) (to - from)),
                height,
                (double) shownHeight / height,
                clip.height());
    }

    int shownWidth() {
        return Math.max(1, (int) Math.round(width * scale));
    }

    int shownHeight() {
        return Math.max(1, (int) Math.round(height * scale));
    }

    /// {@return where a keypoint of that frame is shown, or nothing where it was not seen}
    Optional<Point2D> shown(PoseTrack track, Keypoint keypoint, int frame) {
        return point(track, keypoint, frame)
                .map(point ->
                        new Point2D.Double(
                                (point.getX() - left) * scale,
                                (frameHeight - point.getY() - top) * scale));
    }

    /// {@return where a place of the frame is shown}
    Point2D shown(Mark.Place place) {
        return new Point2D.Double((place.x() - left) * scale, (place.y() - top) * scale);
    }

    /// {@return where all keypoints of that frame that were seen are shown}
    List<Point2D> joints(PoseTrack track, int frame) {
        return Arrays.stream(Keypoint.values())
                .flatMap(keypoint -> shown(track, keypoint, frame).stream())
                .toList();
    }

    private static Optional<Point2D> point(PoseTrack track, Keypoint keypoint, int frame) {
        return track.path(keypoint)
                .filter(path -> path.x().has(frame) && path.y().has(frame))
                .map(path -> new Point2D.Double(path.x().at(frame), path.y().at(frame)));
    }
}

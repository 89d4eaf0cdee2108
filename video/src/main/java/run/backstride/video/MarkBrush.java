package run.backstride.video;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import run.backstride.core.pose.PoseTrack;
import run.backstride.video.Mark.Ray;
import run.backstride.video.Mark.Spot;

/// Draws an angle as an arc between its rays, a distance between two plumb lines.
final class MarkBrush {
    private static final Color LINE = new Color(0xff, 0xe0, 0x4a);
    private static final Color GROUND = new Color(0xff, 0xe0, 0x4a, 90);
    private static final Color EDGE = new Color(0, 0, 0, 190);
    private static final double RAY = 0.16;
    private static final double ARC = 0.10;

    /// An arc narrower than this would hide behind its own lines.
    private static final double NARROW_DEGREES = 12;

    private final Graphics2D g;
    private final PictureView view;
    private final PoseTrack track;
    private final int frame;

    MarkBrush(Graphics2D g, PictureView view, PoseTrack track, int frame) {
        this.g = g;
        this.view = view;
        this.track = track;
        this.frame = frame;
    }

    /// Draws the mark.
    ///
    /// @return where its label may stand, the best place first; none where a point is not seen
    List<Point2D> draw(Mark mark) {
        return switch (mark) {
            case Mark.Angle angle -> angle(angle);
            case Mark.Reach reach -> reach(reach);
            case Mark.Slope slope -> slope(slope);
        };
    }

    private Optional<Point2D> spot(Spot spot) {
        double x = 0;
        double y = 0;
        for (var keypoint : spot.points()) {
            Optional<Point2D> point = view.shown(track, keypoint, frame);
            if (point.isEmpty()) {
                return Optional.empty();
            }
            x += point.get().getX() / spot.points().size();
            y += point.get().getY() / spot.points().size();
        }
        return Optional.of(new Point2D.Double(x, y));
    }

    private List<Point2D> angle(Mark.Angle angle) {
        Optional<Point2D> vertex = spot(angle.vertex());
        if (vertex.isEmpty()) {
            return List.of();
        }
        Optional<Double> from = direction(angle.from(), vertex.get());
        Optional<Double> to = direction(angle.to(), vertex.get());
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        double turn = Math.IEEEremainder(to.get() - from.get(), 360);
        double narrow = Math.abs(turn) < NARROW_DEGREES ? 1.5 : 1;
        double ray = RAY * narrow * view.shownHeight();
        double arc = ARC * narrow * view.shownHeight();
        g.setColor(GROUND);
        g.fill(sector(vertex.get(), arc, from.get(), turn, Arc2D.PIE));
        line(new Line2D.Double(vertex.get(), away(vertex.get(), from.get(), ray)), dashed());
        line(new Line2D.Double(vertex.get(), away(vertex.get(), to.get(), ray)), solid());
        Arc2D rim = sector(vertex.get(), arc, from.get(), turn, Arc2D.OPEN);
        g.setStroke(SkeletonBrush.round(width() + 2));
        g.setColor(EDGE);
        g.draw(rim);
        g.setStroke(SkeletonBrush.round(width()));
        g.setColor(LINE);
        g.draw(rim);
        return around(vertex.get(), from.get() + turn / 2, ray);
    }

    /// Ahead of the arc, else to its sides, else behind it.
    private List<Point2D> around(Point2D vertex, double bisector, double ray) {
        double aside = 0.62 * ray;
        return List.of(
                away(vertex, bisector, ray + 0.05 * view.shownHeight()),
                away(away(vertex, bisector, 0.7 * ray), bisector + 90, aside),
                away(away(vertex, bisector, 0.7 * ray), bisector - 90, aside),
                away(vertex, bisector + 90, aside),
                away(vertex, bisector - 90, aside),
                away(vertex, bisector + 180, 0.7 * ray));
    }

    /// Degrees counterclockwise from the picture's right, or nothing where the point is not seen.
    private Optional<Double> direction(Ray ray, Point2D vertex) {
        return switch (ray) {
            case Ray.Toward(Spot spot) -> spot(spot).map(place -> degrees(vertex, place));
            case Ray.AwayFrom(Spot spot) -> spot(spot).map(place -> degrees(place, vertex));
            case Ray.LevelToward(Spot spot) ->
                    spot(spot).map(place -> place.getX() >= vertex.getX() ? 0.0 : 180.0);
            case Ray.Below(Spot spot, double degrees) ->
                    spot(spot)
                            .map(place ->
                                    degrees(vertex, place)
                                            - Math.copySign(degrees, place.getX() - vertex.getX()));
            case Ray.Plumb plumb ->
                    Optional.of(
                            switch (plumb) {
                                case UP -> 90.0;
                                case DOWN -> -90.0;
                            });
        };
    }

    private static double degrees(Point2D from, Point2D to) {
        return Math.toDegrees(Math.atan2(from.getY() - to.getY(), to.getX() - from.getX()));
    }

    private static Point2D away(Point2D from, double degrees, double distance) {
        return new Point2D.Double(
                from.getX() + distance * Math.cos(Math.toRadians(degrees)),
                from.getY() - distance * Math.sin(Math.toRadians(degrees)));
    }

    private static Arc2D sector(
            Point2D middle, double radius, double start, double extent, int closure) {
        return new Arc2D.Double(
                middle.getX() - radius,
                middle.getY() - radius,
                2 * radius,
                2 * radius,
                start,
                extent,
                closure);
    }

    private List<Point2D> reach(Mark.Reach reach) {
        Optional<Point2D> from = spot(reach.from());
        Optional<Point2D> to = spot(reach.to());
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        double level = Math.max(from.get().getY(), to.get().getY());
        Point2D left = new Point2D.Double(from.get().getX(), level);
        Point2D right = new Point2D.Double(to.get().getX(), level);
        line(new Line2D.Double(from.get(), left), dashed());
        line(new Line2D.Double(to.get(), right), dashed());
        line(new Line2D.Double(left, right), solid());
        double tick = 0.015 * view.shownHeight();
        for (Point2D end : List.of(left, right)) {
            line(
                    new Line2D.Double(end.getX(), end.getY() - tick, end.getX(), end.getY() + tick),
                    solid());
        }
        double middle = (left.getX() + right.getX()) / 2;
        double apart = 0.06 * view.shownHeight();
        return List.of(
                new Point2D.Double(middle, level + apart),
                new Point2D.Double(middle, level - apart),
                new Point2D.Double(middle, level - 2 * apart));
    }

    /// The level goes through the middle of the line.
    private List<Point2D> slope(Mark.Slope slope) {
        Point2D left = view.shown(slope.left());
        Point2D right = view.shown(slope.right());
        double middle = (left.getX() + right.getX()) / 2;
        double level = (left.getY() + right.getY()) / 2;
        line(new Line2D.Double(left.getX(), level, right.getX(), level), dashed());
        line(new Line2D.Double(left, right), solid());
        double tick = 0.012 * view.shownHeight();
        for (Point2D end : List.of(left, right)) {
            line(
                    new Line2D.Double(end.getX(), end.getY() - tick, end.getX(), end.getY() + tick),
                    solid());
        }
        double apart = 0.07 * view.shownHeight();
        return List.of(
                new Point2D.Double(middle, level - apart),
                new Point2D.Double(middle, level + apart),
                new Point2D.Double(right.getX() + apart, level),
                new Point2D.Double(left.getX() - apart, level));
    }

    private float width() {
        return Math.max(2f, view.shownHeight() / 260f);
    }

    private BasicStroke solid() {
        return SkeletonBrush.round(width());
    }

    private BasicStroke dashed() {
        float gap = 4 * width();
        return new BasicStroke(
                width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                new float[] {gap, gap / 2},
                0);
    }

    private void line(Line2D line, BasicStroke stroke) {
        g.setColor(EDGE);
        g.setStroke(SkeletonBrush.round(width() + 2));
        g.draw(line);
        g.setColor(LINE);
        g.setStroke(stroke);
        g.draw(line);
    }
}

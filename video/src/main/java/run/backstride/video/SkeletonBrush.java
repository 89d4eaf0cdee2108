package run.backstride.video;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Draws the runner's segments, each with a dark edge, so that they show on light and dark ground alike.
final class SkeletonBrush {
    static final Color RIGHT = new Color(0xff, 0x8c, 0x1a);
    static final Color LEFT = new Color(0x3f, 0xc6, 0xdb);
    private static final Color MIDDLE = new Color(0xf4, 0xf1, 0xde);
    private static final Color EDGE = new Color(0, 0, 0, 190);
    private static final Keypoint[][] BONES = {
        {Keypoint.LEFT_SHOULDER, Keypoint.RIGHT_SHOULDER},
        {Keypoint.LEFT_HIP, Keypoint.RIGHT_HIP},
        {Keypoint.LEFT_SHOULDER, Keypoint.LEFT_HIP},
        {Keypoint.RIGHT_SHOULDER, Keypoint.RIGHT_HIP},
        {Keypoint.LEFT_HIP, Keypoint.LEFT_KNEE},
        {Keypoint.LEFT_KNEE, Keypoint.LEFT_ANKLE},
        {Keypoint.LEFT_ANKLE, Keypoint.LEFT_HEEL},
        {Keypoint.LEFT_HEEL, Keypoint.LEFT_BIG_TOE},
        {Keypoint.LEFT_ANKLE, Keypoint.LEFT_BIG_TOE},
        {Keypoint.RIGHT_HIP, Keypoint.RIGHT_KNEE},
        {Keypoint.RIGHT_KNEE, Keypoint.RIGHT_ANKLE},
        {Keypoint.RIGHT_ANKLE, Keypoint.RIGHT_HEEL},
        {Keypoint.RIGHT_HEEL, Keypoint.RIGHT_BIG_TOE},
        {Keypoint.RIGHT_ANKLE, Keypoint.RIGHT_BIG_TOE}
    };

    private SkeletonBrush() {}

    /// Draws the segments whose ends are seen in that frame.
    static void draw(Graphics2D g, PictureView view, PoseTrack track, int frame) {
        float width = Math.max(2f, view.shownHeight() / 240f);
        for (Keypoint[] bone : BONES) {
            Optional<Point2D> from = view.shown(track, bone[0], frame);
            Optional<Point2D> to = view.shown(track, bone[1], frame);
            if (from.isPresent() && to.isPresent()) {
                segment(g, from.get(), to.get(), width, colour(bone[0], bone[1]));
            }
        }
    }

    private static void segment(Graphics2D g, Point2D from, Point2D to, float width, Color colour) {
        Line2D line = new Line2D.Double(from, to);
        g.setColor(EDGE);
        g.setStroke(round(width + 2));
        g.draw(line);
        g.setColor(colour);
        g.setStroke(round(width));
        g.draw(line);
        for (Point2D end : new Point2D[] {from, to}) {
            double dot = 1.5 * width;
            g.setColor(EDGE);
            g.fill(around(end, dot + 1));
            g.setColor(colour);
            g.fill(around(end, dot));
        }
    }

    private static Ellipse2D around(Point2D middle, double radius) {
        return new Ellipse2D.Double(
                middle.getX() - radius, middle.getY() - radius, 2 * radius, 2 * radius);
    }

    static BasicStroke round(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Color colour(Keypoint from, Keypoint to) {
        boolean right = from.name().startsWith("RIGHT") && to.name().startsWith("RIGHT");
        boolean left = from.name().startsWith("LEFT") && to.name().startsWith("LEFT");
        return right ? RIGHT : left ? LEFT : MIDDLE;
    }
}

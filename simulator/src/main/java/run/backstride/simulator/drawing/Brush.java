package run.backstride.simulator.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import run.backstride.simulator.drawing.Lens.Spot;

/// Paints round things: balls, and what lies between balls, light from the upper left.
final class Brush {
    private static final int RIM = 20;
    private static final double DARKEST = 0.62;
    private static final double BRIGHTEST = 1.12;
    private static final float[] STOPS = {0, 0.4f, 0.75f, 1};
    private static final double LEAST_WIDTH = 2;

    /// Towards the light: up, and a little to the left.
    private static final double LIGHT_X = -0.6;

    private static final double LIGHT_Y = -0.8;

    private final Graphics2D g;

    Brush(Graphics2D g) {
        this.g = g;
    }

    /// A ball in the picture, pixels.
    ///
    /// @param x pixels from the left
    /// @param y pixels from the top
    /// @param radius pixels
    record Ball(double x, double y, double radius) {
        static Ball at(Spot spot, double meters) {
            return new Ball(spot.x(), spot.y(), meters * spot.scale());
        }
    }

    /// Paints the hull of some balls: dark at the edge away from the light, brightest near the other.
    ///
    /// @param light 1 in full light, less in the shade of the body
    void hull(List<Ball> balls, Color colour, double light) {
        Ball first = balls.getFirst();
        Ball last = balls.getLast();
        double dx = last.x - first.x;
        double dy = last.y - first.y;
        double length = Math.hypot(dx, dy);
        boolean isLong = balls.size() == 2 && length > first.radius / 2;
        double acrossX = isLong ? -dy / length : LIGHT_X;
        double acrossY = isLong ? dx / length : LIGHT_Y;
        if (acrossX * LIGHT_X + acrossY * LIGHT_Y < 0) {
            acrossX = -acrossX;
            acrossY = -acrossY;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Ball ball : balls) {
            double at = ball.x * acrossX + ball.y * acrossY;
            low = Math.min(low, at - ball.radius);
            high = Math.max(high, at + ball.radius);
        }
        if (high - low < LEAST_WIDTH) {
            g.setColor(tinted(colour, light));
        } else {
            double along = first.x * acrossX + first.y * acrossY;
            g.setPaint(
                    new LinearGradientPaint(
                            new Point2D.Double(
                                    first.x + (low - along) * acrossX,
                                    first.y + (low - along) * acrossY),
                            new Point2D.Double(
                                    first.x + (high - along) * acrossX,
                                    first.y + (high - along) * acrossY),
                            STOPS,
                            new Color[] {
                                tinted(colour, light * DARKEST),
                                tinted(colour, light),
                                tinted(colour, light * BRIGHTEST),
                                tinted(colour, light)
                            }));
        }
        g.fill(outline(balls));
    }

    /// The convex outline of the balls' rims, by Andrew's monotone chain.
    private static Path2D outline(List<Ball> balls) {
        List<Point2D> rim = new ArrayList<>();
        for (Ball ball : balls) {
            for (int i = 0; i < RIM; i++) {
                double turn = 2 * Math.PI * i / RIM;
                rim.add(
                        new Point2D.Double(
                                ball.x + ball.radius * Math.cos(turn),
                                ball.y + ball.radius * Math.sin(turn)));
            }
        }
        rim.sort(Comparator.comparingDouble(Point2D::getX).thenComparingDouble(Point2D::getY));
        List<Point2D> corners = new ArrayList<>(half(rim));
        corners.removeLast();
        corners.addAll(half(rim.reversed()));
        Path2D.Double path = new Path2D.Double();
        path.moveTo(corners.getFirst().getX(), corners.getFirst().getY());
        corners.forEach(corner -> path.lineTo(corner.getX(), corner.getY()));
        path.closePath();
        return path;
    }

    private static List<Point2D> half(List<Point2D> sorted) {
        List<Point2D> chain = new ArrayList<>();
        for (Point2D next : sorted) {
            while (chain.size() > 1
                    && turn(chain.get(chain.size() - 2), chain.getLast(), next) <= 0) {
                chain.removeLast();
            }
            chain.add(next);
        }
        return chain;
    }

    private static double turn(Point2D one, Point2D two, Point2D three) {
        return (two.getX() - one.getX()) * (three.getY() - one.getY())
                - (two.getY() - one.getY()) * (three.getX() - one.getX());
    }

    static Color tinted(Color colour, double light) {
        return new Color(
                (int) Math.clamp(light * colour.getRed(), 0, 255),
                (int) Math.clamp(light * colour.getGreen(), 0, 255),
                (int) Math.clamp(light * colour.getBlue(), 0, 255));
    }
}

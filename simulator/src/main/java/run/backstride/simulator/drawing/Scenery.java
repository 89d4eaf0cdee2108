package run.backstride.simulator.drawing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import run.backstride.simulator.drawing.Lens.Spot;
import run.backstride.simulator.figure.Joint;

/// The room: a wall, a floor and a treadmill whose belt moves.
final class Scenery {
    private static final double FLOOR = -0.20;
    private static final double BELT_BACK = -0.95;
    private static final double BELT_FRONT = 0.80;
    private static final double BELT_HALF = 0.27;
    private static final double FRAME_HALF = 0.37;
    private static final double MARK_EVERY = 0.45;
    private static final double MARK_LENGTH = 0.05;
    private static final double WALL = 2.2;
    private static final double FAR = 6;
    private static final Color WALL_ABOVE = new Color(0xd3d8da);
    private static final Color WALL_BELOW = new Color(0xb4bcc0);
    private static final Color GROUND = new Color(0x8b8378);
    private static final Color GROUND_NEAR = new Color(0x9d958a);
    private static final Color BELT = new Color(0x34373b);
    private static final Color MARK = new Color(0x4b4f55);
    private static final Color FRAME = new Color(0x5d6268);
    private static final Color FRAME_SIDE = new Color(0x43474c);
    private static final Color POSTER = new Color(0x9fb0b6);

    private final Camera camera;
    private final Lens lens;

    Scenery(Camera camera, Lens lens) {
        this.camera = camera;
        this.lens = lens;
    }

    void paint(Graphics2D g, double beltMeters) {
        g.setPaint(new GradientPaint(0, 0, WALL_ABOVE, 0, camera.height(), WALL_BELOW));
        g.fillRect(0, 0, camera.width(), camera.height());
        room(g);
        g.setColor(FRAME_SIDE);
        sides(g);
        g.setColor(FRAME);
        quad(g, BELT_BACK, BELT_FRONT, -FRAME_HALF, FRAME_HALF, 0);
        g.setColor(BELT);
        quad(g, BELT_BACK, BELT_FRONT, -BELT_HALF, BELT_HALF, 0.002);
        g.setColor(MARK);
        double first = BELT_BACK - (beltMeters - MARK_EVERY * Math.floor(beltMeters / MARK_EVERY));
        for (double x = first; x < BELT_FRONT; x += MARK_EVERY) {
            double from = Math.max(BELT_BACK, x);
            double to = Math.min(BELT_FRONT, x + MARK_LENGTH);
            if (to > from) {
                quad(g, from, to, -BELT_HALF, BELT_HALF, 0.003);
            }
        }
    }

    /// The wall's foot, a poster and the floor, by where the camera stands.
    private void room(Graphics2D g) {
        switch (camera.from()) {
            case RIGHT_SIDE, LEFT_SIDE -> {
                int away = camera.from() == Camera.From.RIGHT_SIDE ? -1 : 1;
                g.setColor(POSTER);
                upright(g, new Joint(-1.6, 1.2, away * WALL), new Joint(-0.7, 2.1, away * WALL));
                upright(g, new Joint(0.9, 1.0, away * WALL), new Joint(1.9, 1.9, away * WALL));
                g.setPaint(
                        new GradientPaint(
                                0,
                                camera.height() * 0.7f,
                                GROUND,
                                0,
                                camera.height(),
                                GROUND_NEAR));
                quad(g, -FAR, FAR, away * WALL, -away * (camera.distanceMeters() - 0.8), FLOOR);
            }
            case BEHIND -> {
                g.setColor(POSTER);
                upright(g, new Joint(WALL, 1.3, -1.2), new Joint(WALL, 2.1, -0.5));
                g.setPaint(
                        new GradientPaint(
                                0,
                                camera.height() * 0.7f,
                                GROUND,
                                0,
                                camera.height(),
                                GROUND_NEAR));
                quad(g, 0.8 - camera.distanceMeters(), WALL, -FAR, FAR, FLOOR);
            }
        }
    }

    private void sides(Graphics2D g) {
        for (int out : new int[] {-1, 1}) {
            fill(
                    g,
                    new Joint(BELT_BACK, 0, out * FRAME_HALF),
                    new Joint(BELT_FRONT, 0, out * FRAME_HALF),
                    new Joint(BELT_FRONT, FLOOR, out * FRAME_HALF),
                    new Joint(BELT_BACK, FLOOR, out * FRAME_HALF));
        }
        fill(
                g,
                new Joint(BELT_BACK, 0, -FRAME_HALF),
                new Joint(BELT_BACK, 0, FRAME_HALF),
                new Joint(BELT_BACK, FLOOR, FRAME_HALF),
                new Joint(BELT_BACK, FLOOR, -FRAME_HALF));
    }

    private void quad(
            Graphics2D g, double back, double front, double left, double right, double y) {
        fill(
                g,
                new Joint(back, y, left),
                new Joint(front, y, left),
                new Joint(front, y, right),
                new Joint(back, y, right));
    }

    private void upright(Graphics2D g, Joint low, Joint high) {
        fill(
                g,
                low,
                new Joint(low.x(), high.y(), low.z()),
                high,
                new Joint(high.x(), low.y(), high.z()));
    }

    private void fill(Graphics2D g, Joint... corners) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < corners.length; i++) {
            Spot spot = lens.see(corners[i]);
            if (i == 0) {
                path.moveTo(spot.x(), spot.y());
            } else {
                path.lineTo(spot.x(), spot.y());
            }
        }
        path.closePath();
        g.fill(path);
    }
}

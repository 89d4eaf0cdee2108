package run.backstride.simulator.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.drawing.Brush.Ball;
import run.backstride.simulator.figure.Figure;
import run.backstride.simulator.figure.Figure.Arm;
import run.backstride.simulator.figure.Figure.Limb;
import run.backstride.simulator.figure.Joint;

/// Paints a figure: what is far first, what is near over it. Thicknesses are shares of body height.
final class BodyPainter {
    private static final double SHADE_A_METER = 0.55;
    private static final double SOLE_BEHIND = 0.0005;
    private static final double SOLE = -0.0085;
    private static final double UPPER = 0.006;

    private final Figure figure;
    private final Wardrobe wears;
    private final Lens lens;
    private final double size;
    private final List<Part> parts = new ArrayList<>();

    private BodyPainter(Figure figure, Wardrobe wears, Lens lens) {
        this.figure = figure;
        this.wears = wears;
        this.lens = lens;
        size = figure.height();
    }

    /// One rounded piece of the body.
    ///
    /// @param depth by which it is painted, metres from the camera
    private record Part(List<Ball> balls, Color colour, double depth) {}

    static void paint(Figure figure, Wardrobe wears, Lens lens, double seconds, Graphics2D g) {
        BodyPainter painter = new BodyPainter(figure, wears, lens);
        for (BodySide side : new BodySide[] {BodySide.LEFT, BodySide.RIGHT}) {
            painter.leg(figure.leg(side, seconds));
            painter.arm(figure.arm(side, seconds));
        }
        painter.trunk(seconds);
        painter.head(seconds);
        Brush brush = new Brush(g);
        double middle = lens.see(figure.pelvis(seconds)).depth();
        painter.parts.sort(Comparator.comparingDouble(part -> -part.depth));
        for (Part part : painter.parts) {
            double light = Math.clamp(1 - SHADE_A_METER * (part.depth - middle), 0.7, 1.08);
            brush.hull(part.balls, part.colour, light);
        }
    }

    private void leg(Limb leg) {
        double depth = lens.see(leg.knee()).depth();
        Joint calf = leg.knee().towards(leg.ankle(), 0.32).plus(-0.008 * size, 0, 0);
        Joint hem = leg.hip().towards(leg.knee(), 0.58);
        foot(leg, depth);
        put(leg.knee(), 0.029, calf, 0.033, wears.skin(), depth);
        put(calf, 0.033, leg.knee().towards(leg.ankle(), 0.86), 0.0195, wears.skin(), depth);
        put(
                leg.knee().towards(leg.ankle(), 0.84),
                0.0205,
                leg.ankle(),
                0.021,
                wears.socks(),
                depth);
        put(leg.hip(), 0.047, leg.knee(), 0.0305, wears.skin(), depth);
        put(leg.hip(), 0.056, hem, 0.048, wears.shorts(), depth - 0.001);
    }

    /// The foot's points are at about a third of the ankle's height: the sole lies under them, the upper over.
    private void foot(Limb leg, double depth) {
        double turn = Math.toRadians(leg.pitch());
        Joint back =
                leg.heel().plus(0.014 * size * Math.cos(turn), 0.014 * size * Math.sin(turn), 0);
        Joint heel = across(back, turn, UPPER);
        Joint ball = across(leg.toe(), turn, UPPER);
        put(heel, 0.0195, ball, 0.0185, wears.shoes(), depth);
        put(ball, 0.0185, leg.tip(), 0.0125, wears.shoes(), depth);
        put(leg.ankle().towards(heel, 0.25), 0.0225, heel, 0.0195, wears.shoes(), depth);
        put(
                leg.ankle().towards(heel, 0.2),
                0.0225,
                leg.ankle().towards(ball, 0.55),
                0.0205,
                wears.shoes(),
                depth);
        List<Ball> sole = new ArrayList<>();
        for (int out : new int[] {-1, 1}) {
            double aside = out * 0.013 * size;
            sole.add(ball(across(back, turn, SOLE).plus(0, 0, aside), 0.0085));
            sole.add(ball(across(leg.toe(), turn, SOLE).plus(0, 0, aside), 0.0085));
        }
        parts.add(new Part(sole, wears.soles(), depth + SOLE_BEHIND));
        put(
                across(leg.toe(), turn, SOLE),
                0.0085,
                leg.tip().plus(0, -0.007 * size, 0),
                0.0075,
                wears.soles(),
                depth + SOLE_BEHIND);
    }

    /// A point of the foot moved away from the sole.
    private Joint across(Joint point, double turn, double share) {
        return point.plus(-share * size * Math.sin(turn), share * size * Math.cos(turn), 0);
    }

    private void arm(Arm arm) {
        double depth = lens.see(arm.elbow()).depth();
        Joint hand = arm.elbow().towards(arm.wrist(), 1.14);
        put(arm.elbow(), 0.0225, arm.wrist(), 0.0155, wears.skin(), depth);
        put(arm.wrist(), 0.017, hand, 0.0215, wears.skin(), depth);
        put(arm.shoulder(), 0.031, arm.elbow(), 0.0225, wears.skin(), depth);
        put(
                arm.shoulder(),
                0.036,
                arm.shoulder().towards(arm.elbow(), 0.5),
                0.032,
                wears.shirt(),
                depth - 0.001);
    }

    private void trunk(double seconds) {
        Joint hips = figure.pelvis(seconds);
        Joint top = figure.shoulders(seconds);
        double depth = lens.see(hips.towards(top, 0.5)).depth();
        Joint left = figure.leg(BodySide.LEFT, seconds).hip();
        Joint right = figure.leg(BodySide.RIGHT, seconds).hip();
        put(
                left.plus(0, 0.02 * size, 0),
                0.058,
                right.plus(0, 0.02 * size, 0),
                0.058,
                wears.shorts(),
                depth);
        Joint waist = hips.towards(top, 0.4);
        Joint chest = hips.towards(top, 0.74);
        List<Ball> belly = new ArrayList<>();
        List<Ball> ribs = new ArrayList<>();
        for (int out : new int[] {-1, 1}) {
            Ball middle = ball(waist.plus(0, 0, out * 0.03 * size), 0.055);
            belly.add(ball(hips.plus(0, 0.04 * size, out * 0.038 * size), 0.06));
            belly.add(middle);
            ribs.add(middle);
            ribs.add(ball(chest.plus(0.004 * size, 0, out * 0.038 * size), 0.064));
            ribs.add(ball(top.plus(0, -0.012 * size, out * 0.068 * size), 0.038));
        }
        parts.add(new Part(ribs, wears.shirt(), depth - 0.002));
        parts.add(new Part(belly, wears.shirt(), depth - 0.0015));
        put(top, 0.04, figure.neck(seconds), 0.034, wears.shirt(), depth - 0.001);
    }

    private void head(double seconds) {
        Joint neck = figure.neck(seconds);
        Joint head = figure.head(seconds);
        double depth = lens.see(head).depth();
        put(
                neck.plus(0, -0.02 * size, 0),
                0.031,
                head.plus(-0.006 * size, -0.03 * size, 0),
                0.03,
                wears.skin(),
                depth + 0.02);
        Joint chin = head.plus(0.016 * size, -0.038 * size, 0);
        Joint crown = head.plus(-0.004 * size, 0.016 * size, 0);
        put(chin, 0.026, crown, 0.0445, wears.skin(), depth);
        Joint nose = head.plus(0.05 * size, -0.012 * size, 0);
        put(
                head.plus(0.038 * size, 0.002 * size, 0),
                0.007,
                nose,
                0.0085,
                wears.skin(),
                lens.see(nose).depth());
        Joint hair = head.plus(-0.012 * size, 0.026 * size, 0);
        Joint nape = head.plus(-0.026 * size, -0.008 * size, 0);
        put(hair, 0.043, nape, 0.0345, wears.hair(), lens.see(nape).depth() - 0.001);
        for (int out : new int[] {-1, 1}) {
            Joint ear = head.plus(-0.004 * size, -0.008 * size, out * 0.043 * size);
            put(
                    ear,
                    0.0095,
                    ear.plus(0, -0.008 * size, 0),
                    0.008,
                    wears.skin(),
                    lens.see(ear).depth());
            Joint eye = head.plus(0.038 * size, 0.002 * size, out * 0.017 * size);
            put(eye, 0.0045, eye, 0.0045, new Color(0x2a2320), lens.see(eye).depth() - 0.03);
            Joint brow = eye.plus(0.002 * size, 0.011 * size, 0);
            put(
                    brow,
                    0.003,
                    brow.plus(-0.008 * size, 0.001 * size, out * 0.01 * size),
                    0.003,
                    wears.hair(),
                    lens.see(eye).depth() - 0.03);
        }
        Joint mouth = head.plus(0.037 * size, -0.038 * size, 0);
        put(
                mouth,
                0.0035,
                mouth.plus(-0.01 * size, 0, 0.008 * size),
                0.003,
                new Color(0x8c4a44),
                lens.see(mouth).depth() - 0.02);
    }

    private void put(
            Joint from, double fromRadius, Joint to, double toRadius, Color colour, double depth) {
        parts.add(new Part(List.of(ball(from, fromRadius), ball(to, toRadius)), colour, depth));
    }

    private Ball ball(Joint joint, double radius) {
        return Ball.at(lens.see(joint), radius * size);
    }
}

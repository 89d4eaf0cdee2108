package run.backstride.simulator.figure;

import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.GaitCycle.Leg;
import run.backstride.simulator.figure.GaitCycle.Point;

/// A drawn runner in space: the two feet's gait cycles under one pelvis, a trunk, a head and swinging arms.
public final class Figure {
    private static final double TRUNK = 0.29;
    private static final double SHOULDER_HALF_WIDTH = 0.098;
    private static final double NECK_LENGTH = 0.052;
    private static final double HEAD_LENGTH = 0.072;
    private static final double UPPER_ARM = 0.172;
    private static final double FOREARM = 0.148;
    private static final double TOE_BOX = 0.042;
    private static final double SHOULDER_TURN = 9;
    private static final double ARM_SWING = 32;
    private static final double ARM_BACK = 12;
    private static final double ELBOW = 95;
    private static final double ELBOW_SWING = 14;
    private static final double ELBOW_OUT = 0.055;
    private static final double STANCE_BEND = 0.45;

    private final Stance stance;
    private final GaitCycle left;
    private final GaitCycle right;

    /// What of a figure is seen from behind, beside its gait. Degrees.
    ///
    /// @param kneeInwards knee against the line from hip to ankle, towards the other leg positive
    /// @param heelOutwards heel turned outwards from under the ankle (eversion) positive
    public record Stance(double kneeInwards, double heelOutwards) {}

    /// One leg in space.
    ///
    /// @param hip centre of the hip
    /// @param knee centre of the knee
    /// @param ankle centre of the ankle
    /// @param heel back of the heel
    /// @param toe ball of the foot
    /// @param tip of the shoe
    /// @param pitch of the foot, degrees, toes up positive
    public record Limb(
            Joint hip, Joint knee, Joint ankle, Joint heel, Joint toe, Joint tip, double pitch) {}

    /// One arm in space.
    ///
    /// @param shoulder centre of the shoulder
    /// @param elbow centre of the elbow
    /// @param wrist centre of the wrist
    public record Arm(Joint shoulder, Joint elbow, Joint wrist) {}

    /// @param left the left foot's gait
    /// @param right the right foot's gait: of the same body, belt and cadence
    /// @param stance what else is seen from behind
    /// @throws IllegalArgumentException if the feet do not belong together
    public Figure(GaitSpec left, GaitSpec right, Stance stance) {
        if (left.heightMeters() != right.heightMeters()
                || left.speed() != right.speed()
                || left.cadence() != right.cadence()
                || left.leanDegrees() != right.leanDegrees()
                || left.bounceMeters() != right.bounceMeters()) {
            throw new IllegalArgumentException("both feet must be of one body, belt and cadence");
        }
        this.left = GaitCycle.beside(left, right);
        this.right = GaitCycle.beside(right, left);
        this.stance = stance;
    }

    /// {@return a figure whose feet do alike}
    public static Figure even(GaitSpec spec) {
        return new Figure(spec, spec, new Stance(0, 0));
    }

    /// {@return the gait of one foot}
    public GaitCycle cycle(BodySide side) {
        return side == BodySide.LEFT ? left : right;
    }

    /// {@return body height, metres}
    public double height() {
        return left.spec().heightMeters();
    }

    /// {@return the leg of one side}
    public Limb leg(BodySide side, double seconds) {
        GaitCycle cycle = cycle(side);
        Leg leg = cycle.leg(side, seconds);
        RearLeg behind = RearLeg.of(cycle, side, seconds);
        int out = side == BodySide.RIGHT ? 1 : -1;
        double reach = cycle.spec().legLength() / 4;
        double kneeIn = reach * Math.tan(Math.toRadians(stance.kneeInwards()));
        double heelUp = leg.ankle().y() - leg.heel().y();
        double heelOut = heelUp * Math.tan(Math.toRadians(stance.heelOutwards()));
        double ankleZ = behind.ankle().x();
        double pitch =
                Math.toDegrees(
                        Math.atan2(leg.toe().y() - leg.heel().y(), leg.toe().x() - leg.heel().x()));
        return new Limb(
                new Joint(leg.hip().x(), behind.hip().y(), behind.hip().x()),
                new Joint(leg.knee().x(), behind.knee().y(), behind.knee().x() - out * kneeIn),
                new Joint(leg.ankle().x(), leg.ankle().y(), ankleZ),
                new Joint(leg.heel().x(), leg.heel().y(), ankleZ + out * heelOut),
                new Joint(leg.toe().x(), leg.toe().y(), ankleZ),
                tip(leg.toe(), pitch, cycle, side, seconds, ankleZ),
                pitch);
    }

    /// The toes stay on the ground while the heel rises, and follow the foot in the air.
    private Joint tip(
            Point toe, double pitch, GaitCycle cycle, BodySide side, double seconds, double z) {
        double share = 1;
        if (pitch < 0) {
            double air = cycle.phase(side, seconds) - cycle.spec().contactMilliseconds() / 1000;
            double follows = Math.clamp(air / 0.08, 0, 1);
            share = STANCE_BEND + (1 - STANCE_BEND) * follows * follows * (3 - 2 * follows);
        }
        double turn = Math.toRadians(share * pitch);
        double length = TOE_BOX * height();
        return new Joint(toe.x() + length * Math.cos(turn), toe.y() + length * Math.sin(turn), z);
    }

    /// {@return middle of the hips}
    public Joint pelvis(double seconds) {
        return new Joint(left.hipAhead(seconds), left.hipUp(seconds), 0);
    }

    /// {@return middle of the shoulders}
    public Joint shoulders(double seconds) {
        return alongTrunk(seconds, TRUNK);
    }

    /// {@return root of the neck}
    public Joint neck(double seconds) {
        return alongTrunk(seconds, TRUNK + NECK_LENGTH / 2);
    }

    /// {@return middle of the head; it is carried upright, a little ahead of the neck}
    public Joint head(double seconds) {
        Joint neck = alongTrunk(seconds, TRUNK + NECK_LENGTH);
        return neck.plus(0.018 * height(), HEAD_LENGTH * height(), 0);
    }

    private Joint alongTrunk(double seconds, double share) {
        double lean = Math.toRadians(left.spec().leanDegrees());
        double length = share * height();
        return pelvis(seconds).plus(length * Math.sin(lean), length * Math.cos(lean), 0);
    }

    /// {@return the arm of one side, swinging against the leg of that side}
    public Arm arm(BodySide side, double seconds) {
        int out = side == BodySide.RIGHT ? 1 : -1;
        // The left foot lands at 0, its leg foremost: the left arm is then hindmost.
        double turn = 2 * Math.PI * seconds / left.spec().strideSeconds();
        double swing = -out * Math.cos(turn);
        double girdle = -Math.toRadians(SHOULDER_TURN) * swing;
        double half = SHOULDER_HALF_WIDTH * height();
        Joint shoulder =
                shoulders(seconds).plus(-half * Math.sin(girdle), 0, out * half * Math.cos(girdle));
        double upper = Math.toRadians(-ARM_BACK - ARM_SWING * swing);
        Joint elbow =
                shoulder.plus(
                        UPPER_ARM * height() * Math.sin(upper),
                        -UPPER_ARM * height() * Math.cos(upper),
                        out * ELBOW_OUT * height() * 0.6);
        double fore = upper + Math.toRadians(ELBOW + ELBOW_SWING * -swing);
        Joint wrist =
                elbow.plus(
                        FOREARM * height() * Math.sin(fore),
                        -FOREARM * height() * Math.cos(fore),
                        -out * ELBOW_OUT * height() * 0.6);
        return new Arm(shoulder, elbow, wrist);
    }
}

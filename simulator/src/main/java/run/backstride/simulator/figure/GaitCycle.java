package run.backstride.simulator.figure;

import run.backstride.core.diary.Diary.BodySide;

/// The moving body of a [GaitSpec]: where each joint is at each moment, in metres, x forward, y up, z to
/// the runner's right, the belt's surface at y = 0 and the pelvis at x = 0.
///
/// The foot rolls: it pivots about heel or ball while either bears, moves with the belt, and swings along a
/// smooth path that meets the belt with a downward speed. The knee follows from hip and ankle.
public final class GaitCycle {
    /// Lengths as shares of body height (Winter's segment table, rounded; the truth does not depend on it).
    static final double THIGH = 0.245;

    static final double SHANK = 0.246;
    private static final double ANKLE_UP = 0.045;
    private static final double HEEL_BACK = 0.052;
    private static final double BALL_AHEAD = 0.066;

    /// At last the foot leaves over a point a little ahead of the ball, so that the ball has risen at toe-off by
    /// about 16 mm, as markers on real feet have.
    private static final double TIP_AHEAD_OF_BALL = 0.019;

    private static final double TRUNK = 0.29;
    private static final double HIP_HALF_WIDTH = 0.052;

    /// The foot rolls down over this time after contact, whatever the contact lasts, and begins to turn
    /// before it at this rate for each degree of strike.
    private static final double ROLL_SECONDS = 0.062;

    private static final double ROLL_RATE = -7;

    /// Shoe and foot give way by this share of leg length, over this time.
    private static final double SINK = 0.014;

    private static final double SINK_SECONDS = 0.055;

    private static final double GIVE = 0.013;
    private static final double GIVE_SECONDS = 0.07;

    private static final double HEEL_OFF = 0.60;

    /// The knee is straightest this share of the stride after toe-off, as on real legs; how fast the heel
    /// rises is found so that it is.
    private static final double STRAIGHTEST = 0.0185;

    private static final double SLOWEST_HEEL = 0.7;
    private static final double FASTEST_HEEL = 3;
    private static final double TOE_OFF_PITCH = -40;
    private static final double SWING_PITCH = -78;

    /// Backward speed of the ankle just before contact, as a share of the belt's.
    private static final double LANDING_SHARE = -0.4;

    private static final double REACH = 0.985;
    private static final double LANDING_SPEED = -0.75;
    private static final double PAUSE_SPEED = -0.25;
    private static final double FALL_SECONDS = 0.045;
    private static final double PAUSE_UP = 0.0265;

    private final GaitSpec spec;
    private final double stride;
    private final double contact;
    private final double contactOfBoth;
    private final double ankleUp;
    private final double heelBack;
    private final double ballAhead;
    private final double tip;
    private final double heelAtContact;
    private double heelOffPower = 1.2;
    private double hipHeight;

    /// @param spec the gait
    public GaitCycle(GaitSpec spec) {
        this(spec, spec.contactMilliseconds() / 1000, Double.POSITIVE_INFINITY);
    }

    /// One foot's cycle under a pelvis that both feet share.
    ///
    /// @param contactOfBoth seconds, the mean of both feet, about whose middle the pelvis is lowest
    /// @param highestHip that the other foot allows, metres
    private GaitCycle(GaitSpec spec, double contactOfBoth, double highestHip) {
        this.spec = spec;
        this.contactOfBoth = contactOfBoth;
        stride = spec.strideSeconds();
        contact = spec.contactMilliseconds() / 1000;
        ankleUp = ANKLE_UP * spec.heightMeters();
        heelBack = HEEL_BACK * spec.heightMeters();
        ballAhead = BALL_AHEAD * spec.heightMeters();
        tip = TIP_AHEAD_OF_BALL * spec.heightMeters();
        // Where the heel's ground point must lie for the ankle to be as far ahead as the gait says.
        heelAtContact = spec.overstride() * spec.legLength() - rolled(spec.strikeDegrees(), 0, 0).x;
        double slow = SLOWEST_HEEL;
        double fast = FASTEST_HEEL;
        for (int i = 0; i < 12; i++) {
            heelOffPower = (slow + fast) / 2;
            hipHeight = Math.min(highestHip, highestHip());
            if (straightest() > STRAIGHTEST * stride) {
                slow = heelOffPower;
            } else {
                fast = heelOffPower;
            }
        }
    }

    /// Seconds after toe-off at which hip and ankle are farthest apart.
    private double straightest() {
        double longest = 0;
        double found = 0;
        for (double t = -0.05; t < 0.06; t += 0.001) {
            double[] foot = contact + t < contact ? stance(contact + t) : swing(contact + t);
            double up = hipUp(contact + t) - foot[1] - give(contact + t);
            double distance = Math.hypot(foot[0], up);
            if (distance > longest) {
                longest = distance;
                found = t;
            }
        }
        return found;
    }

    /// The cycle of `foot` beside another one of the same cadence: both stand under one pelvis.
    static GaitCycle beside(GaitSpec foot, GaitSpec other) {
        double contact = (foot.contactMilliseconds() + other.contactMilliseconds()) / 2000;
        double highest = new GaitCycle(other, contact, Double.POSITIVE_INFINITY).hipHeight;
        return new GaitCycle(foot, contact, highest);
    }

    /// A point, metres.
    ///
    /// @param x forward
    /// @param y up
    public record Point(double x, double y) {
        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    /// One leg at one moment.
    ///
    /// @param hip centre of the hip
    /// @param knee centre of the knee
    /// @param ankle centre of the ankle
    /// @param heel back of the heel, as high as the ball
    /// @param toe ball of the foot
    public record Leg(Point hip, Point knee, Point ankle, Point heel, Point toe) {}

    /// {@return the gait}
    public GaitSpec spec() {
        return spec;
    }

    /// {@return seconds since that foot's last initial contact; the left foot lands at 0}
    public double phase(BodySide side, double seconds) {
        double own = seconds - (side == BodySide.RIGHT ? stride / 2 : 0);
        return own - stride * Math.floor(own / stride);
    }

    /// {@return whether the foot is on the ground}
    public boolean isStance(BodySide side, double seconds) {
        return phase(side, seconds) < contact;
    }

    /// {@return the leg of one side, seen from the side}
    public Leg leg(BodySide side, double seconds) {
        double t = phase(side, seconds);
        double[] foot = t < contact ? stance(t) : swing(t);
        Point ankle = new Point(foot[0], foot[1]);
        double pitch = Math.toRadians(foot[2]);
        Point heel = turned(ankle, -heelBack, 0.35 * ankleUp - ankleUp, pitch);
        Point toe = turned(ankle, ballAhead, 0.35 * ankleUp - ankleUp, pitch);
        Point hip = new Point(0, hipUp(seconds));
        Point joint = ankle.plus(0, give(t));
        return new Leg(hip, knee(hip, joint), joint, heel, toe);
    }

    /// {@return middle of the shoulders}
    public Point shoulders(double seconds) {
        double lean = Math.toRadians(spec.leanDegrees());
        double length = TRUNK * spec.heightMeters();
        return new Point(length * Math.sin(lean), hipUp(seconds) + length * Math.cos(lean));
    }

    /// {@return slope of the pelvis seen from behind, degrees, right hip lower positive}
    public double pelvisDegrees(double seconds) {
        double turn = 2 * Math.PI * (seconds - contactOfBoth / 2) / stride;
        double mean = (spec.dropLeftDegrees() + spec.dropRightDegrees()) / 2;
        double offset = (spec.dropLeftDegrees() - spec.dropRightDegrees()) / 2;
        return mean * Math.cos(turn) + offset;
    }

    /// {@return half the distance of the hips, metres}
    public double hipHalfWidth() {
        return HIP_HALF_WIDTH * spec.heightMeters();
    }

    /// {@return height of the hips above the belt, metres}
    public double hipUp(double seconds) {
        double turn = 4 * Math.PI * (seconds - contactOfBoth / 2) / stride;
        return hipHeight - spec.bounceMeters() / 2 * Math.cos(turn);
    }

    /// Ankle x, y and foot pitch while the foot bears.
    private double[] stance(double t) {
        double share = t / contact;
        double pitch = pitch(share);
        Point ankle = rolled(pitch, heelAtContact - spec.speed() * t, share);
        return new double[] {ankle.x, ankle.y + sink(t), pitch};
    }

    /// The ankle when the foot, flat with its heel point at `heelX`, has rolled to `pitch` about heel or
    /// ball at that share of stance.
    private Point rolled(double pitchDegrees, double heelX, double share) {
        double pitch = Math.toRadians(pitchDegrees);
        double late = Math.max(0, (share - HEEL_OFF) / (1 - HEEL_OFF));
        double pivot = ballAhead + tip * late * late * late * late;
        return pitchDegrees >= 0
                ? turned(new Point(heelX, 0), heelBack, ankleUp, pitch)
                : turned(new Point(heelX + heelBack + pivot, 0), -pivot, ankleUp, pitch);
    }

    private double pitch(double share) {
        double t = share * contact;
        double roll = Math.min(ROLL_SECONDS, HEEL_OFF * contact);
        if (t < roll) {
            double u = t / roll;
            return hermite(u, spec.strikeDegrees(), 0, spec.strikeDegrees() * ROLL_RATE * roll, 0);
        }
        if (share < HEEL_OFF) {
            return 0;
        }
        double gone = (share - HEEL_OFF) / (1 - HEEL_OFF);
        return TOE_OFF_PITCH * Math.pow(gone, heelOffPower);
    }

    /// By how much the ankle lies higher above heel and ball than under load: after contact the leg sinks
    /// into the foot more slowly than the foot into the shoe.
    private double give(double t) {
        double unloaded = t < contact ? 1 - t / GIVE_SECONDS : (t - contact) / (stride - contact);
        double u = Math.clamp(unloaded, 0, 1);
        return GIVE * spec.legLength() * u * u * (3 - 2 * u);
    }

    /// By how much the foot has still to sink into shoe and belt: it lands with a speed and is braked.
    private double sink(double t) {
        double left = Math.max(0, 1 - t / SINK_SECONDS);
        return SINK * spec.legLength() * left * left * left;
    }

    /// Ankle x, y and foot pitch in the air.
    private double[] swing(double t) {
        double seconds = stride - contact;
        double u = (t - contact) / seconds;
        double[] from = stance(contact);
        double[] before = stance(contact - 0.001);
        double[] to = stance(0);
        double startX = (from[0] - before[0]) / 0.001 * seconds;
        double startY = (from[1] - before[1]) / 0.001 * seconds;
        double x = hermite(u, from[0], to[0], startX, LANDING_SHARE * spec.speed() * seconds);
        double y = swingUp(u, from[1], to[1], startY, seconds);
        return new double[] {x, y, swingPitch(u)};
    }

    /// Height of the ankle in the air: up and over, a pause low above the belt, and a last quick descent, as
    /// real feet have it.
    private double swingUp(double u, double from, double to, double startY, double seconds) {
        double pause = to + PAUSE_UP * spec.legLength();
        double fall = FALL_SECONDS / seconds;
        double last = 1 - fall;
        if (u < last) {
            double v = u / last;
            double top = 0.155 * spec.legLength() * 27 / 4 * v * (1 - v) * (1 - v);
            double bump = top * (16 * v * v * (1 - v) * (1 - v) + 0.35 * Math.sin(Math.PI * v));
            return hermite(v, from, pause, startY * last, PAUSE_SPEED * seconds * last) + bump;
        }
        double v = (u - last) / fall;
        return hermite(v, pause, to, PAUSE_SPEED * FALL_SECONDS, LANDING_SPEED * FALL_SECONDS);
    }

    private double swingPitch(double u) {
        double rate = heelOffPower * TOE_OFF_PITCH / (1 - HEEL_OFF) / contact * (stride - contact);
        return u < 0.3
                ? hermite(u / 0.3, TOE_OFF_PITCH, SWING_PITCH, 0.3 * rate, 0)
                : hermite((u - 0.3) / 0.7, SWING_PITCH, spec.strikeDegrees(), 0, 0);
    }

    private static double hermite(
            double u, double from, double to, double startRate, double endRate) {
        double square = u * u;
        double cube = square * u;
        return (2 * cube - 3 * square + 1) * from
                + (cube - 2 * square + u) * startRate
                + (3 * square - 2 * cube) * to
                + (cube - square) * endRate;
    }

    private double highestHip() {
        double leg = REACH * spec.legLength();
        double highest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 50; i++) {
            double t = contact * i / 50;
            double[] foot = stance(t);
            double above = Math.sqrt(Math.max(0, leg * leg - foot[0] * foot[0])) + foot[1];
            double turn = 4 * Math.PI * (t - contactOfBoth / 2) / stride;
            highest = Math.min(highest, above + spec.bounceMeters() / 2 * Math.cos(turn));
        }
        return highest;
    }

    /// The knee, in front of the line from hip to ankle.
    private Point knee(Point hip, Point ankle) {
        double thigh = THIGH * spec.heightMeters();
        double shank = SHANK * spec.heightMeters();
        double dx = ankle.x - hip.x;
        double dy = ankle.y - hip.y;
        double distance = Math.min(Math.hypot(dx, dy), 0.9999 * (thigh + shank));
        double along = (thigh * thigh - shank * shank + distance * distance) / (2 * distance);
        double aside = Math.sqrt(Math.max(0, thigh * thigh - along * along));
        double length = Math.hypot(dx, dy);
        return hip.plus((dx * along - dy * aside) / length, (dy * along + dx * aside) / length);
    }

    private static Point turned(Point pivot, double dx, double dy, double radians) {
        return pivot.plus(
                dx * Math.cos(radians) - dy * Math.sin(radians),
                dx * Math.sin(radians) + dy * Math.cos(radians));
    }
}

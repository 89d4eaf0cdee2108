package run.backstride.simulator.figure;

import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.StanceFoot.Placed;
import run.backstride.simulator.figure.StanceFoot.Push;

/// The moving body of a [GaitSpec]: where each joint is at each moment, in metres, x forward, y up, z to
/// the runner's right, the belt's surface at y = 0 and the pelvis about x = 0.
///
/// The foot lands, rolls and swings ([StanceFoot], [SwingFoot]); the hips bounce and sway; the knee follows from
/// hip and ankle. Of a real runner's legs two things are asked, and how the foot pushes off is found so that both
/// come true: the knee lands bent as far as real ones are, and is nearly straight when the foot leaves. Where
/// even the tip of the toes does not reach so far back, the hips are lower, and the knee lands bent more.
public final class GaitCycle {
    /// Lengths as shares of body height (Winter's segment table, rounded; the truth does not depend on it).
    static final double THIGH = 0.245;

    static final double SHANK = 0.246;
    private static final double TRUNK = 0.29;
    private static final double HIP_HALF_WIDTH = 0.052;

    /// The pelvis is this far ahead of its mean at contact, leg lengths, and as far behind amid a step: braked and
    /// driven on again.
    private static final double SWAY = 0.016;

    /// Knee at contact, degrees: about 10 at 2.5 and 12 at 4.5 m/s with the heel, a few more with the forefoot.
    private static final double LANDING_KNEE = 12;

    private static final double LANDING_KNEE_PER_SPEED = 1.2;
    private static final double LANDING_KNEE_SPEED = 3;
    private static final double LANDING_KNEE_PER_STRIKE = -0.2;
    private static final double LANDING_KNEE_STRIKE = 8;

    /// Straightest knee in push-off, degrees.
    private static final double LEAVING_KNEE = 14;

    /// In the air the leg does not stretch further than from this length on, leg lengths; the rest of the way to
    /// its full length it uses by this share.
    private static final double STRETCHED = 0.9925;

    private static final double STRETCHES = 0.6;

    private static final double FLATTEST_PUSH = -40;
    private static final double STEEPEST_PUSH = -75;

    /// How late the heel rises is found so that the knee is straightest when it should be.
    private static final double EARLIEST_HEEL = 0.8;

    private static final double LATEST_HEEL = 2.6;
    private static final int HALVINGS = 14;
    private static final int MOMENTS = 40;

    private final GaitSpec spec;
    private final double stride;
    private final double contact;
    private final double contactOfBoth;
    private final double stretched;
    private double hipHeight;
    private StanceFoot stance;
    private SwingFoot swing;

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
        stretched = Math.max(STRETCHED * spec.legLength(), reach(landingKnee()));
        stance = foot(new Push(STEEPEST_PUSH, 1));
        swing = new SwingFoot(spec, stance);
        double early = EARLIEST_HEEL;
        double late = LATEST_HEEL;
        for (int i = 0; i < HALVINGS; i++) {
            double power = (early + late) / 2;
            pushOff(power, highestHip);
            if (isStretching()) {
                early = power;
            } else {
                late = power;
            }
        }
    }

    private double landingKnee() {
        return LANDING_KNEE
                + LANDING_KNEE_PER_SPEED * (spec.speed() - LANDING_KNEE_SPEED)
                + LANDING_KNEE_PER_STRIKE * (spec.strikeDegrees() - LANDING_KNEE_STRIKE);
    }

    private StanceFoot foot(Push push) {
        return new StanceFoot(spec, push, spec.overstride() * spec.legLength() + hipAhead(0));
    }

    /// Finds the flattest push-off that reaches from hips of the wanted height.
    private void pushOff(double power, double highestHip) {
        double wanted = Math.min(highestHip, hipAtLanding());
        double steep = STEEPEST_PUSH;
        double flat = FLATTEST_PUSH;
        for (int i = 0; i < HALVINGS; i++) {
            double degrees = (steep + flat) / 2;
            stance = foot(new Push(degrees, power));
            if (hipAtPush() < wanted) {
                flat = degrees;
            } else {
                steep = degrees;
            }
        }
        stance = foot(new Push(steep, power));
        hipHeight = Math.min(wanted, hipAtPush());
        swing = new SwingFoot(spec, stance);
    }

    /// Mean height of the hips at which the knee lands as it should.
    private double hipAtLanding() {
        Point ankle = stance.at(0).ankle();
        double ahead = ankle.x() - hipAhead(0);
        double leg = reach(landingKnee());
        return ankle.y() + Math.sqrt(Math.max(0, leg * leg - ahead * ahead)) - bounce(0);
    }

    /// Mean height of the hips at which the knee is as straight in push-off as it may be.
    private double hipAtPush() {
        double leg = reach(LEAVING_KNEE);
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = MOMENTS / 2; i <= MOMENTS; i++) {
            double t = contact * i / MOMENTS;
            Point ankle = stance.at(t).ankle();
            double behind = ankle.x() - hipAhead(t);
            double up = Math.sqrt(Math.max(0, leg * leg - behind * behind));
            lowest = Math.min(lowest, ankle.y() + up - bounce(t));
        }
        return lowest;
    }

    /// Whether hip and ankle still part when they should be farthest from each other.
    private boolean isStretching() {
        double t = contact + Manner.of(spec).straightest() * stride;
        return length(t + 0.001) > length(t - 0.001);
    }

    private double length(double t) {
        Point ankle = placed(t).ankle();
        return Math.hypot(ankle.x() - hipAhead(t), ankle.y() - hipUp(t));
    }

    /// Metres from hip to ankle with the knee bent so far.
    private double reach(double kneeDegrees) {
        double thigh = THIGH * spec.heightMeters();
        double shank = SHANK * spec.heightMeters();
        return Math.sqrt(
                thigh * thigh
                        + shank * shank
                        + 2 * thigh * shank * Math.cos(Math.toRadians(kneeDegrees)));
    }

    /// The cycle of `foot` beside another one of the same cadence: both stand under one pelvis.
    static GaitCycle beside(GaitSpec foot, GaitSpec other) {
        double contact = (foot.contactMilliseconds() + other.contactMilliseconds()) / 2000;
        double one = new GaitCycle(foot, contact, Double.POSITIVE_INFINITY).hipHeight;
        double highest = new GaitCycle(other, contact, Double.POSITIVE_INFINITY).hipHeight;
        GaitCycle cycle = new GaitCycle(foot, contact, Math.min(one, highest));
        cycle.hipHeight = Math.min(one, highest);
        return cycle;
    }

    /// A point, metres.
    ///
    /// @param x forward
    /// @param y up
    public record Point(double x, double y) {
        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }

        /// The end of a vector from here that was turned.
        Point turned(double dx, double dy, double radians) {
            return plus(
                    dx * Math.cos(radians) - dy * Math.sin(radians),
                    dx * Math.sin(radians) + dy * Math.cos(radians));
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
        Placed foot = placed(t);
        Point hip = new Point(hipAhead(seconds), hipUp(seconds));
        Point joint = foot.ankle();
        double height = spec.heightMeters();
        return new Leg(hip, knee(hip, joint), joint, foot.heel(height), foot.ball(height));
    }

    /// Where the foot is; in the air the leg becomes hardly longer than when it lands.
    private Placed placed(double t) {
        if (t < contact) {
            return stance.at(t);
        }
        Placed free = swing.at((t - contact) / (stride - contact));
        double dx = free.ankle().x() - hipAhead(t);
        double dy = free.ankle().y() - hipUp(t);
        double length = Math.hypot(dx, dy);
        if (length <= stretched) {
            return free;
        }
        double more = STRETCHES * (spec.legLength() - stretched);
        double held = stretched + more * (1 - Math.exp((stretched - length) / more));
        double back = held / length - 1;
        return free.plus(back * dx, back * dy);
    }

    /// {@return middle of the shoulders}
    public Point shoulders(double seconds) {
        double lean = Math.toRadians(spec.leanDegrees());
        double length = TRUNK * spec.heightMeters();
        return new Point(
                hipAhead(seconds) + length * Math.sin(lean),
                hipUp(seconds) + length * Math.cos(lean));
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
        return hipHeight + bounce(seconds);
    }

    private double bounce(double seconds) {
        double turn = 4 * Math.PI * (seconds - contactOfBoth / 2) / stride;
        return -spec.bounceMeters() / 2 * Math.cos(turn);
    }

    /// {@return how far the hips are ahead of their mean place on the belt, metres}
    public double hipAhead(double seconds) {
        return SWAY * spec.legLength() * Math.cos(4 * Math.PI * seconds / stride);
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
}

package run.backstride.simulator.figure;

import run.backstride.simulator.figure.GaitCycle.Point;

/// One foot on the belt: it lands at its strike angle, lies flat, and rises over ball and toes while the
/// belt carries it back. Metres and seconds after initial contact.
final class StanceFoot {
    static final double ANKLE_UP = 0.045;
    static final double HEEL_BACK = 0.052;
    static final double BALL_AHEAD = 0.066;

    /// Heel and ball are marked at this share of the ankle's height above the sole.
    static final double MARKED_UP = 0.35;

    /// In push-off the ankle stands this much farther from the ball than in the flat foot, whose arch and
    /// shoe are pressed down (8 to 13 % on real feet).
    private static final double STRETCH = 0.12;

    /// Leg lengths a second at which the foot comes down, and how long shoe and belt take to brake one that lands
    /// flat.
    private static final double LANDING_SPEED = 0.6;

    private static final double SINK_SECONDS = 0.04;

    /// By how many leg lengths the ankle of such a foot goes on sinking into it, over this time.
    private static final double GIVE = 0.024;

    private static final double GIVE_SECONDS = 0.04;

    /// A foot that lands on heel or ball comes down by rolling instead: none of the above is left at these angles.
    private static final double ALL_HEEL = 30;

    private static final double ALL_BALL = -15;
    private static final double LEAST_SINK = 0.3;
    private static final double HEEL_OFF = 0.55;

    private final GaitSpec spec;
    private final Manner manner;
    private final Push push;
    private final double softness;
    private final double contact;
    private final double ankleUp;
    private final double heelBack;
    private final double ballAhead;
    private final double tip;
    private final double heelAtContact;

    /// How a foot leaves.
    ///
    /// @param degrees pitch at toe-off, toes down negative
    /// @param power how late the heel rises: pitch grows with this power of the time since it left the belt
    record Push(double degrees, double power) {}

    /// Where a foot is.
    ///
    /// @param loaded where the ankle would be, were the foot under load
    /// @param give metres by which the ankle still is higher than that
    /// @param pitch degrees, toes up positive
    /// @param stretch how far the ankle stands from the ball, the flat foot being 1
    record Placed(Point loaded, double give, double pitch, double stretch) {
        Placed plus(double dx, double dy) {
            return new Placed(loaded.plus(dx, dy), give, pitch, stretch);
        }

        Point ankle() {
            return loaded.plus(0, give);
        }

        /// The mark of the heel, as high above the sole as that of the ball.
        Point heel(double height) {
            double down = (MARKED_UP - 1) * ANKLE_UP * height;
            return loaded.turned(-HEEL_BACK * height, down, Math.toRadians(pitch));
        }

        /// The mark of the ball of the foot.
        Point ball(double height) {
            double down = (MARKED_UP - stretch) * ANKLE_UP * height;
            return loaded.turned(stretch * BALL_AHEAD * height, down, Math.toRadians(pitch));
        }
    }

    /// @param ankleAtContact where the ankle lands, metres ahead of the middle of the body
    StanceFoot(GaitSpec spec, Push push, double ankleAtContact) {
        this.spec = spec;
        this.push = push;
        manner = Manner.of(spec);
        contact = spec.contactMilliseconds() / 1000;
        double strike = spec.strikeDegrees();
        softness = Math.max(LEAST_SINK, 1 - strike / (strike > 0 ? ALL_HEEL : ALL_BALL));
        ankleUp = ANKLE_UP * spec.heightMeters();
        heelBack = HEEL_BACK * spec.heightMeters();
        ballAhead = BALL_AHEAD * spec.heightMeters();
        // The mark sinks a little while it turns with the foot; the roll makes up for it.
        double turn = Math.toRadians(-push.degrees());
        double sinks = MARKED_UP * ankleUp * (1 - Math.cos(turn));
        tip = (manner.ballRise() * spec.legLength() + sinks) / Math.sin(turn);
        heelAtContact = ankleAtContact - rolled(spec.strikeDegrees(), 0, 0).x();
    }

    /// {@return seconds before contact at which the foot comes down fastest}
    double brakedBefore() {
        return manner.brakedBefore();
    }

    /// {@return the foot at that time after contact; height and pitch hold a little before it too}
    Placed at(double seconds) {
        double pitch = pitch(seconds);
        double heelX = heelAtContact - spec.speed() * seconds;
        double late = late(seconds);
        Point ankle = rolled(pitch, heelX, late).plus(0, sink(seconds));
        return new Placed(ankle, give(seconds), pitch, 1 + STRETCH * late);
    }

    /// Share of the time from the heel's rise to toe-off.
    private double late(double seconds) {
        return Math.max(0, (seconds / contact - HEEL_OFF) / (1 - HEEL_OFF));
    }

    /// The ankle when the foot, flat with its heel point at `heelX`, has rolled to a pitch about heel or ball.
    private Point rolled(double degrees, double heelX, double late) {
        double pitch = Math.toRadians(degrees);
        if (degrees >= 0) {
            return new Point(heelX, 0).turned(heelBack, ankleUp, pitch);
        }
        double stretch = 1 + STRETCH * late;
        double roll = tip * late * late;
        return new Point(heelX + heelBack + ballAhead + roll, 0)
                .turned(-ballAhead * stretch - roll, ankleUp * stretch, pitch);
    }

    /// Rolls down smoothly from a little before contact, so that it passes its strike angle at contact.
    private double pitch(double seconds) {
        double roll = Math.min(manner.rollSeconds(), HEEL_OFF * contact);
        if (seconds < roll) {
            double before = manner.brakedBefore();
            double whole = before + roll;
            double landing = Hermite.at(before / whole, 1, 0, 0, 0);
            double share = Hermite.at((seconds + before) / whole, 1, 0, 0, 0);
            return spec.strikeDegrees() * share / landing;
        }
        double late = late(seconds);
        return late == 0 ? 0 : push.degrees() * Math.pow(late, push.power());
    }

    /// Degrees a second by which the foot turns at toe-off.
    double turningAtToeOff() {
        return push.power() * push.degrees() / (1 - HEEL_OFF) / contact;
    }

    /// By how much the foot has still to sink into shoe and belt: it lands with a speed and is braked.
    private double sink(double seconds) {
        double whole = softness * SINK_SECONDS;
        double left = Math.max(0, 1 - (seconds + manner.brakedBefore()) / whole);
        return LANDING_SPEED * spec.legLength() * whole / 3 * left * left * left;
    }

    /// By how much the ankle has still to sink into the foot.
    private double give(double seconds) {
        double left = Math.clamp(1 - (seconds + manner.brakedBefore()) / GIVE_SECONDS, 0, 1);
        return softness * GIVE * spec.legLength() * left * left * (3 - 2 * left);
    }
}

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

    /// By how many leg lengths the marked ball has risen at toe-off: the foot leaves over a point ahead of it, as
    /// real feet do over their toes.
    private static final double BALL_RISE = 0.018;

    /// In push-off the ankle stands this much farther from the ball than in the flat foot, whose arch and
    /// shoe are pressed down (8 to 13 % on real feet).
    private static final double STRETCH = 0.12;

    /// The foot rolls down over this time after contact, whatever the contact lasts, and begins to turn
    /// before it at this rate for each degree of strike.
    private static final double ROLL_SECONDS = 0.062;

    private static final double ROLL_RATE = -7;

    /// Shoe and foot give way by this share of leg length, over this time.
    private static final double SINK = 0.014;

    private static final double SINK_SECONDS = 0.055;
    private static final double HEEL_OFF = 0.55;

    private final GaitSpec spec;
    private final Push push;
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
    /// @param ankle centre of the ankle above a loaded foot
    /// @param pitch degrees, toes up positive
    record Placed(Point ankle, double pitch) {}

    /// @param ankleAtContact where the ankle lands, metres ahead of the middle of the body
    StanceFoot(GaitSpec spec, Push push, double ankleAtContact) {
        this.spec = spec;
        this.push = push;
        contact = spec.contactMilliseconds() / 1000;
        ankleUp = ANKLE_UP * spec.heightMeters();
        heelBack = HEEL_BACK * spec.heightMeters();
        ballAhead = BALL_AHEAD * spec.heightMeters();
        // The mark sinks a little while it turns with the foot; the roll makes up for it.
        double turn = Math.toRadians(-push.degrees());
        double sinks = MARKED_UP * ankleUp * (1 - Math.cos(turn));
        tip = (BALL_RISE * spec.legLength() + sinks) / Math.sin(turn);
        heelAtContact = ankleAtContact - rolled(spec.strikeDegrees(), 0, 0).x();
    }

    /// {@return the foot at that time after contact}
    Placed at(double seconds) {
        double pitch = pitch(seconds);
        double heelX = heelAtContact - spec.speed() * seconds;
        Point ankle = rolled(pitch, heelX, late(seconds));
        return new Placed(ankle.plus(0, sink(seconds)), pitch);
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

    private double pitch(double seconds) {
        double roll = Math.min(ROLL_SECONDS, HEEL_OFF * contact);
        if (seconds < roll) {
            double rate = spec.strikeDegrees() * ROLL_RATE * roll;
            return Hermite.at(seconds / roll, spec.strikeDegrees(), 0, rate, 0);
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
        double left = Math.max(0, 1 - seconds / SINK_SECONDS);
        return SINK * spec.legLength() * left * left * left;
    }
}

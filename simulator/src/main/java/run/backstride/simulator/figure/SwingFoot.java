package run.backstride.simulator.figure;

import run.backstride.simulator.figure.GaitCycle.Point;
import run.backstride.simulator.figure.StanceFoot.Placed;

/// One foot in the air, from where and how fast it left the belt to where it lands: it trails on behind, is
/// carried up and forward, pauses low before the body, and comes down and back to the belt in a last quick
/// movement, as real feet do. Metres; time is the share of the swing that is over.
final class SwingFoot {
    private static final double RATE_SECONDS = 0.001;

    /// When the ankle is farthest back, and how much of its speed at toe-off carries it there.
    private static final double BACK = 0.21;

    private static final double TRAILS = 0.8;

    /// The way forward begins slowly: its time is raised to this power.
    private static final double TARRIES = 1.2;

    private static final double FRONT = 0.94;

    /// Backward speed of the ankle just before contact, as a share of the belt's.
    private static final double LANDING_SHARE = -0.4;

    /// Highest ankle above the flat foot's at 2.5 m/s, leg lengths, what each m/s adds, and when it is there.
    private static final double TOP = 0.255;

    private static final double TOP_PER_SPEED = 0.035;
    private static final double TOP_SPEED = 2.5;
    private static final double HIGHEST = 0.42;

    /// Leg lengths above the ankle at contact, and speeds in metres a second, from which the last descent begins
    /// and with which it ends.
    private static final double PAUSE_UP = 0.0265;

    private static final double PAUSE_SPEED = -0.25;
    private static final double LANDING_SPEED = -0.75;
    private static final double FALL_SECONDS = 0.045;

    private static final double SOLE_UP_DEGREES = -78;
    private static final double SOLE_UP = 0.4;

    private final GaitSpec spec;
    private final double seconds;
    private final Placed left;
    private final Placed landing;
    private final double leavingX;
    private final double leavingY;
    private final double turning;

    SwingFoot(GaitSpec spec, StanceFoot stance) {
        this.spec = spec;
        double contact = spec.contactMilliseconds() / 1000;
        seconds = spec.strideSeconds() - contact;
        left = stance.at(contact);
        landing = stance.at(0);
        Placed before = stance.at(contact - RATE_SECONDS);
        double rate = seconds / RATE_SECONDS;
        leavingX = (left.ankle().x() - before.ankle().x()) * rate;
        leavingY = (left.ankle().y() - before.ankle().y()) * rate;
        turning = stance.turningAtToeOff() * seconds;
    }

    /// {@return the foot at that share of the swing}
    Placed at(double u) {
        return new Placed(new Point(forward(u), up(u)), pitch(u));
    }

    private double forward(double u) {
        double trailing = leavingX * BACK;
        double back = left.ankle().x() + TRAILS * trailing;
        double returning = LANDING_SHARE * spec.speed() * seconds * (1 - FRONT);
        double front = landing.ankle().x() - returning / 2;
        if (u < BACK) {
            return Hermite.at(u / BACK, left.ankle().x(), back, trailing, 0);
        }
        if (u < FRONT) {
            double way = Math.pow((u - BACK) / (FRONT - BACK), TARRIES);
            return Hermite.at(way, back, front, 0, 0);
        }
        return Hermite.at((u - FRONT) / (1 - FRONT), front, landing.ankle().x(), 0, returning);
    }

    private double up(double u) {
        double leg = spec.legLength();
        double top =
                StanceFoot.ANKLE_UP * spec.heightMeters()
                        + leg * (TOP + TOP_PER_SPEED * (spec.speed() - TOP_SPEED));
        double pause = landing.ankle().y() + PAUSE_UP * leg;
        double last = 1 - FALL_SECONDS / seconds;
        double descent = last - HIGHEST;
        if (u < HIGHEST) {
            return Hermite.at(u / HIGHEST, left.ankle().y(), top, leavingY * HIGHEST, 0);
        }
        if (u < last) {
            double rate = PAUSE_SPEED * seconds * descent;
            return Hermite.at((u - HIGHEST) / descent, top, pause, 0, rate);
        }
        double v = (u - last) / (1 - last);
        double from = PAUSE_SPEED * FALL_SECONDS;
        return Hermite.at(v, pause, landing.ankle().y(), from, LANDING_SPEED * FALL_SECONDS);
    }

    private double pitch(double u) {
        return u < SOLE_UP
                ? Hermite.at(u / SOLE_UP, left.pitch(), SOLE_UP_DEGREES, SOLE_UP * turning, 0)
                : Hermite.at(
                        (u - SOLE_UP) / (1 - SOLE_UP), SOLE_UP_DEGREES, spec.strikeDegrees(), 0, 0);
    }
}

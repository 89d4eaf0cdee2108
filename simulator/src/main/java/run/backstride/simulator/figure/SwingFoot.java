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

    /// Metres a second, and leg lengths above where it is braked, from which the last descent begins, and how long
    /// it lasts.
    private static final double PAUSE_SPEED = -0.25;

    private static final double PAUSE_UP = 0.021;
    private static final double FALL_SECONDS = 0.042;

    private static final double SOLE_UP_DEGREES = -78;
    private static final double SOLE_UP = 0.4;

    private final GaitSpec spec;
    private final StanceFoot stance;
    private final double seconds;
    private final Placed left;
    private final Placed landing;
    private final double leavingX;
    private final double leavingY;
    private final double turning;

    SwingFoot(GaitSpec spec, StanceFoot stance) {
        this.spec = spec;
        this.stance = stance;
        double contact = spec.contactMilliseconds() / 1000;
        seconds = spec.strideSeconds() - contact;
        left = stance.at(contact);
        landing = stance.at(0);
        Placed before = stance.at(contact - RATE_SECONDS);
        double rate = seconds / RATE_SECONDS;
        leavingX = (left.loaded().x() - before.loaded().x()) * rate;
        leavingY = (left.loaded().y() - before.loaded().y()) * rate;
        turning = stance.turningAtToeOff() * seconds;
    }

    /// {@return the foot at that share of the swing}
    Placed at(double u) {
        double stretch = u < SOLE_UP ? Hermite.at(u / SOLE_UP, left.stretch(), 1, 0, 0) : 1;
        double unloading = Math.min(1, u / (1 - stance.brakedBefore() / seconds));
        double give = Hermite.at(unloading, 0, stance.at(-stance.brakedBefore()).give(), 0, 0);
        double soon = (u - 1) * seconds;
        return new Placed(
                new Point(forward(u), up(u)),
                soon > -stance.brakedBefore() ? stance.at(soon).give() : give,
                pitch(u),
                stretch);
    }

    private double forward(double u) {
        double trailing = leavingX * BACK;
        double back = left.loaded().x() + TRAILS * trailing;
        double returning = LANDING_SHARE * spec.speed() * seconds * (1 - FRONT);
        double front = landing.loaded().x() - returning / 2;
        if (u < BACK) {
            return Hermite.at(u / BACK, left.loaded().x(), back, trailing, 0);
        }
        if (u < FRONT) {
            double way = Math.pow((u - BACK) / (FRONT - BACK), TARRIES);
            return Hermite.at(way, back, front, 0, 0);
        }
        return Hermite.at((u - FRONT) / (1 - FRONT), front, landing.loaded().x(), 0, returning);
    }

    /// Up, over, down to the pause, and on to where shoe and belt begin to brake, a little before contact.
    private double up(double u) {
        double braked = 1 - stance.brakedBefore() / seconds;
        if (u >= braked) {
            return stance.at((u - 1) * seconds).loaded().y();
        }
        double leg = spec.legLength();
        double top =
                StanceFoot.ANKLE_UP * spec.heightMeters()
                        + leg * (TOP + TOP_PER_SPEED * (spec.speed() - TOP_SPEED));
        double low = stance.at(-stance.brakedBefore()).loaded().y();
        double fast =
                (stance.at(RATE_SECONDS - stance.brakedBefore()).loaded().y() - low) / RATE_SECONDS;
        double pause = low + PAUSE_UP * leg;
        double last = braked - FALL_SECONDS / seconds;
        if (u < HIGHEST) {
            return Hermite.at(u / HIGHEST, left.loaded().y(), top, leavingY * HIGHEST, 0);
        }
        if (u < last) {
            double rate = PAUSE_SPEED * seconds * (last - HIGHEST);
            return Hermite.at((u - HIGHEST) / (last - HIGHEST), top, pause, 0, rate);
        }
        return Hermite.at(
                (u - last) / (braked - last),
                pause,
                low,
                PAUSE_SPEED * FALL_SECONDS,
                fast * FALL_SECONDS);
    }

    private double pitch(double u) {
        if (u < SOLE_UP) {
            return Hermite.at(u / SOLE_UP, left.pitch(), SOLE_UP_DEGREES, SOLE_UP * turning, 0);
        }
        double rolls = 1 - stance.brakedBefore() / seconds;
        if (u >= rolls) {
            return stance.at((u - 1) * seconds).pitch();
        }
        double strike = stance.at(-stance.brakedBefore()).pitch();
        return Hermite.at((u - SOLE_UP) / (rolls - SOLE_UP), SOLE_UP_DEGREES, strike, 0, 0);
    }
}

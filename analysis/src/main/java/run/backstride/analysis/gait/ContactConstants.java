package run.backstride.analysis.gait;

import static run.backstride.core.evidence.Origin.DERIVED;
import static run.backstride.core.evidence.Reading.COMPUTED;
import static run.backstride.core.evidence.Reading.VERIFIED;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Source;

/// The numbers by which initial contact and toe-off are found on the mean stride of a foot. "Six feet" are
/// both feet of three runners: RBDS001 (forefoot, treadmill, force plate), RBDS032 (rearfoot, treadmill,
/// markers) and an overground run (midfoot and forefoot, force plate).
public final class ContactConstants {
    private static final Decision DECISION = new Decision("adr-0901");

    static final Constant CONTACT_LAG =
            new Constant(
                    "gait.contact-lag",
                    Quantity.of(6, Unit.MILLISECONDS),
                    DERIVED,
                    new Source("fuk17d", "trials RBDS001 and RBDS032 at 2.5 m/s", COMPUTED),
                    "From the moment at which heel or ball descends fastest to a vertical force of 50 N: 4"
                            + " to 8 ms on the four treadmill feet, 1 and 12 ms on the two over ground");
    static final Constant SMOOTHING_LAG =
            DECISION.derived(
                    "gait.smoothing-lag",
                    0.65,
                    Unit.RATIO,
                    "By how much smoothing moves the heel's fastest descent forward in time, per"
                            + " second of smoothing beyond the finest; the ball of the foot brakes too"
                            + " slowly to be moved");
    static final Constant LANDING_SPEED =
            DECISION.house(
                    "gait.landing-speed",
                    0.28,
                    Unit.LEG_LENGTHS,
                    "A descent slower than this many leg lengths a second is no landing");
    static final Constant TOE_RISE =
            new Constant(
                    "gait.toe-rise",
                    Quantity.of(0.018, Unit.LEG_LENGTHS),
                    DERIVED,
                    new Source("fuk17d", "trials RBDS001 and RBDS032 at 2.5 m/s", COMPUTED),
                    "Rise of the ball of the foot above its stance height at which the vertical force"
                            + " has fallen to 50 N: 0.015 to 0.019 leg lengths on five of the six feet,"
                            + " 0.005 on the sixth");
    static final Constant BRAKING_SHARE =
            DECISION.house(
                    "gait.braking-share",
                    0.065,
                    Unit.RATIO,
                    "Share of the stride within which a landing brakes the foot: 50 ms of 770 ms");
    static final Constant BRAKED_SHARE =
            DECISION.house(
                    "gait.braked-share",
                    0.4,
                    Unit.RATIO,
                    "A landing leaves at most this share of the speed of descent");
    static final Constant ANKLE_LAG =
            sixFeet(
                    "gait.ankle-lag",
                    11,
                    Unit.MILLISECONDS,
                    "From a vertical force of 50 N to the ankle's fastest descent: 3 to 17 ms on six feet"
                            + " of three runners (rearfoot, midfoot, forefoot; treadmill and over ground)");
    static final Constant ANKLE_SPEED =
            DECISION.house(
                    "gait.ankle-speed",
                    0.45,
                    Unit.LEG_LENGTHS,
                    "Leg lengths a second at which the ankle comes down at contact, at least: 0.7 to 1.6 on"
                            + " the six feet");
    static final Constant ANKLE_SPREAD =
            sixFeet(
                    "gait.ankle-spread",
                    5.1,
                    Unit.MILLISECONDS,
                    "Standard deviation of that time between the six feet");
    static final Constant SHANK_LEAD =
            sixFeet(
                    "gait.shank-lead",
                    25,
                    Unit.MILLISECONDS,
                    "From the shank's farthest forward lean to a vertical force of 50 N: 18 to 51 ms on the"
                            + " six feet");
    static final Constant SHANK_SPREAD =
            sixFeet(
                    "gait.shank-spread",
                    10.7,
                    Unit.MILLISECONDS,
                    "Standard deviation of that time between the six feet");
    static final Constant LANDING_SPREAD =
            sixFeet(
                    "gait.landing-spread",
                    4.7,
                    Unit.MILLISECONDS,
                    "Standard deviation, between the six feet, of the time from the fastest descent of heel"
                            + " or ball of the foot to a vertical force of 50 N");
    static final Constant LANDING_REACH =
            DECISION.house(
                    "gait.landing-reach",
                    16,
                    Unit.MILLISECONDS,
                    "Farther than this from where ankle and shank have it, a braked descent is not the"
                            + " landing: heel and ball land 25 to 30 ms apart");
    static final Constant KNEE_LAG_SHARE =
            sixFeet(
                    "gait.knee-lag-share",
                    0.0185,
                    Unit.RATIO,
                    "Share of the stride from a vertical force of 50 N at toe-off to the knee's farthest"
                            + " extension: 14 ms, 9 to 19 ms on the six feet");
    static final Constant KNEE_SPREAD =
            new Constant(
                    "gait.knee-spread",
                    Quantity.of(5, Unit.MILLISECONDS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("fellin2010", "abstract", VERIFIED),
                    "Error of toe-off by the knee's farthest extension: 4.9 ms over ground and 5.2 ms on a"
                            + " treadmill, 40 runners at 3.35 m/s");
    static final Constant RISE_SPREAD =
            sixFeet(
                    "gait.rise-spread",
                    9,
                    Unit.MILLISECONDS,
                    "Standard deviation between the six feet of toe-off by the rise of the ball of the"
                            + " foot");
    static final Constant DEPARTURE_REACH =
            DECISION.house(
                    "gait.departure-reach",
                    18,
                    Unit.MILLISECONDS,
                    "Farther apart than this, the knee alone says when the foot left: twice the spread of"
                            + " the rise");

    private ContactConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                CONTACT_LAG,
                SMOOTHING_LAG,
                LANDING_SPEED,
                TOE_RISE,
                BRAKING_SHARE,
                BRAKED_SHARE,
                ANKLE_LAG,
                ANKLE_SPEED,
                ANKLE_SPREAD,
                SHANK_LEAD,
                SHANK_SPREAD,
                LANDING_SPREAD,
                LANDING_REACH,
                KNEE_LAG_SHARE,
                KNEE_SPREAD,
                RISE_SPREAD,
                DEPARTURE_REACH);
    }

    private static Constant sixFeet(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                DERIVED,
                new Source("adr-0901", "", COMPUTED),
                claim);
    }
}

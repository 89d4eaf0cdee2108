package run.backstride.analysis.gait;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What a pose network gets wrong alike in every step of a clip, as one standard deviation each: averaging
/// over steps does not remove it. Read off drawn runners, never below what is published for people.
public final class NetworkConstants {
    private static final Decision DECISION = new Decision("adr-0902");

    static final Constant EVENT =
            DECISION.derived(
                    "gait.network-event-error",
                    11,
                    Unit.MILLISECONDS,
                    "A contact in a video from the side: contact times of a foot were off by 15 ms, root mean square over"
                            + " 47 drawn runners; published for people 10 to 14 ms a contact of the near leg");
    static final Constant KNEE =
            DECISION.derived(
                    "gait.network-knee-error",
                    5,
                    Unit.DEGREES,
                    "Knee flexion at contact: off by 3 degrees (far leg) to 5 (near), root mean square over 47 drawn runners,"
                            + " the near leg's shown 3 too small; published for people 3.9 to 7.0");
    static final Constant PEAK_KNEE =
            DECISION.derived(
                    "gait.network-peak-knee-error",
                    7,
                    Unit.DEGREES,
                    "Largest knee flexion in stance: shown 5 degrees too small (the far leg's 8) over 47 drawn runners;"
                            + " published for people 3.9 to 7.0");
    static final Constant STRIKE =
            DECISION.derived(
                    "gait.network-strike-error",
                    8,
                    Unit.DEGREES,
                    "Foot strike angle of runners shown looking right: off by 3 degrees (far leg) to 8 (near leg), root mean"
                            + " square over 47 drawn runners; a heel that lands steeply is shown up to 28 degrees flatter");
    static final Constant SHANK =
            DECISION.derived(
                    "gait.network-shank-error",
                    4,
                    Unit.DEGREES,
                    "Shank angle at contact: off by 2 to 4 degrees, root mean square over 47 drawn runners; published for"
                            + " people 3.9");
    static final Constant BOUNCE =
            DECISION.derived(
                    "gait.network-bounce-error",
                    20,
                    Unit.PERCENT,
                    "Vertical oscillation by the middle of the shoulders: off by 5 % of what is seen over 47 drawn runners, whose"
                            + " shoulders rise as their hips do; of two people they rose 31 % more than the pelvis (markers) and 14"
                            + " % less (a clip)");

    static final Constant FLIGHT =
            DECISION.derived(
                    "gait.network-flight-error",
                    16,
                    Unit.MILLISECONDS,
                    "Flight time: off by 12 ms, root mean square over 47 drawn runners; never less than two contacts'"
                            + " error");
    static final Constant OVERSTRIDE =
            DECISION.derived(
                    "gait.network-overstride-error",
                    0.06,
                    Unit.RATIO,
                    "Foot ahead of the hip at contact, of leg length: the near leg's off by 0.057, 0.042 of it too small in"
                            + " the mean, root mean square over 47 drawn runners");
    static final Constant STEP_WIDTH =
            DECISION.derived(
                    "gait.network-step-width-error",
                    0.02,
                    Unit.LEG_LENGTHS,
                    "Step width from behind: off by 0.012 leg lengths (1.0 cm), root mean square over 22 drawn runners who"
                            + " ran straight away from the camera");
    static final Constant GROUND =
            DECISION.derived(
                    "gait.network-ground-error",
                    2.5,
                    Unit.DEGREES,
                    "Slope of the line that the ball of the near foot draws on level ground: -0.5 on a clip of a"
                            + " person, -4.2 to 3.6 on six drawn runners");

    static final Constant FOREMOST_LEAD =
            new Constant(
                    "gait.foremost-lead",
                    Quantity.of(25, Unit.MILLISECONDS),
                    Origin.DERIVED,
                    new Source("fuk17d", "trials RBDS001 and RBDS032 at 2.5 m/s", Reading.COMPUTED),
                    "From the moment at which the ankle is farthest ahead of the pelvis to initial contact: 21 to 28 ms on the"
                            + " four treadmill feet; 27 ms, SD 3, on 48 drawn feet at 2.2 to 4.5 m/s");
    static final Constant FOREMOST_SPREAD =
            DECISION.house(
                    "gait.foremost-spread",
                    6,
                    Unit.MILLISECONDS,
                    "Standard deviation of that time between runners, twice what the four feet of two runners show");
    static final Constant BEND_RATE =
            DECISION.house(
                    "gait.bend-rate",
                    57,
                    Unit.DEGREES,
                    "Degrees a second at which the knee bends again after its farthest extension: where a network's knee"
                            + " stays nearly straight for long, this is the sharper of the two moments");
    static final Constant BEND_LAG =
            new Constant(
                    "gait.bend-lag",
                    Quantity.of(22, Unit.MILLISECONDS),
                    Origin.DERIVED,
                    new Source("fuk17d", "trials RBDS001 and RBDS032 at 2.5 m/s", Reading.COMPUTED),
                    "From toe-off to the moment at which the knee bends at that rate: 20 to 26 ms on the four treadmill"
                            + " feet; 19 ms on 48 drawn feet");

    static final Constant RHYTHM_AGREES =
            DECISION.house(
                    "gait.rhythm-agrees",
                    2,
                    Unit.PERCENT,
                    "Two rhythms of one clip that differ by less are the same: on 48 drawn clips, side and rear, hips and legs"
                            + " were each off by 1.3 % at most");
    static final Constant FOOT_VOTES =
            DECISION.house(
                    "gait.foot-votes",
                    75,
                    Unit.PERCENT,
                    "Share of the steps that have to show the same foot standing in turn, from behind: of 24 drawn clips four"
                            + " showed less");
    static final Constant REAR_CADENCE_MIN =
            DECISION.house(
                    "gait.rear-cadence-min",
                    140,
                    Unit.STEPS_PER_MINUTE,
                    "Below this a rear view, which does not show when feet leave the ground, may be of a fast walk");

    private NetworkConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                EVENT,
                KNEE,
                PEAK_KNEE,
                STRIKE,
                SHANK,
                BOUNCE,
                FLIGHT,
                OVERSTRIDE,
                STEP_WIDTH,
                GROUND,
                FOREMOST_LEAD,
                FOREMOST_SPREAD,
                BEND_RATE,
                BEND_LAG,
                RHYTHM_AGREES,
                FOOT_VOTES,
                REAR_CADENCE_MIN);
    }

    /// The least standard deviation of a measure from a network's points that averaging does not remove.
    ///
    /// @param measure its name
    /// @param mean of the measure, in its unit
    /// @param strideMillis length of the stride
    static double least(String measure, double mean, double strideMillis) {
        double pair = Math.sqrt(2) * EVENT.amount();
        return switch (measure) {
            case "ground-contact-time" -> pair;
            case "flight-time" -> FLIGHT.amount();
            case "overstride-of-leg-length" -> OVERSTRIDE.amount();
            case "duty-factor" -> 100 * pair / strideMillis;
            case "knee-flexion-at-initial-contact" -> KNEE.amount();
            case "peak-stance-knee-flexion" -> PEAK_KNEE.amount();
            case "foot-strike-angle" -> STRIKE.amount();
            case "shank-angle-at-initial-contact" -> SHANK.amount();
            case "vertical-oscillation" -> BOUNCE.amount() / 100 * Math.abs(mean);
            default -> 0;
        };
    }
}

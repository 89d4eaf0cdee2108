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
    static final Constant EVENT =
            derived(
                    "gait.network-event-error",
                    25,
                    Unit.MILLISECONDS,
                    "A contact in a video from the side: contact times were off by 36 ms, root mean"
                            + " square over eleven drawn runners, 24 of it too short in the mean; published for people 10 to 14 ms a contact, near leg");
    static final Constant KNEE =
            derived(
                    "gait.network-knee-error",
                    7,
                    Unit.DEGREES,
                    "Knee flexion at contact and its peak: off by 4.5 degrees, the far leg's peak shown 7 too small;"
                            + " published for people 3.9 to 7.0");
    static final Constant STRIKE =
            derived(
                    "gait.network-strike-error",
                    8,
                    Unit.DEGREES,
                    "Foot strike angle: off by 8 degrees, root mean square over eleven drawn runners");
    static final Constant SHANK =
            derived(
                    "gait.network-shank-error",
                    8.5,
                    Unit.DEGREES,
                    "Shank angle at contact: off by 8.4 degrees, root mean square over eleven drawn runners, 4 of it"
                            + " too small in the mean");
    static final Constant PELVIS =
            derived(
                    "gait.network-pelvis-error",
                    6,
                    Unit.DEGREES,
                    "Pelvic drop: the network shows the hips almost level whatever was drawn (4 to 8"
                            + " degrees), so a video says next to nothing of it");
    static final Constant REARFOOT =
            derived(
                    "gait.network-rearfoot-error",
                    14,
                    Unit.DEGREES,
                    "Rearfoot angle: off by 10 to 14 degrees, so a video says nothing of it");
    static final Constant BOUNCE =
            derived(
                    "gait.network-bounce-error",
                    20,
                    Unit.PERCENT,
                    "Vertical oscillation: 1.2 cm (14 %) too small with a spread of as much, over nine drawn runners");

    static final Constant FLIGHT =
            derived(
                    "gait.network-flight-error",
                    60,
                    Unit.MILLISECONDS,
                    "Flight time: off by 64 ms, 43 of it too long in the mean, over nine drawn runners: from one foot's toe-off"
                            + " to the other's contact, so the far leg is always in it");
    static final Constant OVERSTRIDE =
            derived(
                    "gait.network-overstride-error",
                    0.11,
                    Unit.RATIO,
                    "Foot ahead of the hip at contact, of leg length: off by 0.11, 0.07 of it too small in the mean,"
                            + " over eleven drawn runners");
    static final Constant GROUND =
            derived(
                    "gait.network-ground-error",
                    2.5,
                    Unit.DEGREES,
                    "Slope of the line that the ball of the near foot draws on level ground: -0.5 on a clip of a"
                            + " person, -4.2 to 3.6 on six drawn runners");

    private NetworkConstants() {}

    private static Constant derived(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                Origin.DERIVED,
                new Source("adr-0902", "", Reading.COMPUTED),
                claim);
    }

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                EVENT, KNEE, STRIKE, SHANK, PELVIS, REARFOOT, BOUNCE, FLIGHT, OVERSTRIDE, GROUND);
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
            case "knee-flexion-at-initial-contact", "peak-stance-knee-flexion" -> KNEE.amount();
            case "foot-strike-angle" -> STRIKE.amount();
            case "shank-angle-at-initial-contact" -> SHANK.amount();
            case "contralateral-pelvic-drop" -> PELVIS.amount();
            case "rearfoot-angle" -> REARFOOT.amount();
            case "vertical-oscillation" -> BOUNCE.amount() / 100 * Math.abs(mean);
            default -> 0;
        };
    }
}

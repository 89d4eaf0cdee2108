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
                    20,
                    Unit.MILLISECONDS,
                    "A contact in a video from the side: up to 5 ms of the near leg, about 30 ms of the far"
                            + " one behind it; published for people 10 to 14 ms, near leg");
    static final Constant KNEE =
            derived(
                    "gait.network-knee-error",
                    9,
                    Unit.DEGREES,
                    "Knee flexion at contact and its peak: off by 6 to 11 degrees, mostly the far leg's"
                            + " shown too straight; published for people 3.9 to 7.0");
    static final Constant STRIKE =
            derived(
                    "gait.network-strike-error",
                    6.5,
                    Unit.DEGREES,
                    "Foot strike angle: off by 2 to 11 degrees");
    static final Constant SHANK =
            derived(
                    "gait.network-shank-error",
                    5.5,
                    Unit.DEGREES,
                    "Shank angle at contact: off by 0.3 to 8 degrees");
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
                    10,
                    Unit.PERCENT,
                    "Vertical oscillation: 4 to 16 % too large");

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
        return List.of(EVENT, KNEE, STRIKE, SHANK, PELVIS, REARFOOT, BOUNCE);
    }

    /// The least standard deviation of a measure from a network's points that averaging does not remove.
    ///
    /// @param measure its name
    /// @param mean of the measure, in its unit
    /// @param strideMillis length of the stride
    static double least(String measure, double mean, double strideMillis) {
        double pair = Math.sqrt(2) * EVENT.amount();
        return switch (measure) {
            case "ground-contact-time", "flight-time" -> pair;
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

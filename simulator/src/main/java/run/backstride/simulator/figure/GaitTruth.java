package run.backstride.simulator.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.GaitCycle.Leg;
import run.backstride.simulator.figure.GaitCycle.Point;

/// What a gait's measures truly are, computed from the body itself and not from pictures.
///
/// @param measures by name and side, such as `trunk-lean both`, in the units of the gait measures
/// @param initialContacts of each side within the recording, seconds
/// @param toeOffs of each side within the recording, seconds
public record GaitTruth(
        Map<String, Double> measures,
        Map<BodySide, List<Double>> initialContacts,
        Map<BodySide, List<Double>> toeOffs) {

    /// The truth of a recording.
    ///
    /// @param seconds its length
    public static GaitTruth of(GaitCycle cycle, double seconds) {
        GaitSpec spec = cycle.spec();
        Map<String, Double> measures = new LinkedHashMap<>();
        double stride = spec.strideSeconds();
        measures.put("cadence both", spec.cadence());
        measures.put("ground-contact-time both", spec.contactMilliseconds());
        measures.put("flight-time both", 1000 * stride / 2 - spec.contactMilliseconds());
        measures.put("duty-factor both", spec.contactMilliseconds() / (10 * stride));
        measures.put("foot-strike-angle both", spec.strikeDegrees());
        measures.put("overstride-of-leg-length both", spec.overstride());
        measures.put("trunk-lean both", spec.leanDegrees());
        measures.put("vertical-oscillation both", 100 * spec.bounceMeters());
        Leg landing = cycle.leg(BodySide.LEFT, 0);
        measures.put("shank-angle-at-initial-contact both", shank(landing));
        measures.put("knee-flexion-at-initial-contact both", flexion(landing));
        measures.put("peak-stance-knee-flexion both", peakFlexion(cycle));
        measures.put("contralateral-pelvic-drop left", spec.dropLeftDegrees());
        measures.put("contralateral-pelvic-drop right", spec.dropRightDegrees());
        measures.put("step-width both", 100 * spec.stepWidthMeters());
        Map<BodySide, List<Double>> contacts = new LinkedHashMap<>();
        Map<BodySide, List<Double>> toeOffs = new LinkedHashMap<>();
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            double first = side == BodySide.LEFT ? 0 : stride / 2;
            contacts.put(side, times(first, stride, seconds));
            double off = first + spec.contactMilliseconds() / 1000;
            toeOffs.put(side, times(off > stride ? off - stride : off, stride, seconds));
        }
        return new GaitTruth(measures, contacts, toeOffs);
    }

    private static List<Double> times(double first, double stride, double seconds) {
        List<Double> times = new ArrayList<>();
        for (double t = first; t <= seconds; t += stride) {
            times.add(t);
        }
        return times;
    }

    private static double shank(Leg leg) {
        return angle(leg.knee(), leg.ankle());
    }

    private static double flexion(Leg leg) {
        return angle(leg.hip(), leg.knee()) - angle(leg.knee(), leg.ankle());
    }

    private static double peakFlexion(GaitCycle cycle) {
        double contact = cycle.spec().contactMilliseconds() / 1000;
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 500; i++) {
            peak = Math.max(peak, flexion(cycle.leg(BodySide.LEFT, contact * i / 500)));
        }
        return peak;
    }

    /// Degrees by which `lower` lies ahead of a plumb line from `upper`.
    private static double angle(Point upper, Point lower) {
        return Math.toDegrees(Math.atan2(lower.x() - upper.x(), upper.y() - lower.y()));
    }
}

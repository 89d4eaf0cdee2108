package run.backstride.simulator.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.simulator.figure.Figure.Limb;

/// What the measures of a drawn figure truly are, of the joints that are drawn, each by its definition in
/// `docs/glossary.md`; no picture is looked at.
public final class FigureTruth {
    private static final int MOMENTS = 400;

    private FigureTruth() {}

    /// The truth of a recording of that length, for each side and both.
    ///
    /// @param seconds length of the recording
    public static GaitTruth of(Figure figure, double seconds) {
        Map<String, Double> measures = new LinkedHashMap<>();
        GaitSpec spec = figure.cycle(BodySide.LEFT).spec();
        measures.put("cadence both", spec.cadence());
        put(measures, "ground-contact-time", side -> contact(figure, side));
        put(measures, "duty-factor", side -> contact(figure, side) / (10 * spec.strideSeconds()));
        measures.put(
                "flight-time both",
                500 * spec.strideSeconds()
                        - (contact(figure, BodySide.LEFT) + contact(figure, BodySide.RIGHT)) / 2);
        put(measures, "foot-strike-angle", side -> figure.cycle(side).spec().strikeDegrees());
        put(
                measures,
                "shank-angle-at-initial-contact",
                side -> sagittal(landing(figure, side).knee(), landing(figure, side).ankle()));
        put(measures, "overstride-of-leg-length", side -> overstride(landing(figure, side), spec));
        put(measures, "knee-flexion-at-initial-contact", side -> flexion(landing(figure, side)));
        put(measures, "peak-stance-knee-flexion", side -> peakFlexion(figure, side));
        measures.put("trunk-lean both", spec.leanDegrees());
        measures.put("vertical-oscillation both", 100 * spec.bounceMeters());
        put(measures, "contralateral-pelvic-drop", side -> drop(figure, side));
        put(measures, "knee-alignment", side -> kneeInwards(middle(figure, side), side));
        put(measures, "rearfoot-angle", side -> heelOutwards(middle(figure, side), side));
        measures.put("step-width both", 100 * spec.stepWidthMeters());
        GaitTruth left = GaitTruth.of(figure.cycle(BodySide.LEFT), seconds);
        GaitTruth right = GaitTruth.of(figure.cycle(BodySide.RIGHT), seconds);
        return new GaitTruth(
                measures,
                joined(left.initialContacts(), right.initialContacts()),
                joined(left.toeOffs(), right.toeOffs()));
    }

    private static Map<BodySide, List<Double>> joined(
            Map<BodySide, List<Double>> left, Map<BodySide, List<Double>> right) {
        Map<BodySide, List<Double>> joined = new LinkedHashMap<>();
        joined.put(BodySide.LEFT, left.getOrDefault(BodySide.LEFT, List.of()));
        joined.put(BodySide.RIGHT, right.getOrDefault(BodySide.RIGHT, List.of()));
        return joined;
    }

    private static void put(
            Map<String, Double> measures, String name, ToDoubleFunction<BodySide> truth) {
        double left = truth.applyAsDouble(BodySide.LEFT);
        double right = truth.applyAsDouble(BodySide.RIGHT);
        measures.put(name + " left", left);
        measures.put(name + " right", right);
        measures.put(name + " both", (left + right) / 2);
    }

    private static double contact(Figure figure, BodySide side) {
        return figure.cycle(side).spec().contactMilliseconds();
    }

    /// When that foot lands first.
    private static double first(Figure figure, BodySide side) {
        return side == BodySide.LEFT ? 0 : figure.cycle(side).spec().strideSeconds() / 2;
    }

    private static Limb landing(Figure figure, BodySide side) {
        return figure.leg(side, first(figure, side));
    }

    private static double midStance(Figure figure, BodySide side) {
        return first(figure, side) + contact(figure, side) / 2000;
    }

    private static Limb middle(Figure figure, BodySide side) {
        return figure.leg(side, midStance(figure, side));
    }

    private static double overstride(Limb leg, GaitSpec spec) {
        return (leg.ankle().x() - leg.hip().x()) / spec.legLength();
    }

    private static double flexion(Limb leg) {
        return sagittal(leg.hip(), leg.knee()) - sagittal(leg.knee(), leg.ankle());
    }

    private static double peakFlexion(Figure figure, BodySide side) {
        double from = first(figure, side);
        return IntStream.range(0, MOMENTS)
                .mapToDouble(i ->
                        flexion(
                                figure.leg(
                                        side, from + contact(figure, side) / 1000 * i / MOMENTS)))
                .max()
                .orElse(Double.NaN);
    }

    private static double drop(Figure figure, BodySide stance) {
        double seconds = midStance(figure, stance);
        Joint standing = figure.leg(stance, seconds).hip();
        Joint swinging =
                figure.leg(stance == BodySide.LEFT ? BodySide.RIGHT : BodySide.LEFT, seconds).hip();
        return Math.toDegrees(
                Math.atan2(standing.y() - swinging.y(), Math.abs(standing.z() - swinging.z())));
    }

    private static double kneeInwards(Limb leg, BodySide side) {
        double turn = frontal(leg.hip(), leg.knee()) - frontal(leg.knee(), leg.ankle());
        return side == BodySide.LEFT ? turn : -turn;
    }

    private static double heelOutwards(Limb leg, BodySide side) {
        double turn = frontal(leg.ankle(), leg.heel()) - frontal(leg.knee(), leg.ankle());
        return side == BodySide.RIGHT ? turn : -turn;
    }

    /// Degrees by which `lower` lies ahead of a plumb line from `upper`.
    private static double sagittal(Joint upper, Joint lower) {
        return Math.toDegrees(Math.atan2(lower.x() - upper.x(), upper.y() - lower.y()));
    }

    /// Degrees by which `lower` lies to the right of a plumb line from `upper`.
    private static double frontal(Joint upper, Joint lower) {
        return Math.toDegrees(Math.atan2(lower.z() - upper.z(), upper.y() - lower.y()));
    }
}

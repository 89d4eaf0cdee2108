package run.backstride.report.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.JointCurve;
import run.backstride.analysis.gait.StrideCurves;
import run.backstride.core.Unit;
import run.backstride.core.diagnostic.Diagnostic;

/// What one recording says of a runner's gait.
public final class GaitDocument {
    private GaitDocument() {}

    /// {@return the document of one recording}
    public static String of(GaitMeasures gait, List<Diagnostic> diagnostics) {
        return Json.document(json ->
                json.put("file", gait.origin())
                        .put("view", Json.id(gait.view()))
                        .put("framesPerSecond", gait.framesPerSecond())
                        .put("frames", gait.frames())
                        .put("seconds", gait.seconds())
                        .put("facing", gait.facing().map(Json::id))
                        .objects("events", gait.events(), GaitDocument::event)
                        .objects("measures", gait.measures(), measure -> measure(gait, measure))
                        .texts("absent", gait.absent())
                        .put("points", Json.id(gait.points()))
                        .put("metersPerSecond", gait.metersPerSecond())
                        .object("strides", strides(gait.strides()))
                        .objects("diagnostics", diagnostics, DiagnosticFields::of));
    }

    private static Consumer<Json> strides(StrideCurves strides) {
        return json ->
                json.objects("curves", strides.joints(), GaitDocument::curve)
                        .objects("stances", strides.stances(), GaitDocument::stance)
                        .texts("absent", strides.absent());
    }

    private static Consumer<Json> curve(JointCurve curve) {
        return json ->
                json.put("angle", curve.angle().id())
                        .put("side", Json.id(curve.side()))
                        .put("unit", Unit.DEGREES.symbol())
                        .put("strides", curve.strides())
                        .put("toeOffPercent", curve.toeOffPercent())
                        .integers(
                                "percent",
                                curve.points().stream().map(JointCurve.Point::percent).toList())
                        .numbers(
                                "mean",
                                curve.points().stream().map(JointCurve.Point::mean).toList())
                        .numbers(
                                "standardDeviation",
                                curve.points().stream()
                                        .map(JointCurve.Point::standardDeviation)
                                        .toList());
    }

    private static Consumer<Json> stance(StrideCurves.Stance stance) {
        return json ->
                json.put("side", Json.id(stance.side()))
                        .put("initialContact", stance.initialContact())
                        .put("toeOff", stance.toeOff())
                        .put("seconds", stance.seconds())
                        .put("percentOfStride", stance.percentOfStride());
    }

    private static Consumer<Json> event(GaitMeasures.Event event) {
        return json ->
                json.put("side", Json.id(event.side()))
                        .put("type", Json.id(event.type()))
                        .put("seconds", event.seconds());
    }

    private static Consumer<Json> measure(GaitMeasures gait, GaitMeasure measure) {
        Optional<Points> own =
                Optional.of(gait.pointsOf(measure.name())).filter(by -> by != gait.points());
        return json ->
                json.put("name", measure.name())
                        .put("side", Json.id(measure.side()))
                        .put("value", measure.value().amount())
                        .put("unit", measure.value().unit().symbol())
                        .put("standardDeviation", measure.standardDeviation())
                        .put("steps", measure.steps())
                        .put("interval95", measure.interval95())
                        .put("confidence", measure.confidence())
                        .integers("evidence", measure.evidence())
                        .put("points", own.map(Json::id));
    }
}

package run.backstride.web.page;

import run.backstride.analysis.running.Course;
import run.backstride.analysis.running.Trace;
import run.backstride.analysis.running.Traces;
import run.backstride.core.SampledSignal;
import run.backstride.core.Unit;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The traces of an activity as the script that draws them takes them, in the reader's units; a missing value is
/// null, and a speed stays a speed, whose marks are written as pace.
final class TraceJson {
    /// What a screen can show side by side.
    private static final int POINTS = 1_500;

    private static final double METERS_A_KILOMETER = 1_000;
    private static final double DIGITS = 1e5;

    private TraceJson() {}

    static String of(Traces traces, UnitSystem units) {
        Numbers numbers = new Numbers(units);
        Course course = traces.course(POINTS);
        ObjectNode all = JsonMapper.shared().createObjectNode();
        put(all.putArray("seconds"), course.seconds(), value -> value);
        put(
                all.putArray("distance"),
                course.meters(),
                value -> numbers.shown(value / METERS_A_KILOMETER, Unit.KILOMETERS));
        all.put("distanceUnit", numbers.symbol(Unit.KILOMETERS));
        ArrayNode lines = all.putArray("lines");
        for (Course.Line line : course.lines()) {
            Trace.Kind kind = line.kind();
            ObjectNode one = lines.addObject();
            one.put("kind", RunsQuery.id(kind));
            one.put("name", RunWords.trace(kind));
            one.put("source", RunWords.source(line.source()));
            one.put("unit", numbers.symbol(kind.unit()));
            one.put("pace", kind == Trace.Kind.SPEED);
            put(one.putArray("values"), line.values(), v -> numbers.shown(v, kind.unit()));
            line.band()
                    .ifPresent(band -> {
                        put(one.putArray("low"), band.low(), v -> numbers.shown(v, kind.unit()));
                        put(one.putArray("high"), band.high(), v -> numbers.shown(v, kind.unit()));
                    });
        }
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static void put(
            ArrayNode into, SampledSignal signal, java.util.function.DoubleUnaryOperator shown) {
        for (int i = 0; i < signal.length(); i++) {
            if (signal.has(i)) {
                into.add(Math.round(shown.applyAsDouble(signal.at(i)) * DIGITS) / DIGITS);
            } else {
                into.addNull();
            }
        }
    }
}

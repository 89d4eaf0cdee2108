package run.backstride.report.html;

import java.util.List;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Relief;
import run.backstride.core.Interval;
import run.backstride.report.ReliefAxis;
import run.backstride.report.Wording;
import run.backstride.report.markup.Coordinate;
import run.backstride.report.markup.Element;

/// Expected relief as a bar: the 95 % interval thin, the 80 % interval thick, the mean as a dot. All
/// bars of a page share one scale, in points of pain.
///
/// @param scale what lies across
record ReliefBar(ReliefAxis scale) {
    private static final int HEIGHT = 26;
    private static final int AXIS_HEIGHT = 20;
    private static final double PERCENT = 100;

    static ReliefBar over(List<Finding> findings) {
        return new ReliefBar(ReliefAxis.over(findings));
    }

    private double position(double points) {
        return scale.share(points) * PERCENT;
    }

    private String at(double points) {
        return Coordinate.of(position(points)) + "%";
    }

    /// {@return the row of labels, as a picture that repeats what the rows say in words}
    Element axis() {
        Element svg = svg(AXIS_HEIGHT).set("aria-hidden", "true");
        for (double point : scale.ticks()) {
            String anchor =
                    point == scale.low() ? "start" : point == scale.high() ? "end" : "middle";
            svg.add(
                    Element.of("text", scale.label(point))
                            .set("x", at(point))
                            .set("y", "14")
                            .set("text-anchor", anchor));
        }
        return svg;
    }

    /// {@return the bar of one finding}
    Element of(Relief relief) {
        String words =
                "Expected relief %s points; 80 %% interval %s; 95 %% interval %s"
                        .formatted(
                                Wording.points(relief.mean()),
                                Wording.ends(relief.interval80()),
                                Wording.ends(relief.interval95()));
        Element svg = svg(HEIGHT).set("role", "img").set("aria-label", words);
        svg.add(Element.of("title", words));
        for (double point : scale.ticks()) {
            svg.add(
                    Element.of("line")
                            .in(point == 0 ? "zero" : "grid")
                            .set("x1", at(point))
                            .set("x2", at(point))
                            .set("y1", "0")
                            .set("y2", HEIGHT));
        }
        svg.add(stretch(relief.interval95(), "interval95", 3));
        svg.add(stretch(relief.interval80(), "interval80", 9));
        svg.add(
                Element.of("circle")
                        .in("mean")
                        .set("cx", at(relief.mean()))
                        .set("cy", HEIGHT / 2.0)
                        .set("r", "6"));
        return svg;
    }

    private Element stretch(Interval interval, String classes, int thickness) {
        return Element.of("rect")
                .in(classes)
                .set("x", at(interval.low()))
                .set(
                        "width",
                        Coordinate.of(position(interval.high()) - position(interval.low())) + "%")
                .set("y", (HEIGHT - thickness) / 2.0)
                .set("height", thickness)
                .set("rx", thickness / 2.0);
    }

    private static Element svg(int height) {
        return Element.of("svg").in("relief").set("width", "100%").set("height", height);
    }
}

package run.backstride.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.JointAngle;
import run.backstride.analysis.gait.JointCurve;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.report.GaitWording;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.Panel.Point;

/// One angle of one side over the stride in two recordings, laid over each other by the initial contact.
public final class CurvePairPlot {
    private static final Range STRIDE = new Range(0, 100);
    private static final int HEIGHT = 190;
    private static final double LEAST_EXTENT = 20;

    private CurvePairPlot() {}

    /// {@return one figure for each angle and side that both show}
    ///
    /// @param first drawn as a full line
    /// @param second drawn as a broken line
    public static List<Element> of(GaitMeasures first, GaitMeasures second) {
        List<Element> figures = new ArrayList<>();
        for (JointAngle angle : JointAngle.values()) {
            for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
                Optional<JointCurve> one = first.strides().curve(angle, side);
                Optional<JointCurve> other = second.strides().curve(angle, side);
                if (one.isPresent() && other.isPresent()) {
                    figures.add(figure(one.get(), other.get()));
                }
            }
        }
        return figures;
    }

    private static Element figure(JointCurve one, JointCurve other) {
        String side = one.side().name().toLowerCase(Locale.ROOT);
        String id = "pair-" + one.angle().id() + "-" + side;
        String title = GaitWording.angle(one.angle()) + ", " + side;
        Range range = range(one, other);
        Panel panel = new Panel(STRIDE, range, HEIGHT);
        panel.yTicks(range.ticks(5), degrees -> Numbers.fixed(degrees, 0) + "°");
        for (int percent = 0; percent <= STRIDE.high(); percent += 20) {
            panel.xTick(percent, percent + "%");
        }
        panel.curve(points(one), "line-" + side);
        panel.curve(points(other), "line-" + side + " second");
        String words =
                "Full line: first recording, mean of %s. Broken line: second, mean of %s."
                        .formatted(
                                Numbers.counted(one.strides(), "stride", "strides"),
                                Numbers.counted(other.strides(), "stride", "strides"));
        return new PlotFigure(id, title, words)
                .panel("Degrees, " + GaitWording.meaning(one.angle()), panel.draw(id, title, words))
                .done("From initial contact (0 %) to the next of the same foot (100 %).");
    }

    private static List<Point> points(JointCurve curve) {
        return curve.points().stream().map(p -> new Point(p.percent(), p.mean())).toList();
    }

    private static Range range(JointCurve one, JointCurve other) {
        List<Double> values = new ArrayList<>();
        one.points().forEach(point -> values.add(point.mean()));
        other.points().forEach(point -> values.add(point.mean()));
        Range all = Range.over(values);
        double lacking = Math.max(0, LEAST_EXTENT - (all.high() - all.low())) / 2;
        return new Range(all.low() - lacking, all.high() + lacking).padded(0.05);
    }
}

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
import run.backstride.report.plot.GaitNormConstants.Trio;
import run.backstride.report.plot.Panel.Point;

/// One angle over the stride, left and right, with what is published of other runners.
public final class CurvePlot {
    private static final Range STRIDE = new Range(0, 100);
    private static final List<BodySide> SIDES = List.of(BodySide.LEFT, BodySide.RIGHT);
    private static final double LEAST_EXTENT = 20;

    private final JointAngle angle;
    private final List<JointCurve> curves;
    private final List<Trio> norms;

    private CurvePlot(JointAngle angle, List<JointCurve> curves) {
        this.angle = angle;
        this.curves = curves;
        norms = norms(angle);
    }

    /// {@return one figure for each angle that the recording shows}
    ///
    /// @param place distinguishes the recordings of a page, from 1
    public static List<Element> of(GaitMeasures gait, int place) {
        List<Element> figures = new ArrayList<>();
        for (JointAngle angle : JointAngle.values()) {
            List<JointCurve> curves =
                    SIDES.stream()
                            .flatMap(side -> gait.strides().curve(angle, side).stream())
                            .toList();
            if (!curves.isEmpty()) {
                figures.add(
                        new CurvePlot(angle, curves).figure("curve-" + place + "-" + angle.id()));
            }
        }
        return figures;
    }

    private static List<Trio> norms(JointAngle angle) {
        return switch (angle) {
            case KNEE_FLEXION ->
                    List.of(GaitNormConstants.KNEE_AT_CONTACT, GaitNormConstants.KNEE_PEAK);
            case SHANK_ANGLE -> List.of(GaitNormConstants.SHANK_AT_CONTACT);
            case FOOT_ANGLE -> List.of(GaitNormConstants.FOOT_AT_CONTACT);
            case THIGH_ANGLE, TRUNK_LEAN, PELVIC_DROP, KNEE_ALIGNMENT -> List.of();
        };
    }

    private Element figure(String id) {
        String title = GaitWording.angle(angle) + " over the stride";
        Range range = range();
        Panel panel = new Panel(STRIDE, range, 190);
        lean(panel, range);
        curves.forEach(curve -> band(panel, curve));
        panel.yTicks(range.ticks(5), degrees -> Numbers.fixed(degrees, 0) + "°");
        for (int percent = 0; percent <= 100; percent += 20) {
            panel.xTick(percent, percent + "%");
        }
        for (JointCurve curve : curves) {
            String side = side(curve.side());
            curve.toeOffPercent()
                    .ifPresent(percent ->
                            panel.line(
                                    new Point(percent, range.low()),
                                    new Point(percent, range.high()),
                                    "toe-off " + side));
            panel.curve(
                    curve.points().stream().map(p -> new Point(p.percent(), p.mean())).toList(),
                    "line-" + side);
        }
        norms.forEach(trio -> marks(panel, trio));
        return legend(new PlotFigure(id, title, takeaway()))
                .panel("Degrees, " + GaitWording.meaning(angle), panel.draw(id, title, takeaway()))
                .done(
                        "From initial contact (0 %) to the next of the same foot (100 %). Band: one SD"
                                + " between strides, noise of the points in it. Upright lines: toe-off. "
                                + published());
    }

    private static String side(BodySide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private Range range() {
        List<Double> values = new ArrayList<>();
        for (JointCurve curve : curves) {
            for (JointCurve.Point point : curve.points()) {
                values.add(point.mean() - point.standardDeviation());
                values.add(point.mean() + point.standardDeviation());
            }
        }
        norms.forEach(trio -> trio.means().forEach(mean -> values.add(mean.amount())));
        if (angle == JointAngle.TRUNK_LEAN) {
            values.add(GaitNormConstants.TRUNK_LEAN.low());
            values.add(GaitNormConstants.TRUNK_LEAN.high());
        }
        Range all = Range.over(values);
        double lacking = Math.max(0, LEAST_EXTENT - (all.high() - all.low())) / 2;
        return new Range(all.low() - lacking, all.high() + lacking).padded(0.05);
    }

    private void lean(Panel panel, Range range) {
        if (angle == JointAngle.TRUNK_LEAN) {
            panel.ground(
                    new Point(0, GaitNormConstants.TRUNK_LEAN.low()),
                    new Point(100, GaitNormConstants.TRUNK_LEAN.high()),
                    "norm-band");
        }
        if (range.low() < 0 && range.high() > 0) {
            panel.level(0, "zero");
        }
    }

    private static void band(Panel panel, JointCurve curve) {
        List<Point> outline = new ArrayList<>();
        for (JointCurve.Point point : curve.points()) {
            outline.add(new Point(point.percent(), point.mean() + point.standardDeviation()));
        }
        for (JointCurve.Point point : curve.points().reversed()) {
            outline.add(new Point(point.percent(), point.mean() - point.standardDeviation()));
        }
        panel.shape(outline, "spread-" + side(curve.side()));
    }

    private static void marks(Panel panel, Trio trio) {
        for (int i = 0; i < trio.means().size(); i++) {
            double mean = trio.means().get(i).amount();
            panel.mark(
                    Marks.SQUARE,
                    new Point(trio.percent(), mean),
                    "norm-mark",
                    "28 runners at %s m/s: %s° on average"
                            .formatted(Numbers.fixed(trio.speed(i), 1), Numbers.fixed(mean, 1)));
        }
    }

    private PlotFigure legend(PlotFigure figure) {
        for (JointCurve curve : curves) {
            figure.legendLine(
                    "line-" + side(curve.side()),
                    "%s, %s"
                            .formatted(
                                    side(curve.side()),
                                    Numbers.counted(curve.strides(), "stride", "strides")));
        }
        if (!norms.isEmpty()) {
            figure.legend(Marks.SQUARE, "norm-mark", "means of 28 runners at 2.5, 3.5 and 4.5 m/s");
        }
        if (angle == JointAngle.TRUNK_LEAN) {
            figure.legendGround("norm-band", "runners of one study at 3.4 m/s: mean and SD");
        }
        return figure;
    }

    private String published() {
        return switch (angle) {
            case KNEE_FLEXION, SHANK_ANGLE, FOOT_ANGLE ->
                    "Squares: group means (Fukuchi 2017) from laboratory markers; the slowest lies lowest. How"
                            + " far runners differ is not published, so no band is drawn, and points of a"
                            + " video can differ from markers by a few degrees.";
            case TRUNK_LEAN -> "Grey: 7.3 ± 3.6°, chosen freely (Teng 2014).";
            case THIGH_ANGLE, PELVIC_DROP, KNEE_ALIGNMENT ->
                    "No curve of healthy runners is published that could be drawn here.";
        };
    }

    private String takeaway() {
        List<String> parts = new ArrayList<>();
        for (JointCurve curve : curves) {
            Optional<String> at =
                    curve.at(0)
                            .map(point ->
                                    "%s %s° at initial contact, %s° to %s° over the stride"
                                            .formatted(
                                                    side(curve.side()),
                                                    Numbers.fixed(point.mean(), 0),
                                                    Numbers.fixed(lowest(curve), 0),
                                                    Numbers.fixed(highest(curve), 0)));
            at.ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return "Initial contact itself is not seen in enough strides.";
        }
        String words = String.join("; ", parts) + ".";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static double lowest(JointCurve curve) {
        return curve.points().stream().mapToDouble(JointCurve.Point::mean).min().orElseThrow();
    }

    private static double highest(JointCurve curve) {
        return curve.points().stream().mapToDouble(JointCurve.Point::mean).max().orElseThrow();
    }
}

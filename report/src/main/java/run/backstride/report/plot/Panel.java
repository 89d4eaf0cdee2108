package run.backstride.report.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import run.backstride.report.markup.Coordinate;
import run.backstride.report.markup.Element;

/// One pair of axes and what is drawn between them. Across, everything is placed in percent, so that the
/// same picture fills a phone and a sheet of paper with letters of one size; down, in pixels.
final class Panel {
    private static final int X_LABELS = 24;
    private static final int TOP = 8;
    private static final double CLOSEST_LABELS = 0.12;
    private static final double PERCENT = 100;

    private final Range x;
    private final Range y;
    private final int height;
    private final Element grounds = Element.of("g");
    private final Element grid = Element.of("g").in("grid");
    private final Element content = Element.of("g");
    private final Element yLabels = Element.of("g");
    private double lastLabel = -1;
    private Marks.Size size = Marks.Size.USUAL;

    /// @param height of the drawing in pixels, without the labels below it
    Panel(Range x, Range y, int height) {
        this.x = x;
        this.y = y;
        this.height = height;
    }

    private String across(double value) {
        return Coordinate.of(x.share(value) * PERCENT) + "%";
    }

    private double down(double value) {
        return TOP + (1 - y.share(value)) * height;
    }

    /// Labels at the left and lines across.
    Panel yTicks(List<Double> ticks, DoubleFunction<String> label) {
        for (double tick : ticks) {
            grid.add(horizontal(tick));
            yLabels.add(
                    Element.of("text", label.apply(tick))
                            .set("x", "100%")
                            .set("dx", "-8")
                            .set("y", down(tick) + 4)
                            .set("text-anchor", "end"));
        }
        return this;
    }

    private Element horizontal(double value) {
        return Element.of("line")
                .set("x1", "0")
                .set("x2", "100%")
                .set("y1", down(value))
                .set("y2", down(value));
    }

    /// A line across at `value` that means something.
    Panel level(double value, String classes) {
        content.add(horizontal(value).in(classes));
        return this;
    }

    /// A label below, unless it would touch the one before. Labels come from left to right.
    Panel xTick(double value, String label) {
        double share = x.share(value);
        if (share - lastLabel < CLOSEST_LABELS) {
            return this;
        }
        lastLabel = share;
        String anchor = share < 0.04 ? "start" : share > 0.96 ? "end" : "middle";
        grid.add(
                Element.of("line")
                        .set("x1", across(value))
                        .set("x2", across(value))
                        .set("y1", TOP + height)
                        .set("y2", TOP + height + 5.0));
        grid.add(
                Element.of("text", label)
                        .set("x", across(value))
                        .set("y", TOP + height + 19.0)
                        .set("text-anchor", anchor));
        return this;
    }

    /// Marks from here on are small.
    Panel crowded() {
        size = Marks.Size.SMALL;
        return this;
    }

    Panel mark(Marks mark, Point at, String classes, String words) {
        content.add(
                Element.of("use")
                        .in(classes)
                        .set("href", "#" + mark.id(size))
                        .set("x", across(at.x()))
                        .set("y", down(at.y()))
                        .add(Element.of("title", words)));
        return this;
    }

    Panel line(Point from, Point to, String classes) {
        content.add(
                Element.of("line")
                        .in(classes)
                        .set("x1", across(from.x()))
                        .set("y1", down(from.y()))
                        .set("x2", across(to.x()))
                        .set("y2", down(to.y())));
        return this;
    }

    /// A rectangle between two corners, in front of the grid.
    Panel block(Point from, Point to, String classes, String words) {
        content.add(rectangle(from, to, classes).add(Element.of("title", words)));
        return this;
    }

    /// A rectangle behind the grid.
    Panel ground(Point from, Point to, String classes) {
        grounds.add(rectangle(from, to, classes));
        return this;
    }

    private Element rectangle(Point from, Point to, String classes) {
        double left = x.share(Math.min(from.x(), to.x()));
        double right = x.share(Math.max(from.x(), to.x()));
        double top = down(Math.max(from.y(), to.y()));
        return Element.of("rect")
                .in(classes)
                .set("x", Coordinate.of(left * PERCENT) + "%")
                .set("width", Coordinate.of((right - left) * PERCENT) + "%")
                .set("y", top)
                .set("height", down(Math.min(from.y(), to.y())) - top);
    }

    /// A closed shape behind the grid.
    Panel shape(List<Point> outline, String classes) {
        grounds.add(stretched(Element.of("polygon").in(classes), outline));
        return this;
    }

    /// A line through all points, in front of the grid.
    Panel curve(List<Point> points, String classes) {
        content.add(stretched(Element.of("polyline").in(classes + " curve"), points));
        return this;
    }

    /// A picture of its own that follows the width; its lines keep their thickness by the style sheet.
    private Element stretched(Element shape, List<Point> points) {
        StringBuilder list = new StringBuilder();
        for (Point point : points) {
            list.append(Coordinate.of(x.share(point.x()) * PERCENT))
                    .append(',')
                    .append(Coordinate.of(down(point.y())))
                    .append(' ');
        }
        int whole = TOP + height;
        return Element.of("svg", shape.set("points", list.toString().strip()))
                .set("width", "100%")
                .set("height", whole)
                .set("viewBox", "0 0 100 " + whole)
                .set("preserveAspectRatio", "none");
    }

    /// {@return axis labels and drawing side by side}
    ///
    /// @param title what the picture is, for those who cannot see it
    /// @param description what it shows
    Element draw(String id, String title, String description) {
        int whole = TOP + height + X_LABELS;
        Element labels =
                Element.of("svg", yLabels)
                        .in("y-axis")
                        .set("width", "48")
                        .set("height", whole)
                        .set("aria-hidden", "true");
        Element area =
                Element.of("svg")
                        .in("area")
                        .set("width", "100%")
                        .set("height", whole)
                        .set("role", "img")
                        .set("aria-labelledby", id + "-title " + id + "-desc")
                        .add(
                                Element.of("title", title).set("id", id + "-title"),
                                Element.of("desc", description).set("id", id + "-desc"),
                                grounds,
                                grid,
                                content);
        return Element.of("div", labels, area).in("chart");
    }

    /// A place between the axes, in their units.
    ///
    /// @param x across
    /// @param y up
    record Point(double x, double y) {}
}

package run.backstride.report.drawing;

import java.util.List;
import run.backstride.report.markup.Element;

/// What a body rests on, leans against or pulls at.
///
/// @param elements how it is drawn
/// @param corners what the picture must have room for
record Thing(List<Element> elements, List<Point> corners) {
    private static final double MAT = 1.8;
    private static final double SLAB = 3;
    private static final double INSET = 5;

    Thing {
        elements = List.copyOf(elements);
        corners = List.copyOf(corners);
    }

    /// A mat, sunk into the floor, so that the body lies at height 0.
    static Thing mat(double left, double right) {
        return box(left, right, -MAT, 0);
    }

    /// A step or a box on the floor.
    static Thing step(double left, double right, double height) {
        return box(left, right, 0, height);
    }

    /// A table, or a bench.
    static Thing table(double left, double right, double height) {
        double legs = height - SLAB;
        String data =
                "M%s 0v%sM%s 0v%s"
                        .formatted(
                                Ink.number(left + INSET),
                                Ink.number(-legs),
                                Ink.number(right - INSET),
                                Ink.number(-legs));
        return new Thing(
                List.of(Ink.line(data, Ink.THING, 2), rectangle(left, right, legs, height)),
                List.of(new Point(left, 0), new Point(right, height)));
    }

    /// A chair that looks to the right.
    static Thing chair(double left, double right, double height) {
        Thing seat = table(left, right, height);
        String back = "M%s %sv%s".formatted(Ink.number(left), Ink.number(-height), "-30");
        return new Thing(
                List.of(
                        seat.elements.getFirst(),
                        seat.elements.getLast(),
                        Ink.line(back, Ink.THING, 2)),
                List.of(new Point(left, 0), new Point(right, height + 30)));
    }

    /// A wall to the right of everything.
    static Thing wall(double left, double height) {
        return box(left, left + 2.5, 0, height);
    }

    /// Something thin and upright to hold on to.
    static Thing post(double x, double height) {
        Point top = new Point(x, height);
        return new Thing(
                List.of(Ink.line("M" + Ink.xy(top) + "V0", Ink.THING, 2)),
                List.of(new Point(x, 0), top));
    }

    /// A band or a strap, pulled straight.
    static Thing band(Point from, Point to) {
        return new Thing(
                List.of(Ink.line("M" + Ink.xy(from) + "L" + Ink.xy(to), Ink.MOVE, 1.4)),
                List.of(from, to));
    }

    private static Thing box(double left, double right, double low, double high) {
        return new Thing(
                List.of(rectangle(left, right, low, high)),
                List.of(new Point(left, low), new Point(right, high)));
    }

    private static Element rectangle(double left, double right, double low, double high) {
        return Element.of("rect")
                .set("x", Ink.number(left))
                .set("y", Ink.number(-high))
                .set("width", Ink.number(right - left))
                .set("height", Ink.number(high - low))
                .set("rx", ".8")
                .set("fill", Ink.THING_FILL)
                .set("stroke", Ink.THING)
                .set("stroke-width", ".9");
    }
}

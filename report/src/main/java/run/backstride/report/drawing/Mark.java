package run.backstride.report.drawing;

import java.util.ArrayList;
import java.util.List;
import run.backstride.report.markup.Element;

/// Arrows, angles and distances over a body.
///
/// @param elements how it is drawn
/// @param corners what the picture must have room for
record Mark(List<Element> elements, List<Point> corners) {
    private static final double WIDTH = 1.3;
    private static final double HEAD = 4.4;
    private static final double HEAD_ANGLE = 27;

    Mark {
        elements = List.copyOf(elements);
        corners = List.copyOf(corners);
    }

    /// A movement from one place to another.
    ///
    /// @param bow how far the way bends to its left, as a share of its length
    static Mark arrow(Point from, Point to, double bow) {
        Point bend = bend(from, to, bow);
        double end = bend.direction(to);
        String way =
                "M%sQ%s %s".formatted(Ink.xy(from), Ink.xy(bend), Ink.xy(to.to(-HEAD / 2, end)));
        // A curve of this kind stays within its ends and half of the way out to the middle point.
        return new Mark(
                List.of(Ink.line(way, Ink.MOVE, WIDTH), head(to, end)),
                List.of(from, to, from.between(to, .5).between(bend, .5)));
    }

    /// A movement to and fro.
    static Mark swing(Point from, Point to, double bow) {
        Mark there = arrow(from, to, bow);
        List<Element> elements = new ArrayList<>(there.elements());
        elements.add(head(from, bend(from, to, bow).direction(from)));
        return new Mark(elements, there.corners());
    }

    private static Point bend(Point from, Point to, double bow) {
        return from.between(to, .5).to(2 * bow * from.distance(to), from.direction(to) + 90);
    }

    private static Element head(Point tip, double direction) {
        return Ink.filled(
                "M%sL%sL%sZ"
                        .formatted(
                                Ink.xy(tip),
                                Ink.xy(tip.to(-HEAD, direction + HEAD_ANGLE)),
                                Ink.xy(tip.to(-HEAD, direction - HEAD_ANGLE))),
                Ink.MOVE);
    }

    /// An angle that is measured: from a dashed line of reference to a limb.
    static Mark angle(Point corner, double radius, double reference, double limb) {
        double turn = Point.turn(limb - reference);
        Point zero = corner.to(radius + 6, reference);
        String dashed = "M" + Ink.xy(corner) + "L" + Ink.xy(zero);
        String arc =
                "M%sA%s %s 0 0 %s %s"
                        .formatted(
                                Ink.xy(corner.to(radius, reference)),
                                Ink.number(radius),
                                Ink.number(radius),
                                turn > 0 ? "0" : "1",
                                Ink.xy(corner.to(radius, limb)));
        return new Mark(
                List.of(
                        Ink.line(dashed, Ink.MOVE, 1).set("stroke-dasharray", "2 2"),
                        Ink.line(arc, Ink.MOVE, WIDTH)),
                List.of(corner, zero, corner.to(radius, reference + turn / 2)));
    }

    /// A dashed line of reference.
    static Mark dashed(Point from, Point to) {
        return new Mark(
                List.of(
                        Ink.line("M" + Ink.xy(from) + "L" + Ink.xy(to), Ink.MOVE, 1)
                                .set("stroke-dasharray", "2 2")),
                List.of(from, to));
    }

    /// A strap over a limb.
    static Mark strap(Point over, Point under) {
        return new Mark(
                List.of(Ink.line("M" + Ink.xy(over) + "L" + Ink.xy(under), Ink.THING, 2.4)),
                List.of(over, under));
    }

    /// A level distance that is measured, with its ends marked.
    static Mark distance(Point from, Point to) {
        double half = 2.5;
        String data =
                "M%sv%sM%sv%sM%sL%s"
                        .formatted(
                                Ink.xy(from.shifted(0, half)),
                                Ink.number(2 * half),
                                Ink.xy(to.shifted(0, half)),
                                Ink.number(2 * half),
                                Ink.xy(from),
                                Ink.xy(to));
        return new Mark(
                List.of(Ink.line(data, Ink.MOVE, WIDTH)),
                List.of(from.shifted(0, -half), to.shifted(0, half)));
    }
}

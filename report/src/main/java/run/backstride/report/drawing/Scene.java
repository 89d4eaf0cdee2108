package run.backstride.report.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import run.backstride.report.markup.Element;

/// One picture: a body, perhaps where its movement began, what it rests on, and arrows. Filled while it is
/// built; the floor is drawn under everything.
final class Scene {
    private static final double MARGIN = 3;
    private static final double PIXELS = 1.7;
    private static final double FLOOR_WIDTH = .9;

    private final String title;
    private final Bounds bounds = new Bounds();
    private final List<Element> things = new ArrayList<>();
    private final List<Figure> starts = new ArrayList<>();
    private final List<Element> bodies = new ArrayList<>();
    private final Set<Capsule> held = new HashSet<>();
    private final List<Element> marks = new ArrayList<>();
    private final List<Pose> poses = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();

    private Scene(String title) {
        this.title = title;
        bounds.include(new Point(0, -FLOOR_WIDTH), 0);
    }

    /// @param title what is to be seen, in words, for those who cannot see it
    static Scene of(String title) {
        return new Scene(title);
    }

    /// Where the movement begins: pale.
    Figure start(Pose pose, Landmark... onTheFloor) {
        poses.add(pose);
        return start(Skeleton.ADULT.figure(pose), onTheFloor);
    }

    Figure start(Figure figure, Landmark... onTheFloor) {
        starts.add(figure);
        return keep(figure, onTheFloor);
    }

    /// Where it ends, or what is held.
    Figure body(Pose pose, Landmark... onTheFloor) {
        poses.add(pose);
        return body(Skeleton.ADULT.figure(pose), onTheFloor);
    }

    Figure body(Figure figure, Landmark... onTheFloor) {
        bodies.addAll(figure.elements());
        held.addAll(figure.capsules());
        return keep(figure, onTheFloor);
    }

    private Figure keep(Figure figure, Landmark... onTheFloor) {
        figures.add(figure);
        figure.capsules().forEach(bounds::include);
        return rests(figure, 0, onTheFloor);
    }

    /// Says what rests on something of that height.
    Figure rests(Figure figure, double height, Landmark... landmarks) {
        for (Landmark landmark : landmarks) {
            contacts.add(new Contact(figure, landmark, height));
        }
        return figure;
    }

    /// Puts a thing behind the body.
    Scene with(Thing thing) {
        things.addAll(thing.elements());
        thing.corners().forEach(corner -> bounds.include(corner, 1));
        return this;
    }

    /// Puts an arrow or a measure over the body.
    Scene with(Mark mark) {
        marks.addAll(mark.elements());
        mark.corners().forEach(corner -> bounds.include(corner, 1.5));
        return this;
    }

    /// Draws something by hand over the body.
    Scene over(Element element, Point one, Point other) {
        bodies.add(element);
        bounds.include(one, 0);
        bounds.include(other, 0);
        return this;
    }

    List<Pose> poses() {
        return List.copyOf(poses);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    /// {@return the picture as SVG}
    Element element() {
        double left = bounds.left() - MARGIN;
        double top = -bounds.high() - MARGIN;
        double width = bounds.right() - bounds.left() + 2 * MARGIN;
        double height = bounds.high() - bounds.low() + 2 * MARGIN;
        Element svg = svg(title, left, top, width, height).in("drawing");
        String floor =
                "M"
                        + Ink.number(left + 1)
                        + " "
                        + Ink.number(FLOOR_WIDTH / 2)
                        + "h"
                        + Ink.number(width - 2);
        return svg.add(Ink.line(floor, Ink.THING, FLOOR_WIDTH))
                .add(things)
                .add(starts.stream().flatMap(start -> start.pale(held).stream()).toList())
                .add(bodies)
                .add(marks);
    }

    /// {@return an empty picture with its name; all pictures have one scale}
    static Element svg(String title, double left, double top, double width, double height) {
        return Element.of("svg", Element.of("title", title))
                .set("xmlns", "http://www.w3.org/2000/svg")
                .set(
                        "viewBox",
                        "%s %s %s %s"
                                .formatted(
                                        Ink.number(left),
                                        Ink.number(top),
                                        Ink.number(width),
                                        Ink.number(height)))
                .set("width", String.valueOf(Math.round(width * PIXELS)))
                .set("height", String.valueOf(Math.round(height * PIXELS)))
                .set("role", "img")
                .set("aria-label", title);
    }
}

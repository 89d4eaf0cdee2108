package run.backstride.report.drawing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.backstride.report.markup.Element;

/// A body put into the picture's plane: where its landmarks are, and its limbs from back to front.
///
/// @param places the landmarks
/// @param parts what is drawn, the farthest first
record Figure(Places places, List<Part> parts) {

    Figure {
        parts = List.copyOf(parts);
    }

    /// Which side of the body a limb is on.
    enum Tone {
        NEAR,
        FAR
    }

    /// Limbs that are drawn as one.
    record Part(Tone tone, List<Capsule> capsules) {
        Part {
            capsules = List.copyOf(capsules);
        }
    }

    /// Where the landmarks are.
    static final class Places {
        private final Map<Landmark, Point> points = new EnumMap<>(Landmark.class);

        Places put(Landmark landmark, Point point) {
            points.put(landmark, point);
            return this;
        }

        /// {@return where it is}
        ///
        /// @throws IllegalArgumentException if this body does not show it
        Point of(Landmark landmark) {
            Point point = points.get(landmark);
            if (point == null) {
                throw new IllegalArgumentException("landmark must be drawn, was " + landmark);
            }
            return point;
        }

        List<Landmark> drawn() {
            return List.copyOf(points.keySet());
        }
    }

    Point at(Landmark landmark) {
        return places.of(landmark);
    }

    /// {@return the height of the skin below a landmark}
    double underside(Landmark landmark) {
        return at(landmark).y() - landmark.radius();
    }

    List<Capsule> capsules() {
        return parts.stream().flatMap(part -> part.capsules().stream()).toList();
    }

    /// {@return the body; a thin rim in the colour of the ground parts what overlaps}
    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (Part part : parts) {
            Element path =
                    Ink.filled(Capsule.path(part.capsules()), Ink.BODY)
                            .set("stroke", Ink.GROUND)
                            .set("stroke-width", "1.8")
                            .set("paint-order", "stroke");
            elements.add(
                    part.tone() == Tone.NEAR
                            ? path
                            : Element.of("g", path).set("opacity", Ink.FAR_SHARE));
        }
        return elements;
    }

    /// {@return the body as one pale shape: where a movement begins; nothing where all of it is held}
    ///
    /// @param held limbs that do not move; they are drawn with the other body
    Optional<Element> pale(Set<Capsule> held) {
        List<Capsule> moving =
                capsules().stream().filter(capsule -> !held.contains(capsule)).toList();
        return moving.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Ink.filled(Capsule.path(moving), Ink.BODY).set("opacity", Ink.START_SHARE));
    }
}

package run.backstride.video;

import java.util.List;
import java.util.stream.Stream;
import run.backstride.core.pose.Keypoint;

/// What is drawn on a frame to show a measure.
public sealed interface Mark {

    /// {@return what the measure comes to, such as `10.8°`; written beside the mark}
    String label();

    /// {@return the points that must be seen in the frame for the mark to be drawn}
    List<Keypoint> points();

    /// An angle: an arc between two rays.
    ///
    /// @param vertex where the rays start
    /// @param from one ray
    /// @param to the other
    record Angle(Spot vertex, Ray from, Ray to, String label) implements Mark {
        @Override
        public List<Keypoint> points() {
            return Stream.of(vertex.points(), from.points(), to.points())
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    /// A level distance: between the plumb lines of two places.
    ///
    /// @param from one place
    /// @param to the other
    record Reach(Spot from, Spot to, String label) implements Mark {
        @Override
        public List<Keypoint> points() {
            return Stream.concat(from.points().stream(), to.points().stream()).distinct().toList();
        }
    }

    /// A line between two places that a person marked, against the horizontal.
    ///
    /// @param left one place
    /// @param right the other
    record Slope(Place left, Place right, String label) implements Mark {
        @Override
        public List<Keypoint> points() {
            return List.of();
        }
    }

    /// A place of the upright frame.
    ///
    /// @param x pixels from its left edge
    /// @param y pixels from its upper edge
    record Place(double x, double y) {}

    /// The middle of some points.
    ///
    /// @param points at least one
    record Spot(List<Keypoint> points) {
        /// Copies the list.
        public Spot {
            points = List.copyOf(points);
        }

        /// {@return the middle of those points}
        public static Spot of(Keypoint... points) {
            return new Spot(List.of(points));
        }
    }

    /// A direction in the picture.
    sealed interface Ray {
        /// {@return the points it depends on}
        default List<Keypoint> points() {
            return switch (this) {
                case Toward(Spot spot) -> spot.points();
                case AwayFrom(Spot spot) -> spot.points();
                case LevelToward(Spot spot) -> spot.points();
                case Below(Spot spot, double _) -> spot.points();
                case Plumb _ -> List.of();
            };
        }

        /// To a place.
        record Toward(Spot spot) implements Ray {}

        /// On from a place, as if the line from there went on beyond the vertex.
        record AwayFrom(Spot spot) implements Ray {}

        /// Horizontally, to the side on which a place lies.
        record LevelToward(Spot spot) implements Ray {}

        /// To a place, but lower by so many degrees.
        record Below(Spot spot, double degrees) implements Ray {}

        /// Straight up or straight down.
        enum Plumb implements Ray {
            UP,
            DOWN
        }
    }
}

package run.backstride.report.drawing;

import java.util.List;

/// A rounded limb: two circles and what lies between them.
///
/// @param from centre of one end
/// @param fromRadius its radius
/// @param to centre of the other end
/// @param toRadius its radius
record Capsule(Point from, double fromRadius, Point to, double toRadius) {

    /// A piece between two landmarks, as thick as they are.
    static Capsule between(Figure.Places places, Landmark one, Landmark other) {
        return new Capsule(places.of(one), one.radius(), places.of(other), other.radius());
    }

    /// {@return path data of all pieces together}
    static String path(List<Capsule> capsules) {
        StringBuilder data = new StringBuilder();
        capsules.forEach(capsule -> capsule.append(data));
        return data.toString();
    }

    private void append(StringBuilder data) {
        double distance = from.distance(to);
        if (distance <= Math.abs(fromRadius - toRadius)) {
            circle(data, fromRadius > toRadius ? from : to, Math.max(fromRadius, toRadius));
            return;
        }
        double along = from.direction(to);
        // Where the outer tangent of the two circles touches them.
        double touch = Math.toDegrees(Math.acos((fromRadius - toRadius) / distance));
        data.append('M').append(Ink.xy(from.to(fromRadius, along + touch)));
        arc(data, fromRadius, touch < 90, from.to(fromRadius, along - touch));
        data.append('L').append(Ink.xy(to.to(toRadius, along - touch)));
        arc(data, toRadius, touch > 90, to.to(toRadius, along + touch));
        data.append('Z');
    }

    private static void arc(StringBuilder data, double radius, boolean large, Point end) {
        data.append('A')
                .append(Ink.number(radius))
                .append(' ')
                .append(Ink.number(radius))
                .append(large ? " 0 1 0 " : " 0 0 0 ")
                .append(Ink.xy(end));
    }

    private static void circle(StringBuilder data, Point centre, double radius) {
        data.append('M').append(Ink.xy(centre.shifted(radius, 0)));
        arc(data, radius, true, centre.shifted(-radius, 0));
        arc(data, radius, true, centre.shifted(radius, 0));
        data.append('Z');
    }
}

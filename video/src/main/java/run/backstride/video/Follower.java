package run.backstride.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows one person from frame to frame, says when that one is lost, and takes up again only somebody who
/// can be the same: of like size and near to where the person was.
final class Follower {
    private static final double LEAST_PRESENCE = 0.5;

    /// In one frame nobody moves by more than this part of the square about them.
    private static final double LARGEST_STEP = 0.5;

    /// Two squares whose centres are nearer than this part of the smaller are about the same person.
    private static final double SAME_PLACE = 0.35;

    /// From frame to frame the square about a person grows or shrinks by no more than this factor.
    private static final double LARGEST_GROWTH = 1.7;

    /// Somebody found after a loss is the same person only if the sizes differ by less than this factor.
    private static final double LIKE_SIZE = 1.4;

    /// How much farther away the person may be found again with each second of being lost, squares.
    private static final double DRIFT_A_SECOND = 2;

    private final BodyFinder bodies;
    private final double bornSeconds;
    private final List<Optional<Landmarks>> found = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private Square last;
    private Optional<Square> next;
    private double seenSeconds;
    private boolean seen;
    private Facing facing;

    /// @param facing what is known of where this person looks
    /// @param before frames before this person was first seen
    Follower(BodyFinder bodies, Facing facing, Square start, double seconds, int before) {
        this.bodies = bodies;
        this.facing = facing;
        bornSeconds = seconds;
        seenSeconds = seconds;
        last = start;
        next = Optional.of(start);
        for (int i = 0; i < before; i++) {
            found.add(Optional.empty());
            times.add(Double.NaN);
        }
    }

    /// Looks for the person in a picture.
    ///
    /// @param people asked only where the person is not where he or she ought to be
    void follow(Picture picture, PersonFinder people) {
        Optional<Landmarks> body =
                next.flatMap(square ->
                        look(picture, square, LARGEST_STEP * square.size(), LARGEST_GROWTH));
        if (body.isEmpty()) {
            body = again(picture, people);
        }
        body.ifPresent(landmarks -> {
            last = landmarks.next();
            seenSeconds = picture.seconds();
            seen = true;
            facing = facing.after(landmarks);
        });
        next = body.map(Landmarks::next);
        found.add(body);
        times.add(picture.seconds());
    }

    /// The body in a square, where one is there and it is the same person's: within reach of where the person
    /// was last, and of like size. The detector's squares are rough, so this is asked of the points.
    private Optional<Landmarks> look(Picture picture, Square square, double reach, double growth) {
        Landmarks body = shown(picture, square);
        Square after = body.next();
        boolean same =
                !seen || (after.distance(last) <= reach && isOfLikeSize(after, last, growth));
        return body.presence() >= LEAST_PRESENCE && same ? Optional.of(body) : Optional.empty();
    }

    /// The body in a square, from the hand that suits it; one seen for the first time is looked at again where it turns
    /// out to look the other way.
    private Landmarks shown(Picture picture, Square square) {
        Landmarks body = bodies.find(picture, square, facing.hand());
        if (seen || body.presence() < LEAST_PRESENCE) {
            return body;
        }
        Facing first = facing.after(body);
        return first.hand() == facing.hand() ? body : bodies.find(picture, square, first.hand());
    }

    private Optional<Landmarks> again(Picture picture, PersonFinder people) {
        double reach =
                last.size() * (LARGEST_STEP + DRIFT_A_SECOND * (picture.seconds() - seenSeconds));
        return people.find(picture).stream()
                .map(PersonFinder.Person::square)
                .filter(square -> square.distance(last) <= 2 * reach)
                .min((a, b) -> Double.compare(a.distance(last), b.distance(last)))
                .flatMap(square -> look(picture, square, reach, LIKE_SIZE));
    }

    private static boolean isOfLikeSize(Square one, Square other, double growth) {
        return one.size() < growth * other.size() && other.size() < growth * one.size();
    }

    /// {@return whether a square is about this person}
    boolean isAt(Square square) {
        return last.distance(square) < SAME_PLACE * Math.min(last.size(), square.size());
    }

    /// {@return the square about the person as last seen}
    Square where() {
        return last;
    }

    /// {@return since when this person is followed, seconds of the clip}
    double bornSeconds() {
        return bornSeconds;
    }

    /// {@return the points in each frame since the first of the clip}
    List<Optional<Landmarks>> found() {
        return found;
    }

    /// How fast the ankles move about the hips: of the standing nearly nothing, of the walking about 1.5, of the
    /// running about 3.
    ///
    /// @param since seconds; earlier frames do not count
    /// @return half body heights a second; 0 where the person was not seen in two frames that follow each other
    double legSpeed(double since) {
        double moved = 0;
        double seconds = 0;
        for (int i = 1; i < found.size(); i++) {
            if (times.get(i - 1) >= since
                    && found.get(i).isPresent()
                    && found.get(i - 1).isPresent()) {
                Landmarks now = found.get(i).get();
                double half = now.next().size() / (2 * Square.MARGIN);
                moved += now.legMovement(found.get(i - 1).get()) / half;
                seconds += times.get(i) - times.get(i - 1);
            }
        }
        return seconds > 0 ? moved / seconds : 0;
    }
}

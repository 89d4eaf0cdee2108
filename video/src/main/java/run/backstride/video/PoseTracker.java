package run.backstride.video;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import run.backstride.video.LandmarkDetector.Landmarks;
import run.backstride.video.PersonDetector.Person;

/// Chooses one runner, keeps that one from frame to frame, and finds that one again after a loss.
final class PoseTracker implements AutoCloseable {
    private static final double LEAST_PRESENCE = 0.5;

    private final PersonDetector persons;
    private final LandmarkDetector landmarks;
    private Optional<Square> next = Optional.empty();
    private Optional<Square> last = Optional.empty();
    private int people;

    PoseTracker(Networks networks, VideoPose.Options options) {
        persons = new PersonDetector(networks, options.threads());
        landmarks = new LandmarkDetector(networks.landmarks(options.quality()), options.threads());
    }

    /// {@return the points of the runner in the next frame, or nothing where the runner is not seen}
    Optional<Landmarks> track(Picture picture) {
        if (next.isEmpty()) {
            List<Person> found = persons.detect(picture);
            people = Math.max(people, found.size());
            next = choose(found);
        }
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Landmarks body = landmarks.detect(picture, next.get());
        if (body.presence() < LEAST_PRESENCE) {
            next = Optional.empty();
            return Optional.empty();
        }
        last = next;
        next = Optional.of(body.next());
        return Optional.of(body);
    }

    /// The person nearest to where the runner was last; at the start the largest.
    private Optional<Square> choose(List<Person> found) {
        Comparator<Person> order =
                last.isPresent()
                        ? Comparator.comparingDouble(
                                person -> -distance(person.square(), last.get()))
                        : Comparator.comparingDouble(person -> person.square().size());
        return found.stream().max(order).map(Person::square);
    }

    private static double distance(Square one, Square other) {
        return Math.hypot(one.centerX() - other.centerX(), one.centerY() - other.centerY());
    }

    /// {@return the largest number of people seen at once}
    int people() {
        return people;
    }

    @Override
    public void close() {
        persons.close();
        landmarks.close();
    }
}

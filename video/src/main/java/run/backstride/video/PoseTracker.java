package run.backstride.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses one runner and keeps that one. The rule: who moves the legs most; of those who move them about
/// equally, the largest. Somebody who stands in the picture when the clip begins is given up for a runner who
/// comes in later, never a runner for somebody else.
final class PoseTracker {
    /// How long two people are watched before one is chosen, seconds.
    private static final double WATCH = 1.5;

    /// How often it is looked who else is there, seconds, while nobody runs.
    private static final double LOOK_EVERY = 0.5;

    /// Legs that move faster are a runner's, half body heights a second.
    private static final double RUNNING = 2;

    /// Legs that move by this much faster are preferred.
    private static final double CLEARLY_FASTER = 1.5;

    private static final int MOST_PEOPLE = 3;

    private final PersonFinder persons;
    private final BodyFinder bodies;
    private final Viewpoint viewpoint;
    private final List<Follower> others = new ArrayList<>();
    private Optional<Follower> runner = Optional.empty();
    private double lookedSeconds = Double.NEGATIVE_INFINITY;
    private int frames;
    private int people;

    PoseTracker(PersonFinder persons, BodyFinder bodies, Viewpoint viewpoint) {
        this.persons = persons;
        this.bodies = bodies;
        this.viewpoint = viewpoint;
    }

    /// Looks at the next frame.
    void track(Picture picture) {
        if (runner.isEmpty() || isTimeToLook(picture.seconds())) {
            lookedSeconds = picture.seconds();
            people(picture).forEach(person -> consider(person.square(), picture.seconds()));
        }
        runner.ifPresent(one -> one.follow(picture, this::people));
        others.forEach(one -> one.follow(picture, this::people));
        frames++;
        judge(picture.seconds(), WATCH);
    }

    private boolean isTimeToLook(double seconds) {
        return seconds - lookedSeconds >= LOOK_EVERY
                && others.isEmpty()
                && runner.map(one -> one.legSpeed(seconds - WATCH) < RUNNING).orElse(true);
    }

    private List<PersonFinder.Person> people(Picture picture) {
        List<PersonFinder.Person> found = persons.find(picture);
        people = Math.max(people, found.size());
        return found.stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (PersonFinder.Person person) -> person.square().size())
                                .reversed())
                .toList();
    }

    private void consider(Square square, double seconds) {
        boolean known =
                runner.filter(one -> one.isAt(square)).isPresent()
                        || others.stream().anyMatch(one -> one.isAt(square));
        if (known || others.size() + 1 >= MOST_PEOPLE) {
            return;
        }
        Follower follower =
                new Follower(bodies, Facing.unknown(viewpoint), square, seconds, frames);
        if (runner.isEmpty()) {
            runner = Optional.of(follower);
        } else {
            others.add(follower);
        }
    }

    /// Decides about those who were watched long enough.
    private void judge(double seconds, double watched) {
        List<Follower> due =
                others.stream().filter(one -> seconds - one.bornSeconds() >= watched).toList();
        for (Follower one : due) {
            double mine =
                    runner.map(kept -> Math.max(kept.legSpeed(one.bornSeconds()), kept.legSpeed(0)))
                            .orElse(0.0);
            if (one.legSpeed(one.bornSeconds()) > CLEARLY_FASTER * mine) {
                runner = Optional.of(one);
            }
            others.remove(one);
        }
    }

    /// {@return the points of the runner in each frame, or nothing where the runner is not seen}
    List<Optional<Landmarks>> finish() {
        judge(Double.MAX_VALUE, 0);
        List<Optional<Landmarks>> found =
                new ArrayList<>(runner.map(Follower::found).orElse(List.of()));
        while (found.size() < frames) {
            found.addFirst(Optional.empty());
        }
        return found;
    }

    /// {@return the square about the runner as last seen}
    Optional<Square> where() {
        return runner.map(Follower::where);
    }

    /// {@return the largest number of people seen at once}
    int people() {
        return people;
    }
}

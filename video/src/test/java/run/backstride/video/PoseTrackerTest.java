package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One runner chosen and kept, on people who are made up and need no network.
final class PoseTrackerTest {
    private static final double RATE = 30;
    private static final int POINTS = 39;

    /// Somebody in the picture.
    ///
    /// @param x of the hips at the first frame, pixels
    /// @param speed pixels a second to the right
    /// @param half half of the body's height, pixels
    /// @param legs how fast the ankles go about the hips, half body heights a second
    /// @param from seconds from which the person is there
    /// @param to seconds until which
    private record Someone(
            double x, double speed, double half, double legs, double from, double to) {
        double hipX(double seconds) {
            return x + speed * seconds;
        }

        boolean isThere(double seconds) {
            return seconds >= from && seconds < to;
        }

        Square square(double seconds) {
            return Square.about(hipX(seconds), 300, hipX(seconds), 300 - half, Square.MARGIN);
        }

        /// The ankles go forth and back; their path in a second is `legs` half heights.
        Landmarks landmarks(double seconds, double presence) {
            double[] px = new double[POINTS];
            double[] py = new double[POINTS];
            double[] sure = new double[POINTS];
            java.util.Arrays.fill(px, hipX(seconds));
            java.util.Arrays.fill(py, 300);
            java.util.Arrays.fill(sure, 0.9);
            py[34] = 300 - half;
            double swing = half * legs / 4 / 1.4 * Math.sin(2 * Math.PI * 1.4 * seconds);
            px[27] += swing;
            px[28] -= swing;
            return new Landmarks(presence, px, py, sure);
        }
    }

    private static final Someone RUNNER = new Someone(320, 0, 100, 3, 0, 99);
    private static final Someone COACH = new Someone(500, 0, 150, 0.1, 0, 99);

    private static List<Optional<Landmarks>> track(double seconds, Someone... people) {
        PoseTracker tracker =
                new PoseTracker(
                        picture ->
                                there(picture.seconds(), people).stream()
                                        .map(one ->
                                                new PersonFinder.Person(
                                                        0.9, one.square(picture.seconds())))
                                        .toList(),
                        (picture, square, hand) -> nearest(picture.seconds(), square, people),
                        Viewpoint.SIDE);
        for (int i = 0; i < seconds * RATE; i++) {
            try (Picture picture = Pictures.blank(64, 64, i, i / RATE)) {
                tracker.track(picture);
            }
        }
        return tracker.finish();
    }

    private static List<Someone> there(double seconds, Someone... people) {
        List<Someone> there = new ArrayList<>();
        for (Someone one : people) {
            if (one.isThere(seconds)) {
                there.add(one);
            }
        }
        return there;
    }

    /// What a network does: it finds whoever is in the square, or says that nobody is.
    private static Landmarks nearest(double seconds, Square square, Someone... people) {
        return there(seconds, people).stream()
                .filter(one -> one.square(seconds).distance(square) < square.size() / 2)
                .min((a, b) ->
                        Double.compare(
                                a.square(seconds).distance(square),
                                b.square(seconds).distance(square)))
                .map(one -> one.landmarks(seconds, 0.95))
                .orElse(RUNNER.landmarks(seconds, 0.02));
    }

    private static double hipX(Optional<Landmarks> body) {
        return body.orElseThrow().x(23);
    }

    @Test
    void theRunnerIsChosenBeforeALargerPersonWhoStands() {
        List<Optional<Landmarks>> found = track(4, COACH, RUNNER);
        assertThat(found).hasSize(120).allMatch(Optional::isPresent);
        assertThat(found).allSatisfy(body -> assertThat(hipX(body)).isEqualTo(320));
    }

    @Test
    void ofTwoWhoRunTheLargerIsChosen() {
        Someone near = new Someone(500, 0, 150, 2.8, 0, 99);
        List<Optional<Landmarks>> found = track(4, RUNNER, near);
        assertThat(hipX(found.getLast())).isEqualTo(500);
    }

    @Test
    void aRunnerWhoComesInLaterTakesThePlaceOfAStanderAndTheFramesBeforeStayEmpty() {
        Someone late = new Someone(-400, 120, 100, 3, 3, 99);
        List<Optional<Landmarks>> found = track(8, COACH, late);
        assertThat(found).hasSize(240);
        assertThat(found.get(60)).isEmpty();
        assertThat(hipX(found.get(210))).isCloseTo(-400 + 120 * 7, within(1e-6));
    }

    @Test
    void aRunnerIsNotGivenUpForSomebodyElseWhoComes() {
        Someone passer = new Someone(-100, 150, 110, 3.2, 1, 7);
        List<Optional<Landmarks>> found = track(8, RUNNER, passer);
        assertThat(found).allSatisfy(body -> assertThat(hipX(body)).isEqualTo(320));
    }

    @Test
    void aLossStaysAGapAndTheSameRunnerIsFoundAgain() {
        Someone before = new Someone(320, 0, 100, 3, 0, 2);
        Someone after = new Someone(340, 0, 100, 3, 3, 99);
        List<Optional<Landmarks>> found = track(5, before, after, COACH);
        assertThat(found.subList(0, 60)).allMatch(Optional::isPresent);
        assertThat(found.subList(60, 90)).allMatch(Optional::isEmpty);
        assertThat(found.subList(90, 150))
                .allSatisfy(body -> assertThat(hipX(body)).isEqualTo(340));
    }

    @Test
    void aRunnerWhoLeavesThePictureIsNotReplacedByOneOfAnotherSize() {
        Someone leaving = new Someone(600, 250, 60, 3, 0, 3);
        List<Optional<Landmarks>> found = track(6, leaving, COACH);
        assertThat(found.subList(0, 85)).allMatch(Optional::isPresent);
        assertThat(found.subList(95, 180)).allMatch(Optional::isEmpty);
    }

    @Test
    void anEmptyPictureGivesAnEmptyFrameEach() {
        assertThat(track(1)).hasSize(30).allMatch(Optional::isEmpty);
    }

    @Test
    void legSpeedIsThatOfTheAnklesAboutTheHips() {
        Follower follower =
                new Follower(
                        (picture, square, hand) -> RUNNER.landmarks(picture.seconds(), 0.9),
                        Facing.unknown(Viewpoint.SIDE),
                        RUNNER.square(0),
                        0,
                        0);
        for (int i = 0; i < 200; i++) {
            try (Picture picture = Pictures.blank(64, 64, i, i / 100.0)) {
                follower.follow(picture, p -> List.of());
            }
        }
        assertThat(follower.legSpeed(0)).isCloseTo(3, within(0.1));
    }
}

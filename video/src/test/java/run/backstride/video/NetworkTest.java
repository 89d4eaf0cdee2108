package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pose networks as they are run: by XNNPACK, without what is not read, the same on any number of
/// threads.
final class NetworkTest {
    private static final Networks NETWORKS =
            new Networks(Path.of("models", "node_modules", "@mediapipe", "pose"));
    private static final int POINTS = 39 * 5;
    private static final int HEAT = 64 * 64 * 39;
    private static final int MASK = 256 * 256;
    private static final int DETECTOR_BOXES = 2254 * 12;

    private static Network landmarks(Networks.Quality quality, int threads, List<Integer> wanted) {
        assumeTrue(NETWORKS.arePresent(), "the pose networks were not fetched");
        return new Network(NETWORKS.landmarks(quality), threads, wanted);
    }

    private static void fill(Network network) {
        SplittableRandom random = new SplittableRandom(7);
        FloatBuffer input = network.input();
        for (int i = 0; i < input.capacity(); i++) {
            input.put(i, (float) random.nextDouble());
        }
    }

    private static float[] run(Network network, int numbers) {
        fill(network);
        network.run();
        float[] copy = new float[numbers];
        network.output(numbers).duplicate().clear().get(copy);
        return copy;
    }

    /// Without XNNPACK the plan has hundreds of steps and takes seven times as long.
    @ParameterizedTest
    @EnumSource
    void xnnpackTakesTheWholeLandmarkNetwork(Networks.Quality quality) {
        try (Network network = landmarks(quality, 1, List.of(POINTS, HEAT, 1))) {
            assertThat(network.steps()).isEqualTo(1);
        }
    }

    @Test
    void xnnpackTakesTheWholeDetector() {
        assumeTrue(NETWORKS.arePresent(), "the pose networks were not fetched");
        try (Network network = new Network(NETWORKS.detector(), 1, List.of(DETECTOR_BOXES, 2254))) {
            assertThat(network.steps()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void leavingOutTheMaskChangesNoPointAndNoHeat() {
        try (Network all = landmarks(Networks.Quality.FULL, 1, List.of(POINTS, HEAT, MASK, 1));
                Network some = landmarks(Networks.Quality.FULL, 1, List.of(POINTS, HEAT, 1))) {
            assertThat(run(some, POINTS)).isEqualTo(run(all, POINTS));
            assertThat(run(some, HEAT)).isEqualTo(run(all, HEAT));
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        try (Network one = landmarks(Networks.Quality.FULL, 1, List.of(POINTS, HEAT, 1));
                Network two = landmarks(Networks.Quality.FULL, 2, List.of(POINTS, HEAT, 1))) {
            assertThat(run(two, POINTS)).isEqualTo(run(one, POINTS));
        }
    }
}

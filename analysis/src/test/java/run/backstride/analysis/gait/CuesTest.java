package run.backstride.analysis.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.backstride.core.diary.Diary.BodySide;

/// Moments on a curve, and how far all of one recording's may be off.
class CuesTest {
    private static final double[] GRID =
            IntStream.range(0, 201).mapToDouble(i -> i * 0.01).toArray();

    /// Two valleys, at 0.5 and 1.5 s; the later one is a little deeper.
    private static final double[] VALLEYS =
            IntStream.range(0, 201)
                    .mapToDouble(i -> Math.cos(2 * Math.PI * GRID[i]) - 0.05 * GRID[i])
                    .toArray();

    @Test
    void theDeepestValleyIsTakenWhereNothingSaysWhereToLook() {
        assertThat(Cues.extreme(GRID, VALLEYS, -1)).isCloseTo(1.5, within(0.01));
        assertThat(Cues.extreme(GRID, VALLEYS, -1, Double.NaN)).isCloseTo(1.5, within(0.01));
    }

    @Test
    void theValleyNearerToTheMomentIsTakenThoughItIsLessDeep() {
        assertThat(Cues.extreme(GRID, VALLEYS, -1, 0.6)).isCloseTo(0.5, within(0.01));
        assertThat(Cues.extreme(GRID, VALLEYS, -1, 1.4)).isCloseTo(1.5, within(0.01));
        assertThat(Cues.extreme(GRID, VALLEYS, 1, 1.1)).isCloseTo(1, within(0.01));
    }

    @Test
    void aCurveThatOnlyRisesHasNoValley() {
        assertThat(Cues.extreme(GRID, GRID, -1, 1)).isNaN();
    }

    @Test
    void contactsShorterThanAnyThatWereMeasuredAreKnownLess() {
        assertThat(EventError.milliseconds(foot(0.290), foot(0.290))).isEqualTo(5);
        assertThat(EventError.milliseconds(foot(0.177), foot(0.177)))
                .isCloseTo(Math.hypot(5, 8), within(1e-9));
        assertThat(EventError.milliseconds(foot(), foot())).isEqualTo(5);
    }

    private static ContactDetection.Found foot(double... seconds) {
        List<Contact> stances =
                IntStream.range(0, seconds.length)
                        .mapToObj(i -> new Contact(BodySide.LEFT, i, i + seconds[i]))
                        .toList();
        return new ContactDetection.Found(List.of(), List.of(), stances, 0.7);
    }
}

package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How a network's points become the runner's where it was shown the mirror image.
final class HandTest {
    @Test
    void turnedTwiceIsAsItWas() {
        assertThat(IntStream.range(0, 39).map(Hand.TURNED::point).map(Hand.TURNED::point).toArray())
                .isEqualTo(IntStream.range(0, 39).toArray());
        assertThat(Hand.TURNED.across(Hand.TURNED.across(0.25))).isEqualTo(0.25);
    }

    /// Inner eye, ear, shoulder, hip, ankle, toe.
    @Test
    void theLeftPointOfAPairIsTheRunnersRightAndNoseAndCentreStay() {
        int[] left = {1, 3, 7, 11, 23, 27, 31};
        int[] right = {4, 6, 8, 12, 24, 28, 32};
        assertThat(IntStream.of(left).map(Hand.TURNED::point).toArray()).isEqualTo(right);
        assertThat(IntStream.of(0, 33, 34).map(Hand.TURNED::point).toArray())
                .containsExactly(0, 33, 34);
    }

    @Test
    void asFilmedNothingIsExchanged() {
        assertThat(IntStream.range(0, 39).map(Hand.AS_FILMED::point).toArray())
                .isEqualTo(IntStream.range(0, 39).toArray());
    }
}

package run.backstride.files.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TimeOrderTest {

    @Test
    void oneWrongClockCostsOneSampleWhereverItStands() {
        assertThat(TimeOrder.longestRising(new long[] {900, 1, 2, 3})).containsExactly(1, 2, 3);
        assertThat(TimeOrder.longestRising(new long[] {1, 2, 0, 3})).containsExactly(0, 1, 3);
        assertThat(TimeOrder.longestRising(new long[] {1, 2, 3, 0})).containsExactly(0, 1, 2);
    }

    @Test
    void equalTimesAreInOrder() {
        assertThat(TimeOrder.longestRising(new long[] {5, 5, 5})).containsExactly(0, 1, 2);
        assertThat(TimeOrder.longestRising(new long[0])).isEmpty();
    }

    @Test
    void noLongerOrderExists() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int round = 0; round < 300; round++) {
            long[] times = random.longs(random.nextInt(1, 12), 0, 8).toArray();
            int[] kept = TimeOrder.longestRising(times);
            assertThat(kept).hasSize(longestByTryingAll(times)).isSorted().doesNotHaveDuplicates();
            for (int i = 1; i < kept.length; i++) {
                assertThat(times[kept[i]]).isGreaterThanOrEqualTo(times[kept[i - 1]]);
            }
        }
    }

    private static int longestByTryingAll(long[] times) {
        int longest = 0;
        for (int chosen = 0; chosen < 1 << times.length; chosen++) {
            long last = Long.MIN_VALUE;
            boolean rising = true;
            for (int i = 0; i < times.length && rising; i++) {
                if (((chosen >> i) & 1) == 1) {
                    rising = times[i] >= last;
                    last = times[i];
                }
            }
            longest = rising ? Math.max(longest, Integer.bitCount(chosen)) : longest;
        }
        return longest;
    }
}

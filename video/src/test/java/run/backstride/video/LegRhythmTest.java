package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Knees and ankles that swing past each other, in some frames under the other leg's name.
final class LegRhythmTest {
    private static final double STRIDES = 1.42;

    /// Left less right of knee and ankle, across and up; half a stride later the same with the sign changed.
    private static double[][] apart(double[] seconds, double noise) {
        SplittableRandom random = new SplittableRandom(7);
        double[] sizes = {60, 20, 110, 45};
        double[][] apart = new double[sizes.length][seconds.length];
        for (int k = 0; k < sizes.length; k++) {
            for (int i = 0; i < seconds.length; i++) {
                double turn = 2 * Math.PI * STRIDES * seconds[i] + k;
                apart[k][i] =
                        sizes[k] * (Math.cos(turn) + 0.2 * Math.cos(3 * turn))
                                + 4
                                + noise * random.nextGaussian();
            }
        }
        return apart;
    }

    private static double[] seconds(double rate, double length) {
        return IntStream.range(0, (int) (rate * length)).mapToDouble(i -> i / rate).toArray();
    }

    private static void exchange(double[][] apart, IntPredicate frames) {
        for (double[] row : apart) {
            for (int i = 0; i < row.length; i++) {
                row[i] = frames.test(i) ? -row[i] : row[i];
            }
        }
    }

    private static int differing(boolean[] found, IntPredicate truth) {
        return (int)
                IntStream.range(0, found.length).filter(i -> found[i] != truth.test(i)).count();
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120})
    void legsThatWereNeverExchangedStay(double rate) {
        double[] seconds = seconds(rate, 10);
        assertThat(differing(new LegRhythm(seconds, apart(seconds, 6)).exchanged(), i -> false))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120})
    void aFifthOfTheFramesIsPutRight(double rate) {
        double[] seconds = seconds(rate, 8);
        double[][] apart = apart(seconds, 6);
        IntPredicate wrong = i -> seconds[i] % 1.0 > 0.3 && seconds[i] % 1.0 < 0.5;
        exchange(apart, wrong);
        assertThat(differing(new LegRhythm(seconds, apart).exchanged(), wrong))
                .isLessThanOrEqualTo(seconds.length / 100);
    }

    @Test
    void framesInWhichNothingWasSeenTellNothing() {
        double[] seconds = seconds(60, 6);
        double[][] apart = apart(seconds, 6);
        for (double[] row : apart) {
            Arrays.fill(row, 50, 70, Double.NaN);
        }
        IntPredicate wrong = i -> i >= 100 && i < 112;
        exchange(apart, wrong);
        boolean[] found = new LegRhythm(seconds, apart).exchanged();
        assertThat(differing(found, wrong)).isLessThanOrEqualTo(2);
    }

    @Test
    void whoStandsIsLeftAlone() {
        double[] seconds = seconds(60, 5);
        SplittableRandom random = new SplittableRandom(3);
        double[][] apart = new double[4][seconds.length];
        for (double[] row : apart) {
            Arrays.setAll(row, i -> 10 * random.nextGaussian());
        }
        assertThat(differing(new LegRhythm(seconds, apart).exchanged(), i -> false)).isZero();
    }

    @Test
    void aRhythmThatChangesOverHalfAMinuteIsFollowed() {
        double[] seconds = seconds(60, 30);
        double[][] apart = new double[4][seconds.length];
        for (int k = 0; k < apart.length; k++) {
            int signal = k;
            Arrays.setAll(
                    apart[k],
                    i ->
                            80
                                    * Math.cos(
                                            2 * Math.PI * seconds[i] * (1.38 + 0.001 * seconds[i])
                                                    + signal));
        }
        IntPredicate wrong = i -> i % 150 < 12;
        exchange(apart, wrong);
        assertThat(differing(new LegRhythm(seconds, apart).exchanged(), wrong)).isLessThan(20);
    }

    @Test
    void aClipOfOneFrameIsLeftAlone() {
        assertThat(new LegRhythm(new double[] {0}, new double[4][1]).exchanged())
                .containsOnly(false);
        assertThat(new LegRhythm(new double[] {}, new double[4][0]).exchanged()).isEmpty();
    }
}

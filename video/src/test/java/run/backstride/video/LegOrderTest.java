package run.backstride.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.backstride.video.LegOrder.Order;

/// Two legs swinging past each other, of which a network takes one for the other now and then.
final class LegOrderTest {
    private static final int POINTS = 4;

    private static double[][][] leg(double phase, double rate, double noise, long seed) {
        int frames = (int) (4 * rate);
        double[][][] leg = new double[POINTS][2][frames];
        SplittableRandom random = new SplittableRandom(seed);
        for (int point = 0; point < POINTS; point++) {
            for (int i = 0; i < frames; i++) {
                double turn = 2 * Math.PI * (1.38 * i / rate + phase) - 0.2 * point;
                leg[point][0][i] =
                        40 * (point + 1) * Math.cos(turn) + noise * random.nextGaussian();
                leg[point][1][i] =
                        -80 * (point + 1)
                                + 20 * (point + 1) * Math.max(0, Math.sin(turn))
                                + noise * random.nextGaussian();
            }
        }
        return leg;
    }

    private static void cross(double[][][] left, double[][][] right, int from, int to) {
        for (int point = 0; point < POINTS; point++) {
            for (int axis = 0; axis < 2; axis++) {
                for (int i = from; i < to; i++) {
                    double kept = left[point][axis][i];
                    left[point][axis][i] = right[point][axis][i];
                    right[point][axis][i] = kept;
                }
            }
        }
    }

    private static void merge(double[][][] left, double[][][] right, int frame) {
        for (int point = 0; point < POINTS; point++) {
            for (int axis = 0; axis < 2; axis++) {
                double middle = (left[point][axis][frame] + right[point][axis][frame]) / 2;
                left[point][axis][frame] = middle;
                right[point][axis][frame] = middle;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120, 240})
    void legsThatPassEachOtherStayWhoTheyAre(double rate) {
        Order[] orders = new LegOrder(leg(0, rate, 2, 1), leg(0.5, rate, 2, 2)).orders();
        assertThat(orders).containsOnly(Order.AS_SEEN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 120, 240})
    void exchangedFramesArePutRightAndOnlyThose(double rate) {
        double[][][] left = leg(0, rate, 2, 1);
        double[][][] right = leg(0.5, rate, 2, 2);
        int from = (int) (1.05 * rate);
        int to = from + 4;
        cross(left, right, from, to);
        Order[] orders = new LegOrder(left, right).orders();
        for (int i = 0; i < orders.length; i++) {
            assertThat(orders[i])
                    .as("frame %d", i)
                    .isEqualTo(i >= from && i < to ? Order.CROSSED : Order.AS_SEEN);
        }
    }

    /// As networks do it: into an exchange and out of it over a frame in which both legs lie half-way.
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void anExchangeBetweenFramesOfBothLegsInOnePlaceIsPutRightAndThoseAreLeftOut(int length) {
        double[][][] left = leg(0, 60, 2, 1);
        double[][][] right = leg(0.5, 60, 2, 2);
        int from = 60;
        int to = from + length;
        cross(left, right, from, to);
        merge(left, right, from);
        merge(left, right, to);
        Order[] orders = new LegOrder(left, right).orders();
        for (int i = 0; i < orders.length; i++) {
            Order expected =
                    i == from || i == to
                            ? Order.UNTOLD
                            : i > from && i < to ? Order.CROSSED : Order.AS_SEEN;
            assertThat(orders[i]).as("frame %d", i).isEqualTo(expected);
        }
    }

    @Test
    void framesWithoutAnybodyAreNotCountedAsLegsInOnePlace() {
        double[][][] left = leg(0, 60, 2, 1);
        double[][][] right = leg(0.5, 60, 2, 2);
        for (double[][][] leg : new double[][][][] {left, right}) {
            for (double[][] point : leg) {
                java.util.Arrays.fill(point[0], 20, 60, Double.NaN);
            }
        }
        assertThat(new LegOrder(left, right).orders()).containsOnly(Order.AS_SEEN);
    }

    @Test
    void aLegThatIsNotSeenExchangesNothing() {
        double[][][] left = leg(0, 60, 2, 1);
        double[][][] right = leg(0.5, 60, 2, 2);
        for (double[][] point : right) {
            java.util.Arrays.fill(point[0], 20, 60, Double.NaN);
        }
        assertThat(new LegOrder(left, right).orders()).containsOnly(Order.AS_SEEN);
    }

    @Test
    void aClipOfTwoFramesIsLeftAsItIs() {
        assertThat(new LegOrder(new double[1][2][2], new double[1][2][2]).orders())
                .containsExactly(Order.AS_SEEN, Order.AS_SEEN);
    }
}

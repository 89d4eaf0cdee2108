package run.backstride.video;

import java.util.Arrays;
import java.util.stream.IntStream;

/// In which frames the network took the left leg for the right.
///
/// Each frame may stand as the network has it or crossed. Of all ways to cross the frames of a clip that one
/// is taken whose points move on most evenly, where each crossed frame costs a little: the network is
/// mostly right. So a crossing is mended, and a mended frame never carries the rest of the clip with it.
final class LegOrder {
    /// What a crossed frame costs, in the usual unevenness of a frame.
    private static final double DISTRUST = 4;

    private static final int STATES = 2;

    private final double[][][] left;
    private final double[][][] right;
    private final int frames;

    /// @param left for each point of the left leg: x and y over the frames, `NaN` where missing
    /// @param right the same points of the right leg
    LegOrder(double[][][] left, double[][][] right) {
        this.left = left;
        this.right = right;
        frames = left.length == 0 ? 0 : left[0][0].length;
    }

    /// {@return for each frame whether its legs are to be exchanged}
    boolean[] crossed() {
        boolean[] crossed = new boolean[frames];
        if (frames < 3) {
            return crossed;
        }
        double penalty = DISTRUST * usualUnevenness();
        double[][] cost = new double[STATES][STATES];
        int[][][] from = new int[frames][STATES][STATES];
        for (int before = 0; before < STATES; before++) {
            for (int now = 0; now < STATES; now++) {
                cost[before][now] = penalty * (before + now);
            }
        }
        for (int frame = 2; frame < frames; frame++) {
            cost = step(cost, from[frame], frame, penalty);
        }
        int before = 0;
        int now = 0;
        for (int state = 1; state < STATES * STATES; state++) {
            if (cost[state / STATES][state % STATES] < cost[before][now]) {
                before = state / STATES;
                now = state % STATES;
            }
        }
        for (int frame = frames - 1; frame >= 2; frame--) {
            crossed[frame] = now == 1;
            int earlier = from[frame][before][now];
            now = before;
            before = earlier;
        }
        crossed[1] = now == 1;
        crossed[0] = before == 1;
        return crossed;
    }

    /// Costs of the states of this frame and the one before, from those one frame earlier.
    private double[][] step(double[][] cost, int[][] from, int frame, double penalty) {
        double[][] next = new double[STATES][STATES];
        for (double[] row : next) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int earlier = 0; earlier < STATES; earlier++) {
            for (int before = 0; before < STATES; before++) {
                for (int now = 0; now < STATES; now++) {
                    double sum =
                            cost[earlier][before]
                                    + penalty * now
                                    + unevenness(frame, earlier, before, now);
                    if (sum < next[before][now]) {
                        next[before][now] = sum;
                        from[before][now] = earlier;
                    }
                }
            }
        }
        return next;
    }

    private double usualUnevenness() {
        double[] sorted =
                IntStream.range(2, frames)
                        .mapToDouble(frame -> unevenness(frame, 0, 0, 0))
                        .sorted()
                        .toArray();
        return sorted[sorted.length / 2];
    }

    /// How far the points of both legs lie from where they were going, with three frames crossed or not. A
    /// point of which one leg is missing says nothing either way.
    private double unevenness(int frame, int earlier, int before, int now) {
        double sum = 0;
        for (int point = 0; point < left.length; point++) {
            double both =
                    miss(left[point], right[point], frame, earlier, before, now)
                            + miss(right[point], left[point], frame, earlier, before, now);
            sum += isMissing(point, frame) ? 0 : both;
        }
        return sum;
    }

    private boolean isMissing(int point, int frame) {
        for (int at = frame - 2; at <= frame; at++) {
            if (Double.isNaN(left[point][0][at]) || Double.isNaN(right[point][0][at])) {
                return true;
            }
        }
        return false;
    }

    private static double miss(
            double[][] own, double[][] other, int frame, int earlier, int before, int now) {
        double x = 0;
        double y = 0;
        int[] states = {earlier, before, now};
        double[] weights = {1, -2, 1};
        for (int k = 0; k < states.length; k++) {
            double[][] path = states[k] == 0 ? own : other;
            int at = frame - 2 + k;
            x += weights[k] * path[0][at];
            y += weights[k] * path[1][at];
        }
        return Math.hypot(x, y);
    }
}

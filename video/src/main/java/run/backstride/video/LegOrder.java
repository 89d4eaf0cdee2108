package run.backstride.video;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// In which frames a network took the left leg for the right, and in which it put both in one place.
///
/// While one leg passes the other, the network may exchange them for some frames, and on its way into such an
/// exchange and out of it may show both legs half-way between the two, where neither is. Each frame may stand as
/// seen, crossed, or be untold. Of all ways to order the frames of a clip that one is taken whose told points move
/// on most evenly. A crossed frame costs a little, because the network is mostly right, so a mended frame never
/// carries the rest of the clip with it; an untold one costs more, and only one that shows the ankles close
/// together may be untold.
final class LegOrder {
    /// How the legs of one frame are to be taken.
    enum Order {
        AS_SEEN,
        CROSSED,
        UNTOLD
    }

    /// What a crossed frame costs, in the usual unevenness of a frame.
    private static final double DISTRUST = 1;

    /// What an untold frame costs, in the usual unevenness of a frame.
    private static final double IGNORANCE = 10;

    /// Ankles nearer than this share of a leg's length may be both legs in one place: in running, a swinging foot
    /// passes the standing one higher than that.
    private static final double CLOSE = 0.35;

    private static final int KNEE = 0;
    private static final int ANKLE = 1;

    private final double[][][] left;
    private final double[][][] right;
    private final int frames;

    /// @param left for each point of the left leg, the knee first, then the ankle: x and y over the frames, `NaN`
    ///     where missing
    /// @param right the same points of the right leg
    LegOrder(double[][][] left, double[][][] right) {
        this.left = left;
        this.right = right;
        frames = left.length == 0 ? 0 : left[0][0].length;
    }

    /// {@return for each frame how its legs are to be taken}
    Order[] orders() {
        Order[] orders = new Order[frames];
        Arrays.fill(orders, Order.AS_SEEN);
        if (frames < 3) {
            return orders;
        }
        double usual = usualUnevenness();
        double near = CLOSE * legLength();
        double[] cost = new double[LegMemory.COUNT];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[LegMemory.NOTHING.index()] = 0;
        int[][] from = new int[frames][LegMemory.COUNT];
        Order[][] chosen = new Order[frames][LegMemory.COUNT];
        for (int frame = 0; frame < frames; frame++) {
            double untold = untoldCost(frame, near, usual);
            double[] next = new double[LegMemory.COUNT];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int state = 0; state < LegMemory.COUNT; state++) {
                if (cost[state] < Double.POSITIVE_INFINITY) {
                    LegMemory memory = LegMemory.of(state);
                    for (Order order : Order.values()) {
                        int then = memory.after(order).index();
                        double sum =
                                cost[state]
                                        + (order == Order.UNTOLD
                                                ? untold
                                                : toldCost(frame, memory, order, usual));
                        if (sum < next[then]) {
                            next[then] = sum;
                            from[frame][then] = state;
                            chosen[frame][then] = order;
                        }
                    }
                }
            }
            cost = next;
        }
        int state = cheapest(cost);
        for (int frame = frames - 1; frame >= 0; frame--) {
            orders[frame] = isAbsent(frame) ? Order.AS_SEEN : chosen[frame][state];
            state = from[frame][state];
        }
        return orders;
    }

    private static int cheapest(double[] cost) {
        int cheapest = 0;
        for (int state = 1; state < cost.length; state++) {
            cheapest = cost[state] < cost[cheapest] ? state : cheapest;
        }
        return cheapest;
    }

    private double untoldCost(int frame, double near, double usual) {
        if (isAbsent(frame)) {
            return 0;
        }
        double apart =
                Math.hypot(
                        left[ANKLE][0][frame] - right[ANKLE][0][frame],
                        left[ANKLE][1][frame] - right[ANKLE][1][frame]);
        return apart < near ? IGNORANCE * usual : Double.POSITIVE_INFINITY;
    }

    private double toldCost(int frame, LegMemory memory, Order order, double usual) {
        return isAbsent(frame)
                ? Double.POSITIVE_INFINITY
                : (order == Order.CROSSED ? DISTRUST * usual : 0)
                        + unevenness(frame, memory, order);
    }

    private boolean isAbsent(int frame) {
        return IntStream.range(0, left.length).allMatch(point -> isMissing(point, frame));
    }

    private boolean isMissing(int point, int frame) {
        return Double.isNaN(left[point][0][frame]) || Double.isNaN(right[point][0][frame]);
    }

    private double usualUnevenness() {
        LegMemory before = new LegMemory(1, Order.AS_SEEN, 1, Order.AS_SEEN);
        double[] sorted =
                IntStream.range(2, frames)
                        .filter(frame -> !isAbsent(frame))
                        .mapToDouble(frame -> unevenness(frame, before, Order.AS_SEEN))
                        .sorted()
                        .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private double legLength() {
        double[] shanks =
                DoubleStream.concat(shanks(left), shanks(right))
                        .filter(length -> !Double.isNaN(length))
                        .sorted()
                        .toArray();
        return shanks.length == 0 ? 0 : 2 * shanks[shanks.length / 2];
    }

    private DoubleStream shanks(double[][][] leg) {
        return IntStream.range(0, leg.length > ANKLE ? frames : 0)
                .mapToDouble(frame ->
                        Math.hypot(
                                leg[KNEE][0][frame] - leg[ANKLE][0][frame],
                                leg[KNEE][1][frame] - leg[ANKLE][1][frame]));
    }

    /// How far the points of both legs lie from where they were going, over the square of the time for which they
    /// were not seen. A point of which one leg is missing says nothing either way.
    private double unevenness(int frame, LegMemory memory, Order order) {
        if (memory.span() == 0) {
            return 0;
        }
        double sum = 0;
        for (int point = 0; point < left.length; point++) {
            int last = frame - memory.age();
            if (!isMissing(point, frame)
                    && !isMissing(point, last)
                    && !isMissing(point, last - memory.span())) {
                sum += miss(left[point], right[point], frame, memory, order);
                sum += miss(right[point], left[point], frame, memory, order);
            }
        }
        return sum / (memory.age() * (memory.age() + memory.span()) / 2.0);
    }

    private static double miss(
            double[][] own, double[][] other, int frame, LegMemory memory, Order order) {
        double[][] now = order == Order.CROSSED ? other : own;
        double[][] last = memory.last() == Order.CROSSED ? other : own;
        double[][] earlier = memory.earlier() == Order.CROSSED ? other : own;
        int at = frame - memory.age();
        int before = at - memory.span();
        double on = (double) memory.age() / memory.span();
        return Math.hypot(
                now[0][frame] - last[0][at] - on * (last[0][at] - earlier[0][before]),
                now[1][frame] - last[1][at] - on * (last[1][at] - earlier[1][before]));
    }
}

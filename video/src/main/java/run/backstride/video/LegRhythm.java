package run.backstride.video;

import java.util.Arrays;
import java.util.stream.IntStream;

/// In which frames the legs of a clip are exchanged, judged by the rhythm of its strides.
///
/// [LegOrder] asks of each frame whether the legs move on evenly; where a network takes one leg for the other for ten
/// frames, and shows both half-way on its way in and out, that may look even. But a runner's legs change places
/// twice a stride, and what lies between them follows [LegSwing]. It is fitted to what was seen, the frames that
/// contradict it are exchanged, and it is fitted again until nothing changes. The network has to be right in most
/// frames, and the legs have to swing as a walker's or a runner's do, or else nothing is exchanged. Pieces of a few seconds are looked at on
/// their own, because no runner keeps a rhythm for a minute.
final class LegRhythm {
    private static final double PIECE_SECONDS = 4;
    private static final double LEAST_SECONDS = 1.2;
    private static final double SLOWEST_STRIDES = 0.6;
    private static final double FASTEST_STRIDES = 2.2;
    private static final double STEP = 0.02;
    private static final double FINE_STEP = 0.004;
    private static final int ROUNDS = 8;

    /// A swing that explains less than this before frames are exchanged may be anybody's.
    private static final double LEAST_EXPLAINED = 0.3;

    /// A swing that explains less than this after frames were exchanged is not believed.
    private static final double BELIEVED = 0.85;

    /// Where the legs are nearer to each other than this share of their usual distance, squared, they pass.
    private static final double PASSING = 0.05;

    private final double[] seconds;
    private final double[][] apart;

    /// @param seconds of the frames, ascending
    /// @param apart one row a signal: a coordinate of a point of the left leg less that of the right leg, `NaN` where
    ///     missing
    LegRhythm(double[] seconds, double[][] apart) {
        this.seconds = seconds;
        this.apart = apart;
    }

    /// {@return for each frame whether its legs are exchanged}
    boolean[] exchanged() {
        boolean[] exchanged = new boolean[seconds.length];
        if (seconds.length == 0) {
            return exchanged;
        }
        double width = seconds[seconds.length - 1] - seconds[0];
        int pieces = (int) Math.max(1, Math.round(width / PIECE_SECONDS));
        for (int piece = 0; piece < pieces; piece++) {
            int from = piece * seconds.length / pieces;
            int to = (piece + 1) * seconds.length / pieces;
            if (seconds[to - 1] - seconds[from] >= LEAST_SECONDS) {
                boolean[] here =
                        ofPiece(
                                Arrays.copyOfRange(seconds, from, to),
                                Arrays.stream(apart)
                                        .map(row -> Arrays.copyOfRange(row, from, to))
                                        .toArray(double[][]::new));
                System.arraycopy(here, 0, exchanged, from, here.length);
            }
        }
        return exchanged;
    }

    private static boolean[] ofPiece(double[] seconds, double[][] apart) {
        boolean[] exchanged = new boolean[seconds.length];
        LegSwing swing = LegSwing.best(SLOWEST_STRIDES, FASTEST_STRIDES, STEP, seconds, apart);
        if (swing.explained() < LEAST_EXPLAINED) {
            return exchanged;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double near = swing.strides();
            swing = LegSwing.best(near - STEP, near + STEP, FINE_STEP, seconds, apart);
            if (!exchange(swing, apart, exchanged)) {
                break;
            }
        }
        return swing.explained() >= BELIEVED ? exchanged : new boolean[seconds.length];
    }

    /// Exchanges the legs of those frames that contradict the swing; whether there were any.
    private static boolean exchange(LegSwing swing, double[][] apart, boolean[] exchanged) {
        double usual =
                IntStream.range(0, exchanged.length)
                        .mapToDouble(i -> Math.abs(swing.agreement(i, apart)))
                        .average()
                        .orElse(0);
        boolean any = false;
        for (int i = 0; i < exchanged.length; i++) {
            if (swing.agreement(i, apart) < -PASSING * usual) {
                for (double[] row : apart) {
                    row[i] = -row[i];
                }
                exchanged[i] = !exchanged[i];
                any = true;
            }
        }
        return any;
    }
}

package run.backstride.video;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import run.backstride.core.SampledSignal;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;

/// Lays the points of all frames into paths, and puts right frames in which the network took the left leg
/// for the right.
final class TrackAssembly {
    private static final Map<Keypoint, Integer> POINTS = points();

    /// Knee, ankle, heel and foot index of the left leg; the right leg's follow each.
    private static final int[] LEFT_LEG = {25, 27, 29, 31};

    private static final int NETWORK_POINTS = 33;
    private static final double LEAST_CONFIDENCE = 0.05;

    private final double pictureHeight;
    private int swaps;
    private int untold;

    TrackAssembly(double pictureHeight) {
        this.pictureHeight = pictureHeight;
    }

    private static Map<Keypoint, Integer> points() {
        Map<Keypoint, Integer> points = new EnumMap<>(Keypoint.class);
        points.put(Keypoint.NOSE, 0);
        points.put(Keypoint.LEFT_SHOULDER, 11);
        points.put(Keypoint.RIGHT_SHOULDER, 12);
        points.put(Keypoint.LEFT_HIP, 23);
        points.put(Keypoint.RIGHT_HIP, 24);
        points.put(Keypoint.LEFT_KNEE, 25);
        points.put(Keypoint.RIGHT_KNEE, 26);
        points.put(Keypoint.LEFT_ANKLE, 27);
        points.put(Keypoint.RIGHT_ANKLE, 28);
        points.put(Keypoint.LEFT_HEEL, 29);
        points.put(Keypoint.RIGHT_HEEL, 30);
        points.put(Keypoint.LEFT_BIG_TOE, 31);
        points.put(Keypoint.RIGHT_BIG_TOE, 32);
        return points;
    }

    /// {@return in how many frames left and right were put right}
    int swaps() {
        return swaps;
    }

    /// {@return in how many frames both legs were shown in one place, and left out}
    int untold() {
        return untold;
    }

    PoseTrack track(double[] seconds, List<Optional<Landmarks>> bodies) {
        double[][][] paths = new double[NETWORK_POINTS][3][seconds.length];
        for (double[][] path : paths) {
            Arrays.fill(path[0], Double.NaN);
            Arrays.fill(path[1], Double.NaN);
        }
        for (int i = 0; i < seconds.length; i++) {
            if (bodies.get(i).isPresent()) {
                fill(paths, i, bodies.get(i).get());
            }
        }
        LegOrder.Order[] orders = legs(paths).orders();
        for (int i = 0; i < seconds.length; i++) {
            switch (orders[i]) {
                case AS_SEEN -> {}
                case CROSSED -> exchange(paths, i);
                case UNTOLD -> leaveOpen(paths, i);
            }
        }
        boolean[] exchanged = new LegRhythm(seconds, apart(paths)).exchanged();
        for (int i = 0; i < seconds.length; i++) {
            if (exchanged[i]) {
                exchange(paths, i);
            }
            swaps += exchanged[i] == (orders[i] == LegOrder.Order.CROSSED) ? 0 : 1;
        }
        Map<Keypoint, PoseTrack.Path> signals = new EnumMap<>(Keypoint.class);
        POINTS.forEach((keypoint, index) ->
                signals.put(
                        keypoint,
                        new PoseTrack.Path(
                                SampledSignal.of(paths[index][0]),
                                SampledSignal.of(paths[index][1]),
                                SampledSignal.of(paths[index][2]))));
        return new PoseTrack(SampledSignal.of(seconds), LengthUnit.PIXELS, signals);
    }

    private void fill(double[][][] paths, int frame, Landmarks body) {
        POINTS.values()
                .forEach(index -> {
                    double[][] path = paths[index];
                    double confidence = body.confidence(index);
                    path[2][frame] = confidence;
                    if (confidence >= LEAST_CONFIDENCE) {
                        path[0][frame] = body.x(index);
                        path[1][frame] = pictureHeight - body.y(index);
                    }
                });
    }

    private static void exchange(double[][][] paths, int frame) {
        for (int left : LEFT_LEG) {
            swap(paths[left], paths[left + 1], frame);
        }
    }

    private void leaveOpen(double[][][] paths, int frame) {
        for (int left : LEFT_LEG) {
            for (int point = left; point <= left + 1; point++) {
                paths[point][0][frame] = Double.NaN;
                paths[point][1][frame] = Double.NaN;
            }
        }
        untold++;
    }

    /// What lies between the legs' knees and between their ankles, across and up the picture.
    private static double[][] apart(double[][][] paths) {
        double[][] apart = new double[4][];
        for (int i = 0; i < apart.length; i++) {
            int axis = i % 2;
            double[] left = paths[LEFT_LEG[i / 2]][axis];
            double[] right = paths[LEFT_LEG[i / 2] + 1][axis];
            apart[i] =
                    IntStream.range(0, left.length).mapToDouble(k -> left[k] - right[k]).toArray();
        }
        return apart;
    }

    private static LegOrder legs(double[][][] paths) {
        double[][][] left = new double[LEFT_LEG.length][][];
        double[][][] right = new double[LEFT_LEG.length][][];
        for (int i = 0; i < LEFT_LEG.length; i++) {
            left[i] = paths[LEFT_LEG[i]];
            right[i] = paths[LEFT_LEG[i] + 1];
        }
        return new LegOrder(left, right);
    }

    private static void swap(double[][] one, double[][] other, int frame) {
        for (int k = 0; k < one.length; k++) {
            double kept = one[k][frame];
            one[k][frame] = other[k][frame];
            other[k][frame] = kept;
        }
    }
}

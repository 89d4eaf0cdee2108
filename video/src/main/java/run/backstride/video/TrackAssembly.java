package run.backstride.video;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;
import run.backstride.video.LandmarkDetector.Landmarks;

/// Lays the points of all frames into paths, and puts right frames in which the network took the left leg
/// for the right.
final class TrackAssembly {
    private static final Map<Keypoint, Integer> POINTS = points();

    /// Knee, ankle, heel and foot index of the left leg; the right leg's follow each.
    private static final int[] LEFT_LEG = {25, 27, 29, 31};

    private static final int NETWORK_POINTS = 33;
    private static final double CLEARLY_BETTER = 0.6;
    private static final double LEAST_CONFIDENCE = 0.05;

    private final double pictureHeight;
    private int swaps;

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
        for (int i = 2; i < seconds.length; i++) {
            putRight(paths, i);
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

    /// Swaps the legs of a frame where that follows clearly better from the two frames before.
    private void putRight(double[][][] paths, int frame) {
        double same = 0;
        double crossed = 0;
        for (int left : LEFT_LEG) {
            double[][] l = paths[left];
            double[][] r = paths[left + 1];
            same += miss(r, r, frame) + miss(l, l, frame);
            crossed += miss(r, l, frame) + miss(l, r, frame);
        }
        if (crossed < CLEARLY_BETTER * same) {
            for (int left : LEFT_LEG) {
                swap(paths[left], paths[left + 1], frame);
            }
            swaps++;
        }
    }

    /// How far the point of `to` lies from where `from` was going; `NaN` where it cannot be said.
    private static double miss(double[][] from, double[][] to, int frame) {
        double x = 2 * from[0][frame - 1] - from[0][frame - 2];
        double y = 2 * from[1][frame - 1] - from[1][frame - 2];
        return Math.hypot(to[0][frame] - x, to[1][frame] - y);
    }

    private static void swap(double[][] one, double[][] other, int frame) {
        for (int k = 0; k < one.length; k++) {
            double kept = one[k][frame];
            one[k][frame] = other[k][frame];
            other[k][frame] = kept;
        }
    }
}

package run.backstride.analysis.gait;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.stat.regression.SimpleRegression;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.SampledSignal;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// The points of one leg, in leg lengths, forward positive (side view) or to the picture's right (rear
/// view), up positive.
final class FootPath {
    /// Confidence below which a point counts as not seen.
    private static final double SEEN = 0.5;

    final BodySide side;
    final double[] times;
    final double[] heelForward;
    final double[] heelUp;
    final double[] toeForward;
    final double[] toeUp;
    final double[] ankleForward;
    final double[] ankleUp;

    /// Flexion of the knee and forward lean of the shank (ankle ahead of the knee), radians; neither depends
    /// on where heel and ball were marked.
    final double[] kneeFlexion;

    final double[] shankAngle;

    /// Standard deviation of a coordinate from frame to frame, in leg lengths.
    final double noise;

    private FootPath(
            BodySide side, double[] times, double[][] paths, double[][] angles, double noise) {
        this.side = side;
        kneeFlexion = angles[0];
        shankAngle = angles[1];
        this.noise = noise;
        this.times = times;
        heelForward = paths[0];
        heelUp = paths[1];
        toeForward = paths[2];
        toeUp = paths[3];
        ankleForward = paths[4];
        ankleUp = paths[5];
    }

    /// One leg of a recording, or nothing where heel, toe, ankle or hips are not among its points.
    ///
    /// @param forward +1 where the runner faces the picture's right, -1 for the left
    /// @param legLength in the recording's unit
    static Optional<FootPath> of(PoseTrack track, BodySide side, int forward, double legLength) {
        Keypoint[] points =
                side == BodySide.LEFT
                        ? new Keypoint[] {
                            Keypoint.LEFT_HEEL, Keypoint.LEFT_BIG_TOE, Keypoint.LEFT_ANKLE
                        }
                        : new Keypoint[] {
                            Keypoint.RIGHT_HEEL, Keypoint.RIGHT_BIG_TOE, Keypoint.RIGHT_ANKLE
                        };
        Optional<double[]> pelvis = pelvis(track);
        double[] climb = climb(track);
        if (pelvis.isEmpty()
                || Arrays.stream(points).anyMatch(point -> track.path(point).isEmpty())) {
            return Optional.empty();
        }
        double[][] paths = new double[6][track.frames()];
        for (int k = 0; k < points.length; k++) {
            PoseTrack.Path path = track.path(points[k]).orElseThrow();
            for (int i = 0; i < track.frames(); i++) {
                boolean seen = path.confidence().at(i) >= SEEN;
                paths[2 * k][i] =
                        seen
                                ? forward * (path.x().at(i) - pelvis.get()[i]) / legLength
                                : Double.NaN;
                paths[2 * k + 1][i] = seen ? (path.y().at(i) - climb[i]) / legLength : Double.NaN;
            }
        }
        return Optional.of(
                new FootPath(
                        side,
                        track.seconds().toArray(),
                        paths,
                        angles(track, side, forward),
                        shankNoise(track, side) / legLength));
    }

    /// {@return the channels that strides are laid over each other by, heights of heel, ball and ankle first}
    double[][] channels(View view) {
        return view == View.SIDE
                ? new double[][] {
                    heelUp,
                    toeUp,
                    ankleUp,
                    kneeFlexion,
                    shankAngle,
                    heelForward,
                    toeForward,
                    ankleForward
                }
                : new double[][] {heelUp, toeUp, ankleUp};
    }

    /// Knee flexion and shank angle of every frame; `NaN` where a point is not there.
    private static double[][] angles(PoseTrack track, BodySide side, int forward) {
        Optional<PoseTrack.Path> hip = track.path(Body.hip(side));
        Optional<PoseTrack.Path> knee = track.path(Body.knee(side));
        Optional<PoseTrack.Path> ankle = track.path(Body.ankle(side));
        double[][] angles = new double[2][track.frames()];
        for (int i = 0; i < track.frames(); i++) {
            double shank = lean(knee, ankle, i, forward);
            angles[0][i] = lean(hip, knee, i, forward) - shank;
            angles[1][i] = shank;
        }
        return angles;
    }

    /// By how much the lower point lies ahead of a plumb line from the upper one, radians.
    private static double lean(
            Optional<PoseTrack.Path> upper, Optional<PoseTrack.Path> lower, int i, int forward) {
        if (upper.isEmpty() || lower.isEmpty()) {
            return Double.NaN;
        }
        return Math.atan2(
                forward * (lower.get().x().at(i) - upper.get().x().at(i)),
                upper.get().y().at(i) - lower.get().y().at(i));
    }

    /// Noise of the points from the length of the shank, which does not change in truth: the median size of
    /// its second difference over 1.7 (2.3 for noise without memory, 1.1 where three frames are alike).
    private static double shankNoise(PoseTrack track, BodySide side) {
        Optional<PoseTrack.Path> knee = track.path(Body.knee(side));
        Optional<PoseTrack.Path> ankle = track.path(Body.ankle(side));
        if (knee.isEmpty() || ankle.isEmpty()) {
            return Double.NaN;
        }
        double[] length = new double[track.frames()];
        for (int i = 0; i < length.length; i++) {
            length[i] =
                    Math.hypot(
                            knee.get().x().at(i) - ankle.get().x().at(i),
                            knee.get().y().at(i) - ankle.get().y().at(i));
        }
        double[] bends =
                IntStream.range(1, length.length - 1)
                        .mapToDouble(i -> Math.abs(length[i - 1] - 2 * length[i] + length[i + 1]))
                        .filter(v -> !Double.isNaN(v))
                        .sorted()
                        .toArray();
        return bends.length == 0 ? Double.NaN : bends[bends.length / 2] / 1.7;
    }

    /// By how much the pelvis has risen steadily in the picture, against its middle: a runner who passes a camera
    /// that is not level climbs or sinks by metres, and no two strides would lie over each other.
    private static double[] climb(PoseTrack track) {
        double[] climb = new double[track.frames()];
        Optional<PoseTrack.Path> left = track.path(Keypoint.LEFT_HIP);
        Optional<PoseTrack.Path> right = track.path(Keypoint.RIGHT_HIP);
        if (left.isEmpty() || right.isEmpty()) {
            return climb;
        }
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < climb.length; i++) {
            double up = (left.get().y().at(i) + right.get().y().at(i)) / 2;
            if (!Double.isNaN(up)) {
                line.addData(track.seconds().at(i), up);
            }
        }
        double middle = (track.seconds().at(0) + track.seconds().at(climb.length - 1)) / 2;
        for (int i = 0; i < climb.length && line.getN() > 2; i++) {
            climb[i] = line.getSlope() * (track.seconds().at(i) - middle);
        }
        return climb;
    }

    private static Optional<double[]> pelvis(PoseTrack track) {
        Optional<PoseTrack.Path> left = track.path(Keypoint.LEFT_HIP);
        Optional<PoseTrack.Path> right = track.path(Keypoint.RIGHT_HIP);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        SampledSignal leftX = left.get().x();
        SampledSignal rightX = right.get().x();
        double[] middle = new double[track.frames()];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (leftX.at(i) + rightX.at(i)) / 2;
        }
        double[] times = track.seconds().toArray();
        LocalRegression regression =
                new LocalRegression(GaitConstants.PELVIS_BANDWIDTH.amount() / 1000, 1);
        return Optional.of(regression.fit(times, middle, times).values());
    }
}

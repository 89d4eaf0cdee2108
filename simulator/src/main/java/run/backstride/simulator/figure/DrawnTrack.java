package run.backstride.simulator.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import run.backstride.core.SampledSignal;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.core.pose.PoseTrack.LengthUnit;
import run.backstride.simulator.figure.GaitCycle.Leg;
import run.backstride.simulator.figure.GaitCycle.Point;

/// The keypoints of a drawn runner without a camera: what a perfect pose network would give, or one with
/// noise of a stated size.
public final class DrawnTrack {
    /// Noise of neighbouring frames is alike, as a pose network's is.
    private static final int ALIKE_FRAMES = 3;

    /// How a track is made.
    ///
    /// @param framesPerSecond of the capture
    /// @param seconds length
    /// @param facingLeft the runner faces the picture's left
    /// @param noise standard deviation of each coordinate, in leg lengths
    /// @param seed of the noise
    public record Setup(
            double framesPerSecond, double seconds, boolean facingLeft, double noise, long seed) {}

    private DrawnTrack() {}

    /// {@return the keypoints seen from the side, metres}
    public static PoseTrack side(GaitCycle cycle, Setup setup) {
        Recorder recorder = new Recorder(cycle, setup);
        for (int i = 0; i < recorder.frames; i++) {
            double t = recorder.seconds[i];
            for (BodySide side : new BodySide[] {BodySide.LEFT, BodySide.RIGHT}) {
                Leg leg = cycle.leg(side, t);
                boolean left = side == BodySide.LEFT;
                recorder.put(left ? Keypoint.LEFT_HIP : Keypoint.RIGHT_HIP, i, leg.hip());
                recorder.put(left ? Keypoint.LEFT_KNEE : Keypoint.RIGHT_KNEE, i, leg.knee());
                recorder.put(left ? Keypoint.LEFT_ANKLE : Keypoint.RIGHT_ANKLE, i, leg.ankle());
                recorder.put(left ? Keypoint.LEFT_HEEL : Keypoint.RIGHT_HEEL, i, leg.heel());
                recorder.put(left ? Keypoint.LEFT_BIG_TOE : Keypoint.RIGHT_BIG_TOE, i, leg.toe());
                recorder.put(
                        left ? Keypoint.LEFT_SHOULDER : Keypoint.RIGHT_SHOULDER,
                        i,
                        cycle.shoulders(t));
            }
        }
        return recorder.track(setup.facingLeft() ? -1 : 1);
    }

    /// {@return the keypoints seen from behind, metres, the runner's right to the picture's right}
    public static PoseTrack rear(GaitCycle cycle, Setup setup) {
        Recorder recorder = new Recorder(cycle, setup);
        for (int i = 0; i < recorder.frames; i++) {
            double t = recorder.seconds[i];
            for (BodySide side : new BodySide[] {BodySide.LEFT, BodySide.RIGHT}) {
                boolean left = side == BodySide.LEFT;
                RearLeg leg = RearLeg.of(cycle, side, t);
                recorder.put(left ? Keypoint.LEFT_HIP : Keypoint.RIGHT_HIP, i, leg.hip());
                recorder.put(left ? Keypoint.LEFT_KNEE : Keypoint.RIGHT_KNEE, i, leg.knee());
                recorder.put(left ? Keypoint.LEFT_ANKLE : Keypoint.RIGHT_ANKLE, i, leg.ankle());
                recorder.put(left ? Keypoint.LEFT_HEEL : Keypoint.RIGHT_HEEL, i, leg.heel());
                recorder.put(left ? Keypoint.LEFT_BIG_TOE : Keypoint.RIGHT_BIG_TOE, i, leg.toe());
            }
        }
        return recorder.track(1);
    }

    /// {@return the keypoints of a figure seen from straight beside, without perspective, metres}
    public static PoseTrack side(Figure figure, Setup setup) {
        Recorder recorder = new Recorder(figure.cycle(BodySide.LEFT), setup);
        recorder.figure(figure, joint -> new Point(joint.x(), joint.y()));
        return recorder.track(setup.facingLeft() ? -1 : 1);
    }

    /// {@return the keypoints of a figure seen from straight behind, without perspective, metres}
    public static PoseTrack rear(Figure figure, Setup setup) {
        Recorder recorder = new Recorder(figure.cycle(BodySide.LEFT), setup);
        recorder.figure(figure, joint -> new Point(joint.z(), joint.y()));
        return recorder.track(1);
    }

    private static final class Recorder {
        private final int frames;
        private final double[] seconds;
        private final double noise;
        private final SplittableRandom random;
        private final Map<Keypoint, double[][]> paths = new EnumMap<>(Keypoint.class);

        private Recorder(GaitCycle cycle, Setup setup) {
            frames = (int) Math.floor(setup.seconds() * setup.framesPerSecond()) + 1;
            seconds = new double[frames];
            for (int i = 0; i < frames; i++) {
                seconds[i] = i / setup.framesPerSecond();
            }
            noise = setup.noise() * cycle.spec().legLength();
            random = new SplittableRandom(setup.seed());
        }

        private void figure(Figure figure, Function<Joint, Point> seen) {
            for (int i = 0; i < frames; i++) {
                for (BodySide side : new BodySide[] {BodySide.LEFT, BodySide.RIGHT}) {
                    boolean left = side == BodySide.LEFT;
                    Figure.Limb leg = figure.leg(side, seconds[i]);
                    put(left ? Keypoint.LEFT_HIP : Keypoint.RIGHT_HIP, i, seen.apply(leg.hip()));
                    put(left ? Keypoint.LEFT_KNEE : Keypoint.RIGHT_KNEE, i, seen.apply(leg.knee()));
                    put(
                            left ? Keypoint.LEFT_ANKLE : Keypoint.RIGHT_ANKLE,
                            i,
                            seen.apply(leg.ankle()));
                    put(left ? Keypoint.LEFT_HEEL : Keypoint.RIGHT_HEEL, i, seen.apply(leg.heel()));
                    put(
                            left ? Keypoint.LEFT_BIG_TOE : Keypoint.RIGHT_BIG_TOE,
                            i,
                            seen.apply(leg.toe()));
                    put(
                            left ? Keypoint.LEFT_SHOULDER : Keypoint.RIGHT_SHOULDER,
                            i,
                            seen.apply(figure.arm(side, seconds[i]).shoulder()));
                }
            }
        }

        private void put(Keypoint keypoint, int frame, Point point) {
            double[][] path = paths.computeIfAbsent(keypoint, k -> new double[2][frames]);
            path[0][frame] = point.x();
            path[1][frame] = point.y();
        }

        private PoseTrack track(int direction) {
            double[] certain = new double[frames];
            Arrays.fill(certain, 1);
            Map<Keypoint, PoseTrack.Path> signals = new EnumMap<>(Keypoint.class);
            paths.forEach((keypoint, path) -> {
                disturb(path[0], direction);
                disturb(path[1], 1);
                signals.put(
                        keypoint,
                        new PoseTrack.Path(
                                SampledSignal.of(path[0]),
                                SampledSignal.of(path[1]),
                                SampledSignal.of(certain)));
            });
            return new PoseTrack(SampledSignal.of(seconds), LengthUnit.METERS, signals);
        }

        /// Moving sums of white noise keep its variance and make neighbours alike.
        private void disturb(double[] path, int direction) {
            RandomGenerator own = random.split();
            double[] white = new double[frames + ALIKE_FRAMES];
            for (int i = 0; i < white.length; i++) {
                white[i] = noise == 0 ? 0 : noise * own.nextGaussian() / Math.sqrt(ALIKE_FRAMES);
            }
            for (int i = 0; i < frames; i++) {
                double sum = 0;
                for (int k = 0; k < ALIKE_FRAMES; k++) {
                    sum += white[i + k];
                }
                path[i] = direction * path[i] + sum;
            }
        }
    }
}

package run.backstride.analysis.gait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import run.backstride.core.SampledSignal;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// The runner's points at any moment between frames, forward positive and up positive.
final class Body {
    /// A place in the picture's plane, forward and up, in the recording's unit; `NaN` where not seen.
    ///
    /// @param forward in the direction of running (side view) or to the picture's right (rear view)
    /// @param up upwards
    record Place(double forward, double up) {
        boolean isSeen() {
            return !Double.isNaN(forward) && !Double.isNaN(up);
        }

        double distance(Place other) {
            return Math.hypot(forward - other.forward, up - other.up);
        }

        Place middle(Place other) {
            return new Place((forward + other.forward) / 2, (up + other.up) / 2);
        }
    }

    private static final Place UNSEEN = new Place(Double.NaN, Double.NaN);
    private static final double SMOOTHING_SECONDS = 0.010;
    private static final double SLOW_SECONDS = 0.028;
    private static final double POOL_SECONDS = 0.06;
    private static final double CHANGE_SECONDS = 0.02;

    private final PoseTrack track;
    private final int forward;
    private final double[] times;
    private final Map<Keypoint, double[][]> paths = new EnumMap<>(Keypoint.class);
    private final LocalRegression regression;
    private final LocalRegression slow;

    Body(PoseTrack track, int forward) {
        this.track = track;
        this.forward = forward;
        times = track.seconds().toArray();
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint)
                    .ifPresent(path ->
                            paths.put(
                                    keypoint,
                                    new double[][] {path.x().toArray(), path.y().toArray()}));
        }
        regression =
                new LocalRegression(
                        Math.max(
                                SMOOTHING_SECONDS,
                                GaitConstants.POSE_BANDWIDTH_IN_FRAMES.amount()
                                        / framesPerSecond()),
                        2);
        slow =
                new LocalRegression(
                        Math.max(
                                SLOW_SECONDS,
                                GaitConstants.POSE_BANDWIDTH_IN_FRAMES.amount()
                                        / framesPerSecond()),
                        2);
    }

    PoseTrack track() {
        return track;
    }

    int forward() {
        return forward;
    }

    double framesPerSecond() {
        double[] gaps = new double[times.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = times[i + 1] - times[i];
        }
        Arrays.sort(gaps);
        return 1 / gaps[gaps.length / 2];
    }

    int frames() {
        return times.length;
    }

    double secondsAt(int frame) {
        return times[frame];
    }

    boolean has(Keypoint keypoint) {
        return paths.containsKey(keypoint);
    }

    /// {@return where a point is at a moment, or an unseen place}
    Place at(Keypoint keypoint, double seconds) {
        double[][] path = paths.get(keypoint);
        if (path == null) {
            return UNSEEN;
        }
        return place(regression, path, seconds);
    }

    private Place place(LocalRegression smoothing, double[][] path, double seconds) {
        return new Place(
                forward * smoothing.at(times, path[0], seconds),
                smoothing.at(times, path[1], seconds));
    }

    /// The points at one moment, smoothed between frames or as one frame has them.
    interface Moment {
        Place of(Keypoint keypoint);
    }

    /// A figure of one leg at one moment, `NaN` where a point is not seen.
    interface Figure {
        double of(BodySide side, Moment moment);
    }

    /// {@return the points at a moment between frames}
    Moment moment(double seconds) {
        return keypoint -> at(keypoint, seconds);
    }

    /// The points at a moment, smoothed as far as the extremes of hip and knee allow, which noise would
    /// widen.
    Moment slowMoment(double seconds) {
        return keypoint -> {
            double[][] path = paths.get(keypoint);
            return path == null ? UNSEEN : place(slow, path, seconds);
        };
    }

    /// {@return the points as one frame has them}
    Moment frame(int index) {
        return keypoint -> {
            double[][] path = paths.get(keypoint);
            return path == null ? UNSEEN : new Place(forward * path[0][index], path[1][index]);
        };
    }

    /// A figure at initial contact, from the frames of all steps pooled by their time to contact.
    double pooledAtContact(List<Contact> stances, Figure figure) {
        double[][] pooled = pooled(stances, figure);
        return new LocalRegression(SMOOTHING_SECONDS, 2).at(pooled[0], pooled[1], 0);
    }

    /// {@return how fast a figure changes at initial contact, its unit a second, from the same frames}
    double changeAtContact(List<Contact> stances, Figure figure) {
        double[][] pooled = pooled(stances, figure);
        return new LocalRegression(CHANGE_SECONDS, 2)
                .fit(pooled[0], pooled[1], new double[] {0})
                .slopes()[0];
    }

    private double[][] pooled(List<Contact> stances, Figure figure) {
        List<double[]> pooled = new ArrayList<>();
        for (Contact stance : stances) {
            for (int i = frameAt(stance.initialContact() - POOL_SECONDS);
                    i < times.length && times[i] < stance.initialContact() + POOL_SECONDS;
                    i++) {
                pooled.add(
                        new double[] {
                            times[i] - stance.initialContact(), figure.of(stance.side(), frame(i))
                        });
            }
        }
        pooled.sort(Comparator.comparingDouble(point -> point[0]));
        return new double[][] {
            pooled.stream().mapToDouble(point -> point[0]).toArray(),
            pooled.stream().mapToDouble(point -> point[1]).toArray()
        };
    }

    /// {@return the middle of both hips}
    Place midHip(double seconds) {
        return at(Keypoint.LEFT_HIP, seconds).middle(at(Keypoint.RIGHT_HIP, seconds));
    }

    /// {@return the middle of both shoulders, or the neck where they are not there}
    Place shoulders(double seconds) {
        return has(Keypoint.LEFT_SHOULDER) && has(Keypoint.RIGHT_SHOULDER)
                ? at(Keypoint.LEFT_SHOULDER, seconds).middle(at(Keypoint.RIGHT_SHOULDER, seconds))
                : at(Keypoint.NECK, seconds);
    }

    /// {@return the frame nearest to a moment}
    int frameAt(double seconds) {
        int index = Arrays.binarySearch(times, seconds);
        if (index >= 0) {
            return index;
        }
        int after = Math.min(times.length - 1, -index - 1);
        int before = Math.max(0, after - 1);
        return seconds - times[before] < times[after] - seconds ? before : after;
    }

    /// Length of the leg, hip to knee to ankle, in the recording's unit: over both legs the median of the
    /// frames (side view) or their 90th percentile (rear view, where a bent leg is foreshortened).
    OptionalDouble legLength(boolean fromTheRear) {
        double[] lengths =
                DoubleStream.concat(lengths(BodySide.LEFT), lengths(BodySide.RIGHT))
                        .filter(v -> !Double.isNaN(v))
                        .sorted()
                        .toArray();
        if (lengths.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(lengths[(int) ((lengths.length - 1) * (fromTheRear ? 0.9 : 0.5))]);
    }

    private DoubleStream lengths(BodySide side) {
        double[][] hip = paths.get(hip(side));
        double[][] knee = paths.get(knee(side));
        double[][] ankle = paths.get(ankle(side));
        if (hip == null || knee == null || ankle == null) {
            return DoubleStream.empty();
        }
        return IntStream.range(0, times.length)
                .mapToDouble(i ->
                        Math.hypot(hip[0][i] - knee[0][i], hip[1][i] - knee[1][i])
                                + Math.hypot(knee[0][i] - ankle[0][i], knee[1][i] - ankle[1][i]));
    }

    /// {@return +1 where the runner faces the picture's right, -1 for the left, by heel and toe}
    static int facing(PoseTrack track) {
        double ahead = 0;
        for (Keypoint[] foot :
                new Keypoint[][] {
                    {Keypoint.LEFT_HEEL, Keypoint.LEFT_BIG_TOE},
                    {Keypoint.RIGHT_HEEL, Keypoint.RIGHT_BIG_TOE}
                }) {
            if (track.path(foot[0]).isPresent() && track.path(foot[1]).isPresent()) {
                SampledSignal heel = track.path(foot[0]).get().x();
                SampledSignal toe = track.path(foot[1]).get().x();
                for (int i = 0; i < track.frames(); i++) {
                    double lead = Math.signum(toe.at(i) - heel.at(i));
                    ahead += Double.isNaN(lead) ? 0 : lead;
                }
            }
        }
        return ahead >= 0 ? 1 : -1;
    }

    static Keypoint hip(BodySide side) {
        return side == BodySide.LEFT ? Keypoint.LEFT_HIP : Keypoint.RIGHT_HIP;
    }

    static Keypoint knee(BodySide side) {
        return side == BodySide.LEFT ? Keypoint.LEFT_KNEE : Keypoint.RIGHT_KNEE;
    }

    static Keypoint ankle(BodySide side) {
        return side == BodySide.LEFT ? Keypoint.LEFT_ANKLE : Keypoint.RIGHT_ANKLE;
    }

    static Keypoint heel(BodySide side) {
        return side == BodySide.LEFT ? Keypoint.LEFT_HEEL : Keypoint.RIGHT_HEEL;
    }

    static Keypoint toe(BodySide side) {
        return side == BodySide.LEFT ? Keypoint.LEFT_BIG_TOE : Keypoint.RIGHT_BIG_TOE;
    }
}

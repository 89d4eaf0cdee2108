package run.backstride.benchmarks;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import run.backstride.core.SampledSignal;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// A recording as another camera would have taken it. Every change keeps the truth of the contacts, or
/// moves it in a known way.
final class TrialVariant {
    private static final int ALIKE_FRAMES = 3;

    private TrialVariant() {}

    /// The same at another frame rate, linear between frames, the first frame a share of a frame later.
    static PoseTrack resampled(PoseTrack track, double framesPerSecond, double late) {
        double[] old = track.seconds().toArray();
        double start = late / framesPerSecond;
        int frames = (int) Math.floor((old[old.length - 1] - start) * framesPerSecond) + 1;
        double[] times = new double[frames];
        for (int i = 0; i < frames; i++) {
            times[i] = start + i / framesPerSecond;
        }
        return changed(track, times, (keypoint, values) -> interpolated(old, values, times));
    }

    /// The same, everything faster by a factor, as if the film ran fast: contacts move with it.
    static PoseTrack faster(PoseTrack track, double factor) {
        double[] times = track.seconds().map(t -> t / factor).toArray();
        return changed(track, times, (keypoint, values) -> values);
    }

    /// Noise of a standard deviation, alike over three frames; in the recording's unit.
    static PoseTrack noisy(PoseTrack track, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return changed(
                track,
                track.seconds().toArray(),
                (keypoint, values) -> {
                    SplittableRandom own = random.split();
                    double[] white = new double[values.length + ALIKE_FRAMES];
                    for (int i = 0; i < white.length; i++) {
                        white[i] = deviation * own.nextGaussian() / Math.sqrt(ALIKE_FRAMES);
                    }
                    double[] noisy = values.clone();
                    for (int i = 0; i < noisy.length; i++) {
                        noisy[i] += white[i] + white[i + 1] + white[i + 2];
                    }
                    return noisy;
                });
    }

    /// The frames from one moment to another, the time starting anew.
    static PoseTrack cropped(PoseTrack track, double from, double to) {
        double[] old = track.seconds().toArray();
        int first = 0;
        while (old[first] < from) {
            first++;
        }
        int end = first;
        while (end < old.length && old[end] <= to) {
            end++;
        }
        double[] times = new double[end - first];
        for (int i = first; i < end; i++) {
            times[i - first] = old[i] - old[first];
        }
        int begin = first;
        int stop = end;
        return changed(
                track,
                times,
                (keypoint, values) -> java.util.Arrays.copyOfRange(values, begin, stop));
    }

    /// Frames lost at random: they are not in the file at all.
    static PoseTrack dropped(PoseTrack track, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] old = track.seconds().toArray();
        int[] kept =
                java.util.stream.IntStream.range(0, old.length)
                        .filter(i -> i == 0 || random.nextDouble() >= share)
                        .toArray();
        return changed(
                track,
                java.util.Arrays.stream(kept).mapToDouble(i -> old[i]).toArray(),
                (keypoint, values) ->
                        java.util.Arrays.stream(kept).mapToDouble(i -> values[i]).toArray());
    }

    /// Each point moved by a rigid offset in the frame of its foot: markers stuck elsewhere on the shoe.
    ///
    /// @param heelUp by how much the heel's point sits higher, perpendicular to the sole
    /// @param toeUp the same for the ball
    /// @param toeAhead by how much the ball's point sits farther ahead
    static PoseTrack restuck(PoseTrack track, double heelUp, double toeUp, double toeAhead) {
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint).ifPresent(path -> paths.put(keypoint, path));
        }
        restick(paths, Keypoint.LEFT_HEEL, Keypoint.LEFT_BIG_TOE, heelUp, toeUp, toeAhead);
        restick(paths, Keypoint.RIGHT_HEEL, Keypoint.RIGHT_BIG_TOE, heelUp, toeUp, toeAhead);
        return new PoseTrack(track.seconds(), track.unit(), paths);
    }

    private static void restick(
            Map<Keypoint, PoseTrack.Path> paths,
            Keypoint heelPoint,
            Keypoint toePoint,
            double heelUp,
            double toeUp,
            double toeAhead) {
        PoseTrack.Path heel = paths.get(heelPoint);
        PoseTrack.Path toe = paths.get(toePoint);
        if (heel == null || toe == null) {
            return;
        }
        int frames = heel.x().length();
        double[][] moved = new double[4][frames];
        for (int i = 0; i < frames; i++) {
            double dx = toe.x().at(i) - heel.x().at(i);
            double dy = toe.y().at(i) - heel.y().at(i);
            double length = Math.hypot(dx, dy);
            double facing = Math.signum(dx);
            // Along the sole and away from it, upwards where the foot is flat.
            double alongX = dx / length;
            double alongY = dy / length;
            double upX = -alongY * facing;
            double upY = alongX * facing;
            moved[0][i] = heel.x().at(i) + heelUp * upX;
            moved[1][i] = heel.y().at(i) + heelUp * upY;
            moved[2][i] = toe.x().at(i) + toeUp * upX + toeAhead * alongX;
            moved[3][i] = toe.y().at(i) + toeUp * upY + toeAhead * alongY;
        }
        paths.put(heelPoint, path(moved[0], moved[1], heel));
        paths.put(toePoint, path(moved[2], moved[3], toe));
    }

    private static PoseTrack.Path path(double[] x, double[] y, PoseTrack.Path like) {
        return new PoseTrack.Path(SampledSignal.of(x), SampledSignal.of(y), like.confidence());
    }

    /// The picture turned about its origin, degrees, counter-clockwise positive: a camera that rolled the
    /// other way.
    static PoseTrack rolled(PoseTrack track, double degrees) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint)
                    .ifPresent(path -> {
                        double[] x = path.x().toArray();
                        double[] y = path.y().toArray();
                        for (int i = 0; i < x.length; i++) {
                            double turnedX = cosine * x[i] - sine * y[i];
                            y[i] = sine * x[i] + cosine * y[i];
                            x[i] = turnedX;
                        }
                        paths.put(keypoint, path(x, y, path));
                    });
        }
        return new PoseTrack(track.seconds(), track.unit(), paths);
    }

    /// The runner also moves through the picture, at a steady speed, as over ground.
    static PoseTrack moving(PoseTrack track, double speed) {
        double[] times = track.seconds().toArray();
        DoubleUnaryOperator same = v -> v;
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint)
                    .ifPresent(path -> {
                        double[] x = path.x().toArray();
                        for (int i = 0; i < x.length; i++) {
                            x[i] += speed * times[i];
                        }
                        paths.put(keypoint, path(x, path.y().map(same).toArray(), path));
                    });
        }
        return new PoseTrack(track.seconds(), track.unit(), paths);
    }

    private static double[] interpolated(double[] old, double[] values, double[] times) {
        double[] result = new double[times.length];
        int i = 0;
        for (int k = 0; k < times.length; k++) {
            while (i + 2 < old.length && old[i + 1] < times[k]) {
                i++;
            }
            double share = (times[k] - old[i]) / (old[i + 1] - old[i]);
            result[k] = values[i] + share * (values[i + 1] - values[i]);
        }
        return result;
    }

    private static PoseTrack changed(
            PoseTrack track, double[] times, BiFunction<Keypoint, double[], double[]> change) {
        Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
        double[] certain = new double[times.length];
        java.util.Arrays.fill(certain, 1);
        for (Keypoint keypoint : Keypoint.values()) {
            track.path(keypoint)
                    .ifPresent(path ->
                            paths.put(
                                    keypoint,
                                    new PoseTrack.Path(
                                            SampledSignal.of(
                                                    change.apply(keypoint, path.x().toArray())),
                                            SampledSignal.of(
                                                    change.apply(keypoint, path.y().toArray())),
                                            SampledSignal.of(certain))));
        }
        return new PoseTrack(SampledSignal.of(times), track.unit(), paths);
    }
}

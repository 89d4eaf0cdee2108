package run.backstride.analysis.gait;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.core.evidence.Constant;
import run.backstride.core.pose.PoseTrack;

/// By how much the ground slopes in a picture taken from the side: the camera was rolled or not square to the
/// path, or the treadmill inclined, which a picture cannot tell apart.
///
/// Method: while a foot bears, the ball of the foot moves with the belt or, over ground, stays where it is and is
/// farther on at the next step; either way it draws the ground's line. A line is laid by least squares through
/// each stance, from when the foot lies flat until the ball, too, leaves the ground: the longer the line, the less
/// it minds where a network sees the ball. A foot's slope is the median of its stances', uncertain by what its
/// points get wrong alike in every step and by what differs from step to step; both feet are weighed by that, and
/// where they disagree the mean is the less certain. A slope is seen only where it is more than twice as far from
/// level as that leaves open.
///
/// @param degrees by which it slopes, counter-clockwise positive; `NaN` where the feet draw no line
/// @param uncertainty one standard deviation, degrees
record CameraTilt(double degrees, double uncertainty) {
    private static final double FROM = 0.2;
    private static final double TO = 0.8;
    private static final double CERTAIN = 2;
    private static final int FEWEST = 3;

    /// From a normal distribution's median absolute deviation to its standard deviation.
    private static final double TO_DEVIATION = 1.4826;

    /// Standard error of a median, of a mean's.
    private static final double OF_MEDIAN = 1.2533;

    private record Slope(double degrees, double uncertainty) {
        double weight() {
            return 1 / (uncertainty * uncertainty);
        }
    }

    /// @param feet whose line counts
    /// @param alike standard deviation of a foot's slope that is the same in every step, degrees
    static CameraTilt of(PoseTrack track, List<ContactDetection.Found> feet, Constant alike) {
        List<Slope> slopes =
                feet.stream()
                        .flatMap(foot -> slope(track, foot.stances(), alike.amount()).stream())
                        .toList();
        double weights = slopes.stream().mapToDouble(Slope::weight).sum();
        double mean = slopes.stream().mapToDouble(s -> s.degrees * s.weight()).sum() / weights;
        double disagreement =
                slopes.stream()
                        .mapToDouble(s -> (s.degrees - mean) * (s.degrees - mean) * s.weight())
                        .sum();
        return new CameraTilt(mean, Math.sqrt(Math.max(1, disagreement) / weights));
    }

    /// {@return whether the ground surely slopes}
    boolean isSeen() {
        return Math.abs(degrees)
                > Math.max(CERTAIN * uncertainty, GaitConstants.TILT_SEEN.amount());
    }

    /// The median slope of one foot's stances, where at least three of them show the foot: a single step may be
    /// seen badly.
    private static Optional<Slope> slope(PoseTrack track, List<Contact> stances, double alike) {
        if (stances.isEmpty()) {
            return Optional.empty();
        }
        Optional<PoseTrack.Path> ball = track.path(Body.toe(stances.getFirst().side()));
        if (ball.isEmpty()) {
            return Optional.empty();
        }
        double[] times = track.seconds().toArray();
        List<double[][]> stands =
                stances.stream()
                        .map(stance -> places(ball.get(), times, stance))
                        .filter(places -> places.length > 1)
                        .toList();
        double[] all = sums(stands.stream().flatMap(Arrays::stream).toArray(double[][]::new));
        List<double[]> each = stands.stream().map(CameraTilt::sums).toList();
        if (each.size() >= FEWEST
                && each.stream().mapToDouble(sums -> sums[1]).sum() < all[1] / 2) {
            // Over ground the foot stands still and is farther on at the next step: one line
            // through all.
            return Optional.of(
                    new Slope(
                            Math.toDegrees(Math.atan(all[0] / all[1])),
                            GaitConstants.GROUND_ERROR.amount()));
        }
        double[] steps =
                each.stream()
                        .filter(sums -> sums[1] > 0)
                        .mapToDouble(sums -> Math.toDegrees(Math.atan(sums[0] / sums[1])))
                        .toArray();
        if (steps.length < FEWEST) {
            return Optional.empty();
        }
        double median = median(steps);
        double deviation =
                TO_DEVIATION
                        * median(Arrays.stream(steps).map(v -> Math.abs(v - median)).toArray());
        double error = OF_MEDIAN * deviation / Math.sqrt(steps.length);
        return Optional.of(new Slope(median, Math.hypot(alike, error)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Covariance of height and place, and variance of place.
    private static double[] sums(double[][] places) {
        double x = Arrays.stream(places).mapToDouble(place -> place[0]).average().orElse(0);
        double y = Arrays.stream(places).mapToDouble(place -> place[1]).average().orElse(0);
        return new double[] {
            Arrays.stream(places).mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum(),
            Arrays.stream(places).mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum()
        };
    }

    private static double[][] places(PoseTrack.Path ball, double[] times, Contact stance) {
        Stream.Builder<double[]> places = Stream.builder();
        for (int i = 0; i < times.length; i++) {
            if (times[i] >= stance.at(FROM)
                    && times[i] <= stance.at(TO)
                    && ball.x().has(i)
                    && ball.y().has(i)) {
                places.add(new double[] {ball.x().at(i), ball.y().at(i)});
            }
        }
        return places.build().toArray(double[][]::new);
    }
}

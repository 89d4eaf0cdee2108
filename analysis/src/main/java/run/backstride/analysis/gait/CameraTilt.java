package run.backstride.analysis.gait;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import run.backstride.core.pose.PoseTrack;

/// By how much the ground slopes in a picture taken from the side: the camera was rolled or not square to the
/// path, or the treadmill inclined, which a picture cannot tell apart.
///
/// Method: while a foot bears flat, the ball of the foot moves with the belt or, over ground, stays where it
/// is and is farther on at the next step; either way it draws the ground's line. A line of one slope, with a
/// height of its own for each foot, is fitted to the frames of all stances by least squares.
final class CameraTilt {
    private static final double FROM = 0.25;
    private static final double TO = 0.5;

    private CameraTilt() {}

    /// {@return degrees, counter-clockwise positive; `NaN` where the feet draw no line}
    static double degrees(
            PoseTrack track, ContactDetection.Found left, ContactDetection.Found right) {
        double product = 0;
        double square = 0;
        for (ContactDetection.Found foot : List.of(left, right)) {
            double[] sums = sums(track, foot.stances());
            product += sums[0];
            square += sums[1];
        }
        return square > 0 ? Math.toDegrees(Math.atan(product / square)) : Double.NaN;
    }

    /// Covariance of height and place, and variance of place, of one foot's ball on the ground.
    private static double[] sums(PoseTrack track, List<Contact> stances) {
        if (stances.isEmpty()) {
            return new double[2];
        }
        Optional<PoseTrack.Path> ball = track.path(Body.toe(stances.getFirst().side()));
        if (ball.isEmpty()) {
            return new double[2];
        }
        double[] times = track.seconds().toArray();
        List<double[]> places =
                stances.stream()
                        .flatMap(stance -> places(ball.get(), times, stance))
                        .filter(place -> !Double.isNaN(place[0]) && !Double.isNaN(place[1]))
                        .toList();
        double x = places.stream().mapToDouble(place -> place[0]).average().orElse(0);
        double y = places.stream().mapToDouble(place -> place[1]).average().orElse(0);
        double product =
                places.stream().mapToDouble(place -> (place[0] - x) * (place[1] - y)).sum();
        double square = places.stream().mapToDouble(place -> (place[0] - x) * (place[0] - x)).sum();
        return new double[] {product, square};
    }

    private static Stream<double[]> places(PoseTrack.Path ball, double[] times, Contact stance) {
        Stream.Builder<double[]> places = Stream.builder();
        for (int i = 0; i < times.length; i++) {
            if (times[i] >= stance.at(FROM) && times[i] <= stance.at(TO)) {
                places.add(new double[] {ball.x().at(i), ball.y().at(i)});
            }
        }
        return places.build();
    }
}

package run.backstride.analysis.gait;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary.BodySide;

/// One angle of one side over the stride, from a foot's initial contact to its next.
///
/// @param angle which
/// @param side whose stride
/// @param strides number of strides it was averaged over
/// @param toeOffPercent where stance ends, mean, percent of the stride; empty where no toe-off was seen
/// @param points ascending in percent; where too few strides show the angle there is no point
public record JointCurve(
        JointAngle angle,
        BodySide side,
        int strides,
        OptionalDouble toeOffPercent,
        List<Point> points) {

    /// Copies the list.
    public JointCurve {
        points = List.copyOf(points);
    }

    /// The angle at one moment of the stride.
    ///
    /// @param percent of the stride, 0 to 100
    /// @param mean degrees, over the strides
    /// @param standardDeviation degrees, between strides; noise of the points is in it
    public record Point(int percent, double mean, double standardDeviation) {}

    /// {@return the point at that percent, where there is one}
    public Optional<Point> at(int percent) {
        return points.stream().filter(point -> point.percent() == percent).findFirst();
    }
}

package run.backstride.analysis.gait;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diary.Diary.BodySide;

/// How the joints move over the stride, and when which foot bears: what measures are read from, to be
/// looked at.
///
/// @param joints curves, of the left side first
/// @param stances of both feet, ascending in time
/// @param absent which curves are missing and why, in words, one each
public record StrideCurves(List<JointCurve> joints, List<Stance> stances, List<String> absent) {
    /// Of a recording in which nobody runs.
    public static final StrideCurves NONE = new StrideCurves(List.of(), List.of(), List.of());

    /// Copies the lists.
    public StrideCurves {
        joints = List.copyOf(joints);
        stances = List.copyOf(stances);
        absent = List.copyOf(absent);
    }

    /// {@return the curve of that angle and side, where there is one}
    public Optional<JointCurve> curve(JointAngle angle, BodySide side) {
        return joints.stream().filter(c -> c.angle() == angle && c.side() == side).findFirst();
    }

    /// One foot on the ground.
    ///
    /// @param side left or right
    /// @param initialContact seconds since the first frame
    /// @param toeOff seconds since the first frame
    /// @param percentOfStride of the time to the foot's next initial contact; empty where that was not seen
    public record Stance(
            BodySide side, double initialContact, double toeOff, OptionalDouble percentOfStride) {

        /// {@return how long it bore}
        public double seconds() {
            return toeOff - initialContact;
        }
    }
}

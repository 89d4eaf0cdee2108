package run.backstride.analysis.gait;

import java.util.List;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.diary.Diary.BodySide;

/// One measure of gait from a recording.
///
/// @param name its stable name, such as `overstride-of-leg-length`
/// @param side which side
/// @param value mean over the steps
/// @param standardDeviation between steps, in the unit of `value`; `NaN` is not allowed, 0 with one step
/// @param steps number of steps
/// @param interval95 where the true mean lies with 95 % probability: steps, frame rate, pose noise and
///     camera carried through
/// @param confidence 0 to 1: how much of what a full measurement needs was there, seven steps a side and
///     120 frames a second; no probability
/// @param evidence frames that show it best
public record GaitMeasure(
        String name,
        BodySide side,
        Quantity value,
        double standardDeviation,
        int steps,
        Interval interval95,
        double confidence,
        List<Integer> evidence) {

    /// Copies the list.
    public GaitMeasure {
        evidence = List.copyOf(evidence);
    }
}

package run.backstride.analysis.gait;

import run.backstride.core.diary.Diary.BodySide;

/// The middle of a stance.
///
/// @param side of the foot that stands
/// @param seconds since the first frame
record MidStance(BodySide side, double seconds) {
    static MidStance of(Contact stance) {
        return new MidStance(stance.side(), stance.at(0.5));
    }
}

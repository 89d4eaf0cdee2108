package run.backstride.analysis.gait;

import run.backstride.core.diary.Diary.BodySide;

/// One stance of one foot.
///
/// @param side left or right
/// @param initialContact seconds since the first frame
/// @param toeOff seconds since the first frame, after `initialContact`
record Contact(BodySide side, double initialContact, double toeOff) {

    double seconds() {
        return toeOff - initialContact;
    }

    /// {@return the moment at that share of stance, 0 to 1}
    double at(double share) {
        return initialContact + share * seconds();
    }
}

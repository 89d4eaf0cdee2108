package run.backstride.files.table;

import run.backstride.core.diary.TestKind;

/// What a cell of a diary table can hold at all. They catch slips of the pen and wrong units; they decide
/// nothing about a runner. Ends are included. See ADR 0302.
public final class DiaryRanges {
    /// The numeric rating scale's own ends.
    static final Range NRS = new Range(0, 10);

    static final Range YEAR = new Range(1900, 2100);
    static final Range HEIGHT_CM = new Range(50, 260);
    static final Range MASS_KG = new Range(20, 350);
    static final Range LEG_LENGTH_CM = new Range(30, 150);
    static final Range SHOE_KM = new Range(0, 50_000);
    static final Range DROP_MM = new Range(-10, 60);
    static final Range SETS = new Range(1, 100);
    static final Range REPETITIONS = new Range(1, 10_000);
    static final Range HOLD_S = new Range(0, 86_400);
    static final Range LOAD_KG = new Range(0, 1000);
    static final Range MINUTES = new Range(0, 1440);

    /// Hours asleep.
    public static final Range HOURS = new Range(0, 24);

    /// Beats a minute.
    public static final Range RESTING_HEART_RATE = new Range(20, 200);

    /// Milliseconds.
    public static final Range RMSSD_MS = new Range(0, 500);

    private static final Range TEST_SECONDS = new Range(0, 36_000);
    private static final Range TEST_REPETITIONS = new Range(0, 1000);
    private static final Range TEST_DEGREES = new Range(-90, 180);
    private static final Range TEST_CENTIMETERS = new Range(-10, 50);

    /// The foot posture index's own ends.
    private static final Range FOOT_POSTURE = new Range(-12, 12);

    private DiaryRanges() {}

    /// Numbers from `low` to `high`.
    ///
    /// @param low the least
    /// @param high the most
    public record Range(double low, double high) {
        /// {@return whether `value` lies within, ends included}
        public boolean contains(double value) {
            return low <= value && value <= high;
        }
    }

    static Range of(TestKind test) {
        return switch (test) {
            case FRONT_PLANK_S, SIDE_PLANK_S, BACK_EXTENSION_S -> TEST_SECONDS;
            case SINGLE_LEG_BRIDGE_REPS, CHAIR_STAND_30S_REPS -> TEST_REPETITIONS;
            case ACTIVE_KNEE_EXTENSION_DEG,
                    STRAIGHT_LEG_RAISE_DEG,
                    THOMAS_HIP_DEG,
                    THOMAS_KNEE_DEG ->
                    TEST_DEGREES;
            case KNEE_TO_WALL_CM -> TEST_CENTIMETERS;
            case FOOT_POSTURE -> FOOT_POSTURE;
        };
    }
}

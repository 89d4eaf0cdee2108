package run.backstride.benchmarks;

import java.util.SplittableRandom;

/// Pain that came by itself before an experiment with a random start, and goes by itself.
///
/// @param peak points at its worst
/// @param peakDay from the plan's first day
/// @param days in which it falls to 37 percent
/// @param diaryBegins first day of the diary, from the plan's first day
record NaturalCourse(double peak, int peakDay, double days, int diaryBegins) {
    private static final int LONG_BEFORE = -126;
    private static final int WEEKS_BEFORE = -50;

    /// What came before a plan.
    enum Kind {
        /// Nothing but noise.
        STEADY,
        /// A flare that was worst on one of the 28 days before the plan: for it the plan was made.
        AFTER_A_FLARE,
        /// A flare seven to nine weeks before the plan: for it the diary was begun.
        DIARY_FROM_A_FLARE
    }

    static NaturalCourse of(Kind kind, SplittableRandom random) {
        return switch (kind) {
            case STEADY -> new NaturalCourse(0, 0, 1, LONG_BEFORE);
            case AFTER_A_FLARE ->
                    new NaturalCourse(
                            random.nextDouble(1, 3),
                            -random.nextInt(29),
                            random.nextDouble(14, 21),
                            LONG_BEFORE);
            case DIARY_FROM_A_FLARE -> {
                int begins = WEEKS_BEFORE - random.nextInt(15);
                yield new NaturalCourse(
                        random.nextDouble(1, 3), begins, random.nextDouble(14, 21), begins);
            }
        };
    }

    /// {@return points that it adds on a day}
    double on(int day) {
        return day < peakDay ? 0 : peak * Math.exp(-(day - peakDay) / days);
    }
}

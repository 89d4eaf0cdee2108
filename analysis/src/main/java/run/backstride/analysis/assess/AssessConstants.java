package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// Windows and least counts that the five rules share.
public final class AssessConstants {
    /// How far back a measure of the present habit looks.
    public static final Constant RECENT =
            house(
                    "assess.recent",
                    28,
                    Unit.DAYS,
                    "Habits of the present are read from the last four weeks.");

    /// Runs that a mean over runs needs.
    public static final Constant FEWEST_RUNS =
            house(
                    "assess.fewest-runs",
                    5,
                    Unit.COUNT,
                    "A mean over runs is judged from five runs on.");

    /// Age at which a self-test result no longer speaks of the present.
    public static final Constant OLDEST_TEST =
            house(
                    "assess.oldest-test",
                    183,
                    Unit.DAYS,
                    "A self-test older than half a year is taken again.");

    /// Nights that a mean of sleep needs.
    public static final Constant FEWEST_NIGHTS =
            house(
                    "assess.fewest-nights",
                    7,
                    Unit.COUNT,
                    "A mean of sleep over 14 days needs seven nights.");

    /// Window of the mean of sleep.
    public static final Constant SLEEP_WINDOW =
            new Constant(
                    "assess.sleep-window",
                    Quantity.of(14, Unit.DAYS),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("john20", "abstract", Reading.VERIFIED),
                    "Sleep over the last 14 days, as in a cohort of endurance athletes.");

    /// Share of runs on the same side that makes an imbalance of the runner's own.
    public static final Constant SAME_SIDE =
            house(
                    "assess.same-side",
                    80,
                    Unit.PERCENT,
                    "A side is called the longer one when four runs of five show it.");

    /// Runs in each pair of shoes before their pain is compared.
    public static final Constant FEWEST_RUNS_A_SHOE =
            house(
                    "assess.fewest-runs-a-shoe",
                    6,
                    Unit.COUNT,
                    "Pain is compared between shoes from six runs each.");

    /// Days of a week, to turn counts into counts a week.
    public static final Constant WEEK =
            new Constant(
                    "assess.week",
                    Quantity.of(7, Unit.DAYS),
                    Origin.CONVENTION,
                    new Source("adr-0501", "windows", Reading.PROPOSAL),
                    "Days of a week.");

    /// Coverage of the intervals that are shown.
    public static final Constant CONFIDENCE =
            new Constant(
                    "assess.confidence",
                    Quantity.of(95, Unit.PERCENT),
                    Origin.CONVENTION,
                    new Source("adr-0501", "intervals", Reading.PROPOSAL),
                    "Intervals of means are 95 % intervals.");

    /// Grain of computed differences and ratios.
    static final Constant GRAIN =
            new Constant(
                    "assess.grain",
                    Quantity.of(1e-6, Unit.RATIO),
                    Origin.CONVENTION,
                    new Source("adr-0501", "cut-offs", Reading.PROPOSAL),
                    "Differences and ratios are rounded to this before a cut-off is asked: in binary, 13.9 - 12 lies above 1.9.");

    private AssessConstants() {}

    /// {@return all of them}
    public static List<Constant> all() {
        return List.of(
                RECENT,
                FEWEST_RUNS,
                OLDEST_TEST,
                FEWEST_NIGHTS,
                SLEEP_WINDOW,
                SAME_SIDE,
                FEWEST_RUNS_A_SHOE,
                WEEK,
                CONFIDENCE,
                GRAIN);
    }

    /// {@return a computed difference or ratio without the dust of binary arithmetic}
    static double withoutDust(double computed) {
        double grains = Math.rint(1 / GRAIN.amount());
        return Math.rint(computed * grains) / grains;
    }

    private static Constant house(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                Origin.HOUSE,
                new Source("adr-0501", "windows", Reading.PROPOSAL),
                claim);
    }
}

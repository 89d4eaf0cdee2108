package run.backstride.analysis.plan;

import static run.backstride.core.evidence.Threshold.Side.ABOVE;
import static run.backstride.core.evidence.Threshold.Side.BELOW;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// When running with pain is held, cut or stopped, and how a fortnight is laid out.
public final class PlanThresholds {
    private static final Source MONITORING = new Source("bim", "", Reading.SECONDARY);

    /// Above this a run day is amber.
    public static final Threshold AMBER =
            new Threshold(
                    "plan.amber",
                    ABOVE,
                    Quantity.of(3, Unit.NRS_POINTS),
                    Origin.PUBLISHED_CUTOFF,
                    MONITORING,
                    Grade.WEAK,
                    "Pain up to 3 while running was harmless in a trial of Achilles pain; carried over to the back by analogy.");

    /// Above this a run day is red.
    public static final Threshold RED =
            new Threshold(
                    "plan.red",
                    ABOVE,
                    Quantity.of(5, Unit.NRS_POINTS),
                    Origin.PUBLISHED_CUTOFF,
                    MONITORING,
                    Grade.WEAK,
                    "Pain above 5 while running is too much in the pain-monitoring model; carried over to the back by analogy.");

    static final Threshold WORSE_NEXT_MORNING =
            house(
                    "plan.worse-next-morning",
                    BELOW,
                    2,
                    Unit.NRS_POINTS,
                    "A morning that is not less than this above the morning of the run is worse.");
    static final Threshold OLD_PAIN =
            house(
                    "plan.old-pain",
                    ABOVE,
                    14,
                    Unit.DAYS,
                    "A run day longer ago than this no longer says how running with pain goes today.");
    static final Threshold REST =
            house(
                    "plan.rest",
                    BELOW,
                    2,
                    Unit.DAYS,
                    "Two hard days less than this apart are less than 48 hours of rest.");
    static final Threshold RUNNING =
            house(
                    "plan.running",
                    BELOW,
                    3,
                    Unit.COUNT,
                    "With fewer runs in four weeks the way back begins with walking and running.");
    static final Constant LONG_RUN_CAP =
            constant(
                    "plan.long-run-cap",
                    1.1,
                    Unit.RATIO,
                    new Source("frand25", "abstract", Reading.VERIFIED),
                    "No run longer than this times the longest of the last 30 days.");
    static final Constant LONG_RUN_DAYS =
            constant(
                    "plan.long-run-days",
                    30,
                    Unit.DAYS,
                    new Source("frand25", "abstract", Reading.VERIFIED),
                    "Days over which the longest run counts.");
    static final Constant CUT =
            constant(
                    "plan.cut",
                    0.75,
                    Unit.RATIO,
                    adr(),
                    "Distance after two amber run days: a quarter less.");
    static final Constant DAYS = constant("plan.days", 14, Unit.DAYS, adr(), "Days of a plan.");
    static final Constant HABIT =
            constant("plan.habit", 28, Unit.DAYS, adr(), "Days from which the habit is read.");
    static final Constant WEEK = constant("plan.week", 7, Unit.DAYS, adr(), "Days of a week.");
    static final Constant RED_REST =
            constant("plan.red-rest", 2, Unit.DAYS, adr(), "Days without running after a red day.");
    static final Constant RETEST =
            constant(
                    "plan.retest",
                    28,
                    Unit.DAYS,
                    adr(),
                    "Days until the self-tests are taken again.");
    static final Constant TESTS_A_PLAN =
            constant(
                    "plan.tests",
                    3,
                    Unit.COUNT,
                    adr(),
                    "Missing measurements that one plan asks for.");
    static final Constant EXERCISES =
            constant("plan.exercises", 3, Unit.COUNT, adr(), "Exercises of one strength session.");
    static final Constant HALF_KM =
            constant(
                    "plan.round",
                    0.5,
                    Unit.KILOMETERS,
                    adr(),
                    "Planned distances are rounded down to this.");

    private PlanThresholds() {}

    /// {@return all thresholds}
    public static List<Threshold> all() {
        return List.of(AMBER, RED, WORSE_NEXT_MORNING, OLD_PAIN, REST, RUNNING);
    }

    /// {@return all constants}
    public static List<Constant> constants() {
        return List.of(
                LONG_RUN_CAP,
                LONG_RUN_DAYS,
                CUT,
                DAYS,
                HABIT,
                WEEK,
                RED_REST,
                RETEST,
                TESTS_A_PLAN,
                EXERCISES,
                HALF_KM);
    }

    private static Source adr() {
        return new Source("adr-0503", "", Reading.PROPOSAL);
    }

    private static Threshold house(
            String id, Threshold.Side side, double cutoff, Unit unit, String claim) {
        return new Threshold(
                id, side, Quantity.of(cutoff, unit), Origin.HOUSE, adr(), Grade.NONE, claim);
    }

    private static Constant constant(
            String id, double amount, Unit unit, Source source, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                source.reading() == Reading.VERIFIED ? Origin.PUBLISHED_CUTOFF : Origin.HOUSE,
                source,
                claim);
    }
}

package run.backstride.analysis.assess;

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

/// When red-flag questions are asked again, and when the diary raises one by itself.
///
/// "Seven or more" is held as a threshold from below: a score that does not lie below it is at least that.
public final class ScreeningThresholds {
    static final Threshold OLDEST_ANSWER =
            house(
                    "screening.oldest-answer",
                    ABOVE,
                    8,
                    Unit.DAYS,
                    "Answers older than this are asked again.");
    static final Threshold JUMP =
            house(
                    "screening.jump",
                    BELOW,
                    3,
                    Unit.NRS_POINTS,
                    "A rise that is not below this, over the median of the seven days before, asks all again.");
    static final Threshold SEVERE_AT_REST =
            house(
                    "screening.severe-at-rest",
                    BELOW,
                    7,
                    Unit.NRS_POINTS,
                    "A morning score, before any running, that is not below this is severe pain at rest.");
    static final Threshold SEVERE_FOR =
            house(
                    "screening.severe-for",
                    BELOW,
                    2,
                    Unit.DAYS,
                    "Severe pain at rest on mornings that span this or more has lasted over 48 hours.");
    static final Threshold SEVERE_NIGHT_GAP =
            house(
                    "screening.severe-gap",
                    ABOVE,
                    2,
                    Unit.DAYS,
                    "Two severe mornings further apart than this, with none logged between, are not one spell.");
    static final Threshold SEVERE_RECENT =
            house(
                    "screening.severe-recent",
                    ABOVE,
                    8,
                    Unit.DAYS,
                    "A spell of severe pain at rest that ended longer ago than this no longer raises the flag.");
    static final Threshold EPISODE =
            house(
                    "screening.episode",
                    BELOW,
                    3,
                    Unit.NRS_POINTS,
                    "A day that is not below this counts as a day of pain when an onset is sought.");
    static final Threshold STILL_MODERATE =
            house(
                    "screening.still-moderate",
                    BELOW,
                    4,
                    Unit.NRS_POINTS,
                    "Median of a week that, six weeks on, still calls for a clinician where it has not improved.");
    static final Threshold IMPROVED =
            new Threshold(
                    "screening.improved",
                    BELOW,
                    Quantity.of(30, Unit.PERCENT),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("ost08", "abstract", Reading.VERIFIED),
                    Grade.MODERATE,
                    "A fall of pain of less than 30 % is below the smallest change that patients find important.");
    static final Threshold WEEKLY_RISE =
            new Threshold(
                    "screening.weekly-rise",
                    BELOW,
                    Quantity.of(2, Unit.NRS_POINTS),
                    Origin.DERIVED,
                    new Source("ost08", "abstract", Reading.VERIFIED),
                    Grade.MODERATE,
                    "Three weeks in a row, each worse than the one before, count from the smallest important change on.");
    static final Constant SIX_WEEKS =
            constant(
                    "screening.six-weeks",
                    6,
                    Unit.WEEKS,
                    "Weeks after which no improvement calls for a clinician.");
    static final Constant WORSE_WEEKS =
            constant(
                    "screening.worse-weeks",
                    3,
                    Unit.WEEKS,
                    "Weeks of worsening that call for a clinician.");
    static final Constant WEEK_ENTRIES =
            constant(
                    "screening.week-entries",
                    3,
                    Unit.COUNT,
                    "Logged days that make a week comparable.");
    static final Constant PAIN_FREE_DAYS =
            constant(
                    "screening.pain-free-days",
                    14,
                    Unit.DAYS,
                    "Days before an onset that must show no pain.");
    static final Constant PAIN_FREE_ENTRIES =
            constant(
                    "screening.pain-free-entries",
                    7,
                    Unit.COUNT,
                    "Of those, days that must be logged.");
    static final Constant PARS_AGE =
            constant(
                    "screening.pars-age",
                    25,
                    Unit.YEARS,
                    "Question 13 is for runners up to this age.");
    static final Constant CHILD_AGE =
            constant(
                    "screening.child-age",
                    16,
                    Unit.YEARS,
                    "Question 17 is for runners younger than this.");
    static final Constant OLD_AGE =
            constant(
                    "screening.old-age",
                    65,
                    Unit.YEARS,
                    "Question 17 is for runners older than this; 8 from it on.");

    private ScreeningThresholds() {}

    /// {@return all thresholds}
    public static List<Threshold> all() {
        return List.of(
                OLDEST_ANSWER,
                JUMP,
                SEVERE_AT_REST,
                SEVERE_FOR,
                SEVERE_NIGHT_GAP,
                SEVERE_RECENT,
                EPISODE,
                STILL_MODERATE,
                IMPROVED,
                WEEKLY_RISE);
    }

    /// {@return all constants}
    public static List<Constant> constants() {
        return List.of(
                SIX_WEEKS,
                WORSE_WEEKS,
                WEEK_ENTRIES,
                PAIN_FREE_DAYS,
                PAIN_FREE_ENTRIES,
                PARS_AGE,
                CHILD_AGE,
                OLD_AGE);
    }

    /// {@return whether `amount` is at least the cut-off of a threshold from below}
    static boolean isAtLeast(Threshold least, double amount) {
        return !least.isCrossedBy(Quantity.of(amount, least.cutoff().unit()));
    }

    private static Threshold house(
            String id, Threshold.Side side, double cutoff, Unit unit, String claim) {
        return new Threshold(
                id,
                side,
                Quantity.of(cutoff, unit),
                Origin.HOUSE,
                new Source("adr-0502", "", Reading.PROPOSAL),
                Grade.NONE,
                claim);
    }

    private static Constant constant(String id, double amount, Unit unit, String claim) {
        return new Constant(
                id,
                Quantity.of(amount, unit),
                Origin.HOUSE,
                new Source("adr-0502", "", Reading.PROPOSAL),
                claim);
    }
}

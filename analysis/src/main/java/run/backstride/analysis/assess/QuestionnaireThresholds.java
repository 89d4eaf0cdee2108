package run.backstride.analysis.assess;

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

/// What a change of the Roland-Morris score means. It enters no finding.
public final class QuestionnaireThresholds {
    private static final Source CHANGES =
            new Source("ost08", "minimal important change", Reading.VERIFIED);

    /// The smallest change in points that matters.
    public static final Threshold POINTS =
            new Threshold(
                    "questionnaire.roland-morris-points",
                    BELOW,
                    Quantity.of(5, Unit.COUNT),
                    Origin.PUBLISHED_CUTOFF,
                    CHANGES,
                    Grade.MODERATE,
                    "A change of 5 of 24 points or more is one that people with low back pain call important; smaller ones may be noise.");

    /// The same as a share of the first score, for low scores.
    public static final Threshold PERCENT =
            new Threshold(
                    "questionnaire.roland-morris-percent",
                    BELOW,
                    Quantity.of(30, Unit.PERCENT),
                    Origin.PUBLISHED_CUTOFF,
                    CHANGES,
                    Grade.MODERATE,
                    "A change by 30 % of the first score or more is one that people with low back pain call important.");

    /// Below this the questionnaire sees little.
    public static final Constant FLOOR =
            new Constant(
                    "questionnaire.roland-morris-floor",
                    Quantity.of(4, Unit.COUNT),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("rf00", "", Reading.VERIFIED),
                    "Below 4 points the questionnaire hardly shows an improvement: it was made for people who are more limited than most runners.");

    private QuestionnaireThresholds() {}

    /// {@return whether a score changed by what people call important: 5 points, or 30 % where the first score is
    /// above the floor}
    public static boolean isImportant(int before, int after) {
        int change = Math.abs(after - before);
        double percent =
                before > 0 ? change / (double) before * WeightConstants.HUNDRED.amount() : 0;
        return ScreeningThresholds.isAtLeast(POINTS, change)
                || (before >= FLOOR.amount() && ScreeningThresholds.isAtLeast(PERCENT, percent));
    }

    /// {@return all thresholds}
    public static List<Threshold> all() {
        return List.of(POINTS, PERCENT);
    }

    /// {@return all constants}
    public static List<Constant> constants() {
        return List.of(FLOOR);
    }
}

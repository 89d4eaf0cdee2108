package run.backstride.analysis.assess;

import static run.backstride.core.evidence.Threshold.Side.ABOVE;
import static run.backstride.core.evidence.Threshold.Side.BELOW;

import java.util.List;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// The cut-offs of [Footwear].
public final class FootwearThresholds {
    static final Threshold WORN =
            new Threshold(
                    "footwear.worn",
                    ABOVE,
                    Quantity.of(800, Unit.KILOMETERS),
                    Origin.CONVENTION,
                    new Source("cook85", "500 miles, summary", Reading.SECONDARY),
                    Grade.NONE,
                    "500 miles is the trade's habit for replacing a pair; no study ties kilometres on a shoe to back pain, so look at the pair, do not blame it.");
    static final Threshold REVIEW =
            new Threshold(
                    "footwear.review",
                    ABOVE,
                    Quantity.of(480, Unit.KILOMETERS),
                    Origin.CONVENTION,
                    new Source("cook85", "300 miles, summary", Reading.SECONDARY),
                    Grade.NONE,
                    "From 300 miles on the trade advises to look at the sole; no study ties kilometres on a shoe to back pain.");
    static final Threshold PAIRS =
            new Threshold(
                    "footwear.pairs",
                    BELOW,
                    Quantity.of(2, Unit.COUNT),
                    Origin.PUBLISHED_CUTOFF,
                    new Source("mal15", "abstract", Reading.VERIFIED),
                    Grade.WEAK_TO_MODERATE,
                    "264 runners who used more than one pair had fewer running injuries (hazard ratio 0.61); low back injuries were counted but not looked at by themselves.");
    static final Threshold NEW_BEFORE_ONSET =
            new Threshold(
                    "footwear.new-before-onset",
                    BELOW,
                    Quantity.of(21, Unit.DAYS),
                    Origin.HOUSE,
                    new Source("adr-0501", "new shoe", Reading.PROPOSAL),
                    Grade.WEAK,
                    "A new pair less than three weeks before the pain began is a coincidence worth testing, no more.");
    static final Threshold KNOWN_SHOE =
            new Threshold(
                    "footwear.known-shoe",
                    BELOW,
                    Quantity.of(80, Unit.PERCENT),
                    Origin.HOUSE,
                    new Source("adr-0501", "windows", Reading.PROPOSAL),
                    Grade.NONE,
                    "The shoe of four recent runs in five must be known before shoes are called unworn.");

    private FootwearThresholds() {}

    /// {@return all thresholds}
    public static List<Threshold> all() {
        return List.of(WORN, REVIEW, PAIRS, NEW_BEFORE_ONSET, KNOWN_SHOE);
    }
}

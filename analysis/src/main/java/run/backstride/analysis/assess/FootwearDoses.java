package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.analysis.assess.Prescription.Placement;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What to do about shoes.
public final class FootwearDoses {
    private static final String STOP =
            "Go back to the old pair if calf or Achilles pain reaches 4, or back pain rises two weeks running.";
    static final Prescription SECOND_PAIR =
            new Prescription(
                    new Correction(
                            "second-pair",
                            "Rotate two pairs",
                            "Alternate two pairs that feel comfortable, by a random schedule, at least six runs each",
                            "A new model on at most 30 % of the week's distance in the first week, 20 % more each week.",
                            STOP,
                            "4 to 6 weeks to compare",
                            Grade.WEAK_TO_MODERATE,
                            List.of(new Source("mal15", "abstract", Reading.VERIFIED))),
                    Placement.BEFORE_RUN,
                    0,
                    "Toss a coin for the pair: heads the one, tails the other; note it in shoe_use.csv");
    static final Prescription RETIRE =
            new Prescription(
                    new Correction(
                            "retire-worn-pair",
                            "Retire the worn pair",
                            "Replace a pair beyond 800 km, or earlier where the sole is uneven or folded, by one of the same model or one that feels comfortable at once",
                            "Bring the new pair in over three weeks.",
                            STOP,
                            "no trial for the back exists; nothing can be promised",
                            Grade.NONE,
                            List.of(new Source("cook85", "summary", Reading.SECONDARY))),
                    Placement.NO_DAY,
                    0,
                    "");
    static final Prescription SOFTER =
            new Prescription(
                    new Correction(
                            "softer-midsole",
                            "Test a softer pair",
                            "If your pair feels hard: try a softer one on easy runs; comfort decides, not the category",
                            "As for any new model: at most 30 % of the distance in the first week.",
                            STOP,
                            "4 to 6 weeks to compare",
                            Grade.WEAK,
                            List.of(new Source("mal20", "abstract", Reading.VERIFIED))),
                    Placement.NO_DAY,
                    0,
                    "");

    /// All of them, the best supported first.
    static final List<Prescription> ALL = List.of(SECOND_PAIR, RETIRE, SOFTER);

    private FootwearDoses() {}
}

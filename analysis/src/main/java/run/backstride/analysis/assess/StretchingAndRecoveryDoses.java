package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.analysis.assess.Prescription.Placement;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What to do about stretching, recovery and load.
public final class StretchingAndRecoveryDoses {
    static final Prescription LONG_RUN =
            new Prescription(
                    new Correction(
                            "cap-the-long-run",
                            "No distance spikes",
                            "No run longer than 110 % of the longest of the last 30 days",
                            "The longest run may grow by up to 10 % at a time.",
                            "Fall back to the last comfortable distance if pain is above 5, or worse next morning.",
                            "at once for the risk of injury; for the back not tested",
                            Grade.MODERATE,
                            List.of(new Source("frand25", "abstract", Reading.VERIFIED))),
                    Placement.NO_DAY,
                    0,
                    "");
    static final Prescription SPACING =
            new Prescription(
                    new Correction(
                            "space-hard-runs",
                            "48 hours between hard runs",
                            "At least 48 hours from one hard run to the next; easy running or rest between",
                            "Add a hard run only when two weeks went well.",
                            "One hard run less a week if pain rises two weeks running.",
                            "2 to 4 weeks; not tested for the back",
                            Grade.WEAK,
                            List.of(new Source("adr-0501", "hard days", Reading.PROPOSAL))),
                    Placement.NO_DAY,
                    0,
                    "");
    static final Prescription SLEEP =
            new Prescription(
                    new Correction(
                            "sleep",
                            "Seven hours of sleep or more",
                            "In bed early enough for at least 7 hours asleep, as a mean of two weeks",
                            "Half an hour earlier each week until there.",
                            "See a doctor if you lie awake in spite of it.",
                            "2 to 4 weeks",
                            Grade.WEAK_TO_MODERATE,
                            List.of(
                                    new Source("john20", "abstract", Reading.VERIFIED),
                                    new Source("ger16", "introduction", Reading.VERIFIED))),
                    Placement.EVERY_DAY,
                    0,
                    "In bed early enough for 7 hours of sleep; note the hours");
    static final Prescription WARM_UP =
            new Prescription(
                    new Correction(
                            "dynamic-before",
                            "Warm up: easy minutes and dynamic movements",
                            "5 to 10 minutes easy, then leg swings and lunges; no stretch of a minute or longer just before fast running",
                            "None needed.",
                            "Leave out any movement that brings on the pain.",
                            "no trial for the back; nothing can be promised",
                            Grade.WEAK,
                            List.of(new Source("adr-0501", "warm-up", Reading.FROM_MEMORY))),
                    Placement.BEFORE_RUN,
                    0,
                    "Before: 5 to 10 minutes easy, leg swings, lunges");
    static final Prescription STATIC =
            new Prescription(
                    new Correction(
                            "static-after",
                            "Stretch hip flexors, hamstrings and calves",
                            "After running or at another time: 2 to 4 times 30 to 60 s each side, 5 days a week, 4 to 8 weeks",
                            "No more than 10 minutes a week for a muscle is needed.",
                            "Stop if it brings on symptoms below the knee, or pain at the front of the hip or at the sitting bone.",
                            "range of motion in 4 to 8 weeks; pain no better than without stretching in trials",
                            Grade.CONTRADICTORY,
                            List.of(
                                    new Source("ingr24", "summary", Reading.SECONDARY),
                                    new Source("owen20", "abstract", Reading.VERIFIED))),
                    Placement.ANY_DAY,
                    5,
                    "Stretch hip flexors, hamstrings, calves: 2 times 45 s each side");

    /// All of them, the best supported first.
    static final List<Prescription> ALL = List.of(LONG_RUN, SLEEP, SPACING, WARM_UP, STATIC);

    private StretchingAndRecoveryDoses() {}
}

package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.analysis.assess.Prescription.Placement;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What to do about core and leg strength.
public final class CoreStrengthDoses {
    private static final String PROGRESSION =
            "When all repetitions succeed, pain stays at 3 or below and is back to its usual level next morning, two sessions running: 1 to 2 repetitions or 5 to 10 % load more.";
    private static final String STOP =
            "One step back if pain reaches 5 during it, or is 2 points higher next morning. Stop and ask a clinician if pain goes below the knee.";
    private static final String WEEKS = "strength in 4 to 8 weeks, pain in 8 to 12 weeks";
    private static final Source POSTERIOR = new Source("pcrt21", "abstract", Reading.VERIFIED);
    private static final Source HOLDS = new Source("mcg99", "", Reading.FROM_MEMORY);

    static final Prescription LEG_STRENGTH =
            new Prescription(
                    new Correction(
                            "leg-strength",
                            "Leg strength: split squat, step-up, single-leg bridge",
                            "2 to 3 times a week, 3 sets of 8 to 12, hard but with 2 to 4 repetitions left (RPE 6 to 8)",
                            PROGRESSION,
                            STOP,
                            WEEKS,
                            Grade.MODERATE,
                            List.of(
                                    new Source(
                                            "cai17",
                                            "abstract; exercises and sets not readable",
                                            Reading.VERIFIED),
                                    POSTERIOR)),
                    Placement.STRENGTH,
                    2,
                    "Leg strength: split squat, step-up, single-leg bridge, 3 sets of 8 to 12 each");
    static final Prescription SIDE_PLANK =
            hold(
                    "side-plank",
                    "Side plank",
                    "holds of 6 to 10 s, 6, then 4, then 2 of them a side, 2 to 4 days a week",
                    "Side plank: 6, 4, 2 holds of 6 to 10 s a side");
    static final Prescription FRONT_PLANK =
            hold(
                    "front-plank",
                    "Plank",
                    "holds of 6 to 10 s, 6, then 4, then 2 of them, 2 to 4 days a week",
                    "Plank: 6, 4, 2 holds of 6 to 10 s");
    static final Prescription BIRD_DOG =
            hold(
                    "bird-dog",
                    "Bird dog",
                    "holds of 6 to 10 s, 6, then 4, then 2 of them a side, 2 to 4 days a week",
                    "Bird dog: 6, 4, 2 holds of 6 to 10 s a side");
    static final Prescription BRIDGE =
            new Prescription(
                    new Correction(
                            "bridge",
                            "Bridge, then single-leg bridge",
                            "2 to 3 times a week, 3 sets of 8 to 12",
                            PROGRESSION,
                            STOP,
                            WEEKS,
                            Grade.WEAK_TO_MODERATE,
                            List.of(POSTERIOR)),
                    Placement.STRENGTH,
                    2,
                    "Bridge: 3 sets of 8 to 12, single-leg when that is easy");
    static final Prescription RUSSIAN_TWIST =
            new Prescription(
                    new Correction(
                            "russian-twist",
                            "Russian twist, only with care",
                            "Leave it out if bending or twisting brings on your pain: take the side plank or an anti-rotation press instead. Else 2 sets of 8 a side, without weight, slowly, once or twice a week",
                            "No load before four weeks without any rise of pain.",
                            "Stop for good if bending or twisting hurts during it or next morning.",
                            "no trial in runners was found; nothing can be promised",
                            Grade.NONE,
                            List.of(new Source("adr-0501", "Russian twist", Reading.PROPOSAL))),
                    Placement.NO_DAY,
                    0,
                    "");

    /// All of them, the best supported first.
    static final List<Prescription> ALL =
            List.of(LEG_STRENGTH, SIDE_PLANK, FRONT_PLANK, BIRD_DOG, BRIDGE, RUSSIAN_TWIST);

    private CoreStrengthDoses() {}

    private static Prescription hold(String id, String title, String dose, String line) {
        return new Prescription(
                new Correction(
                        id,
                        title,
                        dose,
                        PROGRESSION,
                        STOP,
                        WEEKS,
                        Grade.WEAK_TO_MODERATE,
                        List.of(HOLDS)),
                Placement.STRENGTH,
                2,
                line);
    }
}

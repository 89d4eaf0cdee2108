package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.analysis.assess.Prescription.Placement;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What to do about imbalance from foot to hip.
public final class LowerChainDoses {
    private static final String STOP =
            "One step back if pain reaches 5 during it, or is 2 points higher next morning.";
    static final Prescription HIP_STRENGTH =
            new Prescription(
                    new Correction(
                            "hip-strength",
                            "Hip and leg strength, weaker side first",
                            "2 to 3 times a week: side-lying leg raise, single-leg bridge, step-down, 3 sets of 8 to 12; begin with the weaker side and give it one set more",
                            "All repetitions with pain at 3 or below, two sessions running: 1 to 2 repetitions or 5 to 10 % load more.",
                            STOP,
                            "6 to 12 weeks",
                            Grade.WEAK_TO_MODERATE,
                            List.of(
                                    new Source("pcrt21", "abstract", Reading.VERIFIED),
                                    new Source("cai17", "abstract", Reading.VERIFIED))),
                    Placement.STRENGTH,
                    2,
                    "Hips: side-lying leg raise, single-leg bridge, step-down, 3 sets of 8 to 12, weaker side first and one set more");
    static final Prescription CALF =
            new Prescription(
                    new Correction(
                            "calf-and-ankle",
                            "Calf raises over the full range, stiffer side first",
                            "2 to 3 times a week, 3 sets of 8 to 12 on one leg, slowly to the lowest point",
                            "Add load when 12 are easy.",
                            STOP,
                            "4 to 8 weeks for the ankle; nothing is known for the back",
                            Grade.WEAK,
                            List.of(new Source("asp14", "", Reading.VERIFIED))),
                    Placement.STRENGTH,
                    2,
                    "Calf raises on one leg, 3 sets of 8 to 12, stiffer side first");
    static final Prescription CADENCE =
            new Prescription(
                    new Correction(
                            "cadence-for-the-hip",
                            "5 to 10 % more steps a minute, if the pelvis drops",
                            "One session with a metronome, then checked on the watch; see running form",
                            "As for running form.",
                            STOP,
                            "4 weeks (12 runners with knee pain: 3.1 degrees less drop; no control group)",
                            Grade.WEAK,
                            List.of(new Source("bram19", "abstract", Reading.VERIFIED))),
                    Placement.NO_DAY,
                    0,
                    "");
    static final Prescription ORTHOTICS =
            new Prescription(
                    new Correction(
                            "orthotics-with-a-clinician",
                            "Orthotics only as a clinician's decision",
                            "No insoles bought on the strength of this report",
                            "As the clinician says.",
                            "Stop if they press or if pain moves elsewhere.",
                            "trials for low back pain found no significant effect",
                            Grade.CONTRADICTORY,
                            List.of(new Source("chut14", "abstract", Reading.VERIFIED))),
                    Placement.NO_DAY,
                    0,
                    "");

    /// All of them, the best supported first.
    static final List<Prescription> ALL = List.of(HIP_STRENGTH, CALF, CADENCE, ORTHOTICS);

    private LowerChainDoses() {}
}

package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What the literature says of imbalance and back pain.
final class LowerChainStatements {
    static final List<Statement> AGAINST =
            List.of(
                    new Statement(
                            "Foot posture has no association with low back pain; rolling in while walking had one in women only (odds ratio 1.48, mean age about 64).",
                            List.of(new Source("menz13", "abstract", Reading.VERIFIED)),
                            Grade.CONTRADICTORY),
                    new Statement(
                            "Insoles had no significant effect on low back pain, neither as treatment nor as prevention.",
                            List.of(new Source("chut14", "abstract", Reading.VERIFIED)),
                            Grade.CONTRADICTORY),
                    new Statement(
                            "Nobody is symmetric. Asymmetry did not predict injury in any consistent way, and may be what pain does rather than where it comes from.",
                            List.of(new Source("pet22", "abstract", Reading.VERIFIED)),
                            Grade.CONTRADICTORY));

    private LowerChainStatements() {}
}

package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What the literature says of stretching, recovery and load.
final class StretchingAndRecoveryStatements {
    static final List<Statement> FOR =
            List.of(
                    new Statement(
                            "A run much longer than those of the month before is the best supported of all watch signals: 5205 runners, 588,071 runs. It was studied for overuse injuries of all kinds, not for the back.",
                            List.of(new Source("frand25", "abstract", Reading.VERIFIED)),
                            Grade.MODERATE));
    static final List<Statement> AGAINST =
            List.of(
                    new Statement(
                            "Stretching as a treatment of low back pain did no better than no treatment in a network meta-analysis.",
                            List.of(new Source("owen20", "abstract", Reading.VERIFIED)),
                            Grade.CONTRADICTORY),
                    new Statement(
                            "Stretching did not prevent sports injuries (risk ratio 0.96), strength work did (0.32).",
                            List.of(new Source("laur14", "abstract", Reading.VERIFIED)),
                            Grade.CONTRADICTORY),
                    new Statement(
                            "Popular ratios of this week's to last weeks' load are not used here: in the same 5205 runners a higher one went with fewer injuries, and no trial supports it.",
                            List.of(
                                    new Source("frand25", "abstract", Reading.VERIFIED),
                                    new Source("imp20", "abstract", Reading.VERIFIED)),
                            Grade.NONE));

    private StretchingAndRecoveryStatements() {}
}

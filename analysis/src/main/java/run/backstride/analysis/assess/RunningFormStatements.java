package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What the literature says of running form and back pain in runners.
final class RunningFormStatements {
    static final List<Statement> FOR =
            List.of(
                    new Statement(
                            "52 runners with low back pain ran at 166 steps a minute and 67.7 body weights a second of loading, 52 without at 171 and 62.2; measured once, not adjusted for speed.",
                            List.of(new Source("droz24", "abstract", Reading.VERIFIED)),
                            Grade.WEAK_TO_MODERATE));
    static final List<Statement> AGAINST =
            List.of(
                    new Statement(
                            "Landing on the heel is no known cause of back pain: landing on the forefoot changed the movement of the lower back hardly at all (43 runners, barefoot) and loads calf and Achilles tendon more.",
                            List.of(
                                    new Source("delg13", "abstract", Reading.VERIFIED),
                                    new Source("and20", "abstract", Reading.VERIFIED),
                                    new Source("xu21", "abstract", Reading.VERIFIED)),
                            Grade.CONTRADICTORY),
                    new Statement(
                            "How a runner moves predicted later injuries hardly at all in a meta-analysis of 30 studies and 3404 runners, and joint movements did not differ between runners with and without back pain.",
                            List.of(
                                    new Source("pet22", "abstract", Reading.VERIFIED),
                                    new Source("droz24", "abstract", Reading.VERIFIED)),
                            Grade.WEAK),
                    new Statement(
                            "No trial of gait retraining for low back pain in runners was found; pain itself also slows steps. Test it on yourself before believing it.",
                            List.of(new Source("and22", "abstract", Reading.VERIFIED)),
                            Grade.NONE));

    private RunningFormStatements() {}
}

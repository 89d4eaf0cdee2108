package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What the literature says of core and leg strength and back pain in runners.
final class CoreStrengthStatements {
    static final List<Statement> FOR =
            List.of(
                    new Statement(
                            "18 runners with chronic low back pain had knee extensors 12.2 % weaker than 18 without; it is not known which came first.",
                            List.of(new Source("cai15", "abstract", Reading.VERIFIED)), Grade.WEAK),
                    new Statement(
                            "Exercise eased chronic low back pain a little against none (standardised difference -0.33, 95 % interval -0.58 to -0.08, general population), whatever a strength test said.",
                            List.of(new Source("who23", "", Reading.VERIFIED)), Grade.MODERATE));
    static final List<Statement> AGAINST =
            List.of(
                    new Statement(
                            "No prospective study shows that a weak core leads to back pain in runners; back muscles tired no faster in 18 runners with pain than in 18 without.",
                            List.of(
                                    new Source("cai15", "abstract", Reading.VERIFIED),
                                    new Source("pet22", "abstract", Reading.VERIFIED)),
                            Grade.WEAK),
                    new Statement(
                            "Leg exercise improved running more than back or core exercise in 84 runners with chronic low back pain; pain fell equally in all three groups.",
                            List.of(new Source("cai17", "abstract", Reading.VERIFIED)),
                            Grade.MODERATE));

    private CoreStrengthStatements() {}
}

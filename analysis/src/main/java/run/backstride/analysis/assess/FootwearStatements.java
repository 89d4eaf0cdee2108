package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What the literature says of shoes and back pain in runners.
final class FootwearStatements {
    static final List<Statement> AGAINST =
            List.of(
                    new Statement(
                            "No study ties worn shoes to low back pain. After 200 miles in one pair, 24 runners had adapted their gait and the forces were unchanged.",
                            List.of(new Source("kong09", "abstract", Reading.SECONDARY)),
                            Grade.NONE),
                    new Statement(
                            "Choosing a shoe category by foot type is not supported: 927 new runners in neutral shoes had no more injuries with pronated feet, and a systematic review found no benefit of prescribed shoes.",
                            List.of(
                                    new Source("niel14", "abstract", Reading.VERIFIED),
                                    new Source("relph22", "", Reading.FROM_MEMORY)),
                            Grade.NONE));

    private FootwearStatements() {}
}

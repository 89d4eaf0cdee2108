package run.backstride.analysis.plan;

import java.util.List;
import run.backstride.analysis.assess.Statement;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// The way back to running, and the rules for running with pain.
final class ReturnDoses {
    /// Phases of a published return-to-running table (trial protocol, knee pain), each run at least twice.
    static final List<String> PHASES =
            List.of(
                    "walk 2 min, run 3 min, repeated over 1.6 km (1 mile), easy (effort 3 of 10), level ground",
                    "walk 2 min, run 3 min, repeated over 2.4 km (1.5 miles), easy (effort 3 of 10), level ground",
                    "walk 2 min, run 4 min, repeated over 2.4 km (1.5 miles), effort 4 of 10, level ground",
                    "walk 2 min, run 4 min, repeated over 3.2 km (2 miles), effort 4 of 10, level ground",
                    "walk 1 min, run 4 min, repeated over 3.2 km (2 miles), effort 5 of 10, level ground",
                    "run 3.2 km (2 miles) without a walk, effort 5 of 10, level ground");

    static final int TIMES_EACH = 2;
    static final String ENTRY =
            "Before the first of these runs: half an hour of brisk walking and ten hops on each leg with pain at 2 or below.";
    static final String PROGRESS =
            "Each phase at least twice, a rest day between; repeat a phase that hurt more. After the last phase: no run longer than 110 % of the longest of 30 days; first more often, then longer, then faster, then hills.";

    static final Statement GREEN =
            new Statement(
                    "Green: pain of 0 to 3 while running and back to usual within 24 hours. Go on as planned.",
                    sources(),
                    Grade.WEAK);
    static final Statement AMBER =
            new Statement(
                    "Amber: pain above 3 up to 5, settled by next morning. Hold; after two amber runs in a row run 20 to 30 % less.",
                    sources(), Grade.WEAK);
    static final Statement RED =
            new Statement(
                    "Red: pain above 5, a changed gait, symptoms in a leg, or worse next morning. Stop; after 24 to 48 hours at your usual level go on one step lower.",
                    sources(),
                    Grade.WEAK);
    static final Statement BONE =
            new Statement(
                    "These rules come from trials on tendons and knees and are carried over by analogy. Where a stress fracture is possible, no pain at all is allowed: do not run.",
                    List.of(new Source("harr16", "abstract", Reading.VERIFIED)),
                    Grade.WEAK);

    private ReturnDoses() {}

    private static List<Source> sources() {
        return List.of(
                new Source("bim", "", Reading.SECONDARY),
                new Source("silb07", "abstract", Reading.VERIFIED),
                new Source("escu18", "summary", Reading.SECONDARY));
    }
}

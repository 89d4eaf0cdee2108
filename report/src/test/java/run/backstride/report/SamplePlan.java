package run.backstride.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import run.backstride.analysis.assess.Statement;
import run.backstride.analysis.plan.Plan;
import run.backstride.core.Mistake;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// The plan of the rich sample runner.
final class SamplePlan {
    private SamplePlan() {}

    static Plan plan() {
        return new Plan(
                Optional.empty(),
                Optional.of(Mistake.STRETCHING_RECOVERY),
                "It has the largest expected relief, and it can be tried without new equipment.",
                SampleFindings.all().getLast().corrections(),
                IntStream.range(0, 14).mapToObj(SamplePlan::day).toList(),
                List.of(
                        new Statement(
                                "Pain 0 to 3 while running and settled by the next morning: go on.",
                                List.of(new Source("bim", "", Reading.SECONDARY)),
                                Grade.WEAK),
                        new Statement(
                                "Pain above 5, or worse the next morning: stop, and step back one level.",
                                List.of(new Source("silb07", "", Reading.VERIFIED)),
                                Grade.WEAK)),
                SampleAnswers.AS_OF.plusDays(14),
                List.of(
                        "Acute low back pain eases by itself in most people: compare with that course."));
    }

    private static Plan.Day day(int index) {
        String running =
                switch (index % 7) {
                    case 0 -> "Easy 40 min";
                    case 2 -> "Easy 30 min";
                    case 4 -> "Steady 35 min";
                    case 6 -> "Long run, at most 13.0 km";
                    default -> "No run";
                };
        List<String> exercises =
                index % 7 == 1 || index % 7 == 4
                        ? List.of("Split squat 3 × 8 each side", "Side bridge 3 × 20 s each side")
                        : List.of();
        return new Plan.Day(
                SampleAnswers.AS_OF.plusDays(index + 1),
                !running.startsWith("No running"),
                running,
                exercises);
    }
}

package run.backstride.web.trial;

import java.util.Locale;
import java.util.OptionalDouble;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.Obstacle;
import run.backstride.analysis.experiment.Scheme;
import run.backstride.analysis.experiment.Trial;
import run.backstride.report.Numbers;

/// Names of changes and schemes on pages.
public final class TrialWords {
    private TrialWords() {}

    /// {@return such as `Cadence cue`}
    public static String title(Trial trial) {
        String words = trial.id().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// {@return what the plan can show, for somebody in a hurry; the plan has the whole of it}
    public static String shortPromise(ExperimentPlan plan) {
        OptionalDouble least = plan.promised().smallestRelief();
        if (least.isPresent()) {
            return "If the change takes away %s points of pain or more, 8 in 10 such experiments show it. A smaller relief may stay hidden."
                    .formatted(Numbers.fixed(least.getAsDouble(), 1));
        }
        OptionalDouble asDrawn = plan.power().smallestRelief();
        return asDrawn.isPresent()
                ? "Only if each run is done as drawn, 8 in 10 such experiments show a relief of %s points or more. With a few runs done otherwise none may be seen."
                        .formatted(Numbers.fixed(asDrawn.getAsDouble(), 1))
                : "With pain that varies as yours does, no relief, however large, would reliably be shown by this plan.";
    }

    /// {@return how the change is spread over time}
    public static String scheme(Scheme scheme) {
        return switch (scheme) {
            case PER_RUN -> "by runs: a coin for each pair of runs";
            case BLOCKS -> "in blocks of a week or two: a coin for each pair of blocks";
            case RANDOM_START -> "from one drawn day on: less can be claimed";
        };
    }

    /// {@return why no experiment may begin, and what to do}
    public static String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Care _ ->
                    "A red flag stands, so no experiment is planned: see a clinician first. Causes says which one.";
            case Obstacle.Unanswered(var screening) ->
                    "Red-flag questions are open, so no experiment is planned. %s Answer the three questions first."
                            .formatted(String.join(" ", screening.reasons()))
                            .replaceAll(" {2,}", " ");
            case Obstacle.UnderWay(var one) ->
                    "Another one is under way (%s). One at a time, or neither can be told; end that one first."
                            .formatted(one.file());
        };
    }
}

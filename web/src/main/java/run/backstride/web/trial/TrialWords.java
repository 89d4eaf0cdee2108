package run.backstride.web.trial;

import java.util.Locale;
import run.backstride.analysis.experiment.Obstacle;
import run.backstride.analysis.experiment.Scheme;
import run.backstride.analysis.experiment.Trial;

/// Names of changes and schemes on pages.
public final class TrialWords {
    private TrialWords() {}

    /// {@return such as `Cadence cue`}
    public static String title(Trial trial) {
        String words = trial.id().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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

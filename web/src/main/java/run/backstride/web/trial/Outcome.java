package run.backstride.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.analysis.experiment.Arm;
import run.backstride.web.answer.Document;
import tools.jackson.databind.JsonNode;

/// What the kept answer says of one experiment.
///
/// @param state how far it is: `waiting`, `running`, `complete` or `stopped`
/// @param counts whether its outcome stands in the finding of its mistake
/// @param planned run days that were planned
/// @param runs run days so far
/// @param scored of those that count, the ones with a pain score
/// @param words what is to be said, in sentences
/// @param next what comes next; empty where nothing does
/// @param estimates relief as drawn and as done; empty before the end
public record Outcome(
        String state,
        boolean counts,
        int planned,
        int runs,
        int scored,
        List<String> words,
        Optional<Next> next,
        List<Relief> estimates) {

    /// What comes next.
    ///
    /// @param what such as `run 5 of 16`
    /// @param arm what is to be done
    public record Next(String what, Arm arm) {}

    /// A relief.
    ///
    /// @param title as randomised, or as done
    /// @param mean points
    /// @param low80 of the 80 % interval
    /// @param high80 of the 80 % interval
    /// @param low95 of the 95 % interval
    /// @param high95 of the 95 % interval
    /// @param any probability of any relief
    /// @param one probability of 1 point or more
    /// @param two probability of 2 points or more
    public record Relief(
            String title,
            double mean,
            double low80,
            double high80,
            double low95,
            double high95,
            double any,
            double one,
            double two) {}

    /// {@return whether it has yet to end}
    public boolean isUnderWay() {
        return state.equals("waiting") || state.equals("running");
    }

    /// {@return its state in words}
    public String stateWords() {
        return switch (state) {
            case "waiting" -> "begins soon";
            case "running" -> "under way";
            case "complete" -> "complete";
            default -> "ended early";
        };
    }

    /// {@return what an answer says of the experiment with that plan; empty where the answer is older than it}
    public static Optional<Outcome> of(Document document, String hash) {
        for (JsonNode one : document.assessment().path("experiments")) {
            if (one.path("hash").asString("").equals(hash)) {
                return Optional.of(outcome(one));
            }
        }
        return Optional.empty();
    }

    private static Outcome outcome(JsonNode one) {
        JsonNode result = one.path("result");
        JsonNode next = result.path("next");
        List<String> words = new ArrayList<>();
        one.path("words").forEach(word -> words.add(word.asString()));
        List<Relief> estimates = new ArrayList<>();
        relief("As drawn", result.path("asRandomised")).ifPresent(estimates::add);
        relief("As done", result.path("asDone")).ifPresent(estimates::add);
        return new Outcome(
                result.path("state").asString(""),
                one.path("counts").asBoolean(false),
                result.path("plannedRuns").asInt(0),
                result.path("runs").asInt(0),
                result.path("scored").asInt(0),
                List.copyOf(words),
                next.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(
                                new Next(
                                        next.path("what").asString(""),
                                        next.path("arm").asString("").equals(Arm.CHANGE.id())
                                                ? Arm.CHANGE
                                                : Arm.USUAL)),
                List.copyOf(estimates));
    }

    private static Optional<Relief> relief(String title, JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(
                new Relief(
                        title,
                        node.path("mean").asDouble(),
                        node.path("interval80").path(0).asDouble(),
                        node.path("interval80").path(1).asDouble(),
                        node.path("interval95").path(0).asDouble(),
                        node.path("interval95").path(1).asDouble(),
                        node.path("probabilityOfAny").asDouble(),
                        node.path("probabilityAtLeastOne").asDouble(),
                        node.path("probabilityAtLeastTwo").asDouble()));
    }
}

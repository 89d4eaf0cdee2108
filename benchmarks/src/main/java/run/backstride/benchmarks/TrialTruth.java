package run.backstride.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import run.backstride.analysis.gait.GaitMeasures.EventType;
import run.backstride.core.diary.Diary.BodySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is known of one recorded trial: contacts and measures, from a force plate or from markers in space.
///
/// @param trial its name
/// @param title what it is
/// @param events contacts of both feet, ascending
/// @param measures means with their side
record TrialTruth(String trial, String title, List<Moment> events, List<Expected> measures) {

    /// A contact.
    ///
    /// @param side of the foot
    /// @param type initial contact or toe-off
    /// @param seconds since the first frame
    record Moment(BodySide side, EventType type, double seconds) {}

    /// A measure.
    ///
    /// @param name as the gait measures have it
    /// @param side left, right or both
    /// @param value in the unit of the gait measures
    record Expected(String name, BodySide side, double value) {}

    static TrialTruth read(Path file) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
        List<Moment> events = new ArrayList<>();
        for (JsonNode event : root.path("events")) {
            events.add(
                    new Moment(
                            side(event),
                            EventType.valueOf(upper(event.path("type").asString())),
                            event.path("seconds").asDouble()));
        }
        List<Expected> measures = new ArrayList<>();
        for (JsonNode measure : root.path("measures")) {
            measures.add(
                    new Expected(
                            measure.path("name").asString(),
                            side(measure),
                            measure.path("value").asDouble()));
        }
        return new TrialTruth(
                root.path("trial").asString(), root.path("title").asString(), events, measures);
    }

    double[] events(BodySide side, EventType type) {
        return events.stream()
                .filter(e -> e.side() == side && e.type() == type)
                .mapToDouble(Moment::seconds)
                .sorted()
                .toArray();
    }

    private static BodySide side(JsonNode node) {
        return BodySide.valueOf(upper(node.path("side").asString()));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

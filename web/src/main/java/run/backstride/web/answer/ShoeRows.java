package run.backstride.web.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.load.ShoeMileage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Distances on shoes as they are kept with an answer.
final class ShoeRows {
    private ShoeRows() {}

    static void write(List<ShoeMileage> shoes, ArrayNode rows) {
        for (ShoeMileage shoe : shoes) {
            ObjectNode row = rows.addObject();
            row.put("shoe", shoe.shoe()).put("runs", shoe.runs()).put("retired", shoe.retired());
            shoe.km().ifPresent(km -> row.put("km", km));
            shoe.first().ifPresent(day -> row.put("first", day.toString()));
            shoe.last().ifPresent(day -> row.put("last", day.toString()));
        }
    }

    static List<ShoeMileage> read(JsonNode rows) {
        List<ShoeMileage> shoes = new ArrayList<>();
        for (JsonNode row : rows) {
            shoes.add(
                    new ShoeMileage(
                            row.path("shoe").asString(),
                            row.has("km")
                                    ? OptionalDouble.of(row.path("km").asDouble())
                                    : OptionalDouble.empty(),
                            row.path("runs").asInt(),
                            day(row, "first"),
                            day(row, "last"),
                            row.path("retired").asBoolean()));
        }
        return shoes;
    }

    private static Optional<LocalDate> day(JsonNode row, String name) {
        return row.has(name)
                ? Optional.of(LocalDate.parse(row.path(name).asString()))
                : Optional.empty();
    }
}

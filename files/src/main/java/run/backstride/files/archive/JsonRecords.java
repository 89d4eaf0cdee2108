package run.backstride.files.archive;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the JSON files of a Garmin export record by record, so that years of them fit into memory, and their
/// values, which are there or not and of one type or another.
final class JsonRecords {
    /// The files write `NaN`, which is no JSON.
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    /// What records are wrapped in, where they are.
    private static final String WRAPPER = "summarizedActivitiesExport";

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

    private JsonRecords() {}

    /// Hands over the objects of the array that the file is, or of the arrays in its wrapper objects.
    static void each(InputStream in, Consumer<JsonNode> sink) {
        try (JsonParser parser = MAPPER.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                object(parser, sink);
            } else if (first == JsonToken.START_ARRAY) {
                for (JsonToken next = parser.nextToken();
                        next == JsonToken.START_OBJECT;
                        next = parser.nextToken()) {
                    object(parser, sink);
                }
            }
        }
    }

    private static void object(JsonParser parser, Consumer<JsonNode> sink) {
        ObjectNode own = MAPPER.createObjectNode();
        boolean wrapper = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && name.equals(WRAPPER)) {
                wrapper = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    sink.accept(parser.<JsonNode>readValueAsTree());
                }
            } else {
                own.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        if (!wrapper) {
            sink.accept(own);
        }
    }

    /// {@return the number called `name`, or nothing where there is none or it is not finite}
    static OptionalDouble number(JsonNode record, String name) {
        JsonNode value = record.path(name);
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    static OptionalLong whole(JsonNode record, String name) {
        OptionalDouble number = number(record, name);
        return number.isPresent()
                ? OptionalLong.of(record.path(name).asLong())
                : OptionalLong.empty();
    }

    /// {@return the text called `name`; empty where there is none}
    static String text(JsonNode record, String name) {
        JsonNode value = record.path(name);
        return value.isString() ? value.asString().strip() : "";
    }

    /// {@return the moment called `name`, milliseconds since 1970 in UTC}
    static Optional<Instant> moment(JsonNode record, String name) {
        OptionalLong millis = whole(record, name);
        return millis.isPresent()
                ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                : Optional.empty();
    }

    /// {@return the day called `name`: `2026-05-09`, with or without a time behind it, or milliseconds since
    /// 1970}
    static Optional<LocalDate> day(JsonNode record, String name) {
        Matcher day = DAY.matcher(text(record, name));
        if (day.matches()) {
            try {
                return Optional.of(LocalDate.parse(day.group(1)));
            } catch (java.time.DateTimeException e) {
                return Optional.empty();
            }
        }
        return moment(record, name).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}

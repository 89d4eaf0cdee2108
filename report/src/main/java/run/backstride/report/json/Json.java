package run.backstride.report.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import run.backstride.core.Interval;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object under construction: fields keep their order, an absent value leaves no field, numbers
/// are plain (no exponent, no needless `.0`).
final class Json {
    /// Version of the documents of this package.
    static final int SCHEMA = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(LINES)
                                    .withArrayIndenter(LINES))
                    .build();

    private final ObjectNode node = NODES.objectNode();

    /// {@return a whole document: the version on top, then what `fields` puts in}
    static String document(Consumer<Json> fields) {
        Json json = new Json();
        json.node.put("schema", SCHEMA);
        fields.accept(json);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json.node) + "\n";
    }

    Json put(String name, String value) {
        node.put(name, value);
        return this;
    }

    /// A day, a moment: whatever ISO 8601 prints.
    Json put(String name, Optional<?> value) {
        value.ifPresent(v -> node.put(name, v.toString()));
        return this;
    }

    Json put(String name, double value) {
        node.put(name, plain(value));
        return this;
    }

    Json put(String name, OptionalDouble value) {
        value.ifPresent(v -> put(name, v));
        return this;
    }

    Json put(String name, long value) {
        node.put(name, value);
        return this;
    }

    Json flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    Json put(String name, Interval interval) {
        node.set(name, NODES.arrayNode().add(plain(interval.low())).add(plain(interval.high())));
        return this;
    }

    Json object(String name, Consumer<Json> fields) {
        Json inner = new Json();
        fields.accept(inner);
        node.set(name, inner.node);
        return this;
    }

    <T> Json objects(String name, List<T> items, Function<T, Consumer<Json>> fields) {
        ArrayNode array = NODES.arrayNode();
        for (T item : items) {
            Json inner = new Json();
            fields.apply(item).accept(inner);
            array.add(inner.node);
        }
        node.set(name, array);
        return this;
    }

    Json texts(String name, List<String> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(array::add);
        node.set(name, array);
        return this;
    }

    Json integers(String name, List<Integer> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(array::add);
        node.set(name, array);
        return this;
    }

    /// {@return an enum constant as JSON names it, such as `initial-contact`}
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BigDecimal plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}

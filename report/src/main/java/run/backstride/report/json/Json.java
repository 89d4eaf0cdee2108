package run.backstride.report.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import run.backstride.core.Interval;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// One JSON object while it is written: fields keep their order, an absent value leaves no field, numbers
/// are plain (no exponent, no needless `.0`).
///
/// Written as a stream: a mapper takes longer to start than a document takes to write.
final class Json {
    /// Version of the documents of this package.
    static final int SCHEMA = 1;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /// {@return a whole document: the version on top, then what `fields` puts in}
    static String document(Consumer<Json> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            generator.writeStartObject();
            generator.writeNumberProperty("schema", SCHEMA);
            fields.accept(new Json(generator));
            generator.writeEndObject();
        }
        return text + "\n";
    }

    Json put(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    /// A day, a moment: whatever ISO 8601 prints.
    Json put(String name, Optional<?> value) {
        value.ifPresent(v -> put(name, v.toString()));
        return this;
    }

    Json put(String name, double value) {
        generator.writeNumberProperty(name, plain(value));
        return this;
    }

    Json put(String name, OptionalDouble value) {
        value.ifPresent(v -> put(name, v));
        return this;
    }

    Json put(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    Json flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    Json put(String name, Interval interval) {
        generator.writeArrayPropertyStart(name);
        generator.writeNumber(plain(interval.low()));
        generator.writeNumber(plain(interval.high()));
        generator.writeEndArray();
        return this;
    }

    Json object(String name, Consumer<Json> fields) {
        generator.writeObjectPropertyStart(name);
        fields.accept(this);
        generator.writeEndObject();
        return this;
    }

    <T> Json objects(String name, List<T> items, Function<T, Consumer<Json>> fields) {
        generator.writeArrayPropertyStart(name);
        for (T item : items) {
            generator.writeStartObject();
            fields.apply(item).accept(this);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    Json texts(String name, List<String> items) {
        generator.writeArrayPropertyStart(name);
        items.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    Json integers(String name, List<Integer> items) {
        generator.writeArrayPropertyStart(name);
        items.forEach(generator::writeNumber);
        generator.writeEndArray();
        return this;
    }

    /// Many numbers of a curve, to a thousandth of their unit.
    Json numbers(String name, List<Double> items) {
        generator.writeArrayPropertyStart(name);
        items.forEach(item -> generator.writeNumber(plain(Math.rint(item * 1000) / 1000)));
        generator.writeEndArray();
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

    /// Two spaces a level and line feeds on every machine.
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}

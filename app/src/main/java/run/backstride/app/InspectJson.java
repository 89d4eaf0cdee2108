package run.backstride.app;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.ExerciseSet;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.diagnostic.Diagnostic;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// What `inspect --format json` prints, as `docs/inspect.schema.json` describes it: field names with their
/// unit, a missing value absent, the order of fields always the same.
///
/// Written as a stream: a mapper would take longer to start than a file takes to read.
final class InspectJson {
    private static final int SCHEMA = 1;

    /// A millionth of any unit: nothing measures finer, and the last bits of a mean are noise.
    private static final int DECIMALS = 6;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final JsonGenerator json;

    private InspectJson(JsonGenerator json) {
        this.json = json;
    }

    /// {@return one activity's object}
    static String activity(Activity activity) {
        return written(json -> new InspectJson(json).write(activity));
    }

    /// {@return the document of some files and of what concerns the inputs as a whole}
    static String document(List<Inspected> files, List<Diagnostic> diagnostics) {
        return written(json -> new InspectJson(json).write(files, diagnostics)) + "\n";
    }

    private static String written(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(indented(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    private static ObjectWriteContext indented() {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    private void write(List<Inspected> files, List<Diagnostic> diagnostics) {
        json.writeStartObject();
        json.writeNumberProperty("schema", SCHEMA);
        json.writeArrayPropertyStart("files");
        files.forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringProperty("file", diagnostic.file());
            fields(diagnostic);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Inspected file) {
        json.writeStartObject();
        json.writeStringProperty("file", file.file());
        json.writeStringProperty("format", file.format().id());
        json.writeStringProperty("kind", file.kind().id());
        json.writeArrayPropertyStart("activities");
        file.activities().forEach(json::writeRawValue);
        json.writeEndArray();
        json.writeArrayPropertyStart("diagnostics");
        file.diagnostics().forEach(this::diagnostic);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Activity activity) {
        json.writeStartObject();
        json.writeStringProperty("sport", activity.sport().name());
        json.writeStringProperty("subSport", activity.sport().subSport());
        json.writeStringProperty("start", activity.start().toString());
        number("elapsedSeconds", activity.elapsedSeconds());
        number("timerSeconds", activity.timerSeconds());
        number("distanceMeters", activity.distanceMeters());
        json.writeNumberProperty("samples", activity.samples().count());
        json.writeNumberProperty("laps", activity.laps().size());
        json.writeObjectPropertyStart("device");
        text("manufacturer", activity.device().manufacturer());
        text("product", activity.device().product());
        json.writeEndObject();
        json.writeObjectPropertyStart("means");
        Means.of(activity).forEach((name, mean) -> number(name, OptionalDouble.of(mean)));
        json.writeEndObject();
        json.writeArrayPropertyStart("sources");
        activity.sources().forEach(this::source);
        json.writeEndArray();
        json.writeArrayPropertyStart("sets");
        activity.sets().forEach(this::set);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void source(SensorSource source) {
        json.writeStartObject();
        json.writeStringProperty("name", source.name());
        text("application", source.application());
        json.writeArrayPropertyStart("fields");
        for (SensorSource.Field field : source.fields()) {
            json.writeStartObject();
            json.writeStringProperty("name", field.name());
            text("unit", field.unit());
            json.writeNumberProperty("samples", field.values().present());
            if (field.values().present() > 0) {
                number("mean", OptionalDouble.of(field.values().mean()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void set(ExerciseSet set) {
        json.writeStartObject();
        text("category", set.category());
        text("exercise", set.exercise());
        number("repetitions", set.repetitions());
        number("seconds", set.seconds());
        number("weightKilograms", set.weightKilograms());
        json.writeEndObject();
    }

    private void diagnostic(Diagnostic diagnostic) {
        json.writeStartObject();
        fields(diagnostic);
        json.writeEndObject();
    }

    private void fields(Diagnostic diagnostic) {
        json.writeStringProperty("code", diagnostic.code().id());
        json.writeStringProperty("where", diagnostic.where().words());
        json.writeStringProperty("saw", diagnostic.saw());
        json.writeStringProperty("did", diagnostic.did());
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void number(String name, OptionalInt value) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsInt());
        }
    }

    private void number(String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            BigDecimal rounded =
                    BigDecimal.valueOf(value.getAsDouble())
                            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros();
            json.writeNumberProperty(name, rounded);
        }
    }
}

package run.backstride.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import run.backstride.core.activity.Activity;
import run.backstride.core.diagnostic.Where;
import run.backstride.store.StoreException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Values as JSON and back, to the bit: records by their components, sealed choices with their name.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(v ->
                            v.withGetterVisibility(Visibility.NONE)
                                    .withIsGetterVisibility(Visibility.NONE)
                                    .withFieldVisibility(Visibility.ANY))
                    .changeDefaultPropertyInclusion(_ ->
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                    .addMixIn(Activity.class, WithoutSamples.class)
                    .addMixIn(Where.class, Named.class)
                    .build();

    private Json() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Named {}

    /// Samples are packed by [RecordingCodec], beside the JSON.
    @JsonIgnoreProperties("samples")
    private interface WithoutSamples {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T value(String text, Class<T> type) {
        return reading(() -> MAPPER.readValue(text, type));
    }

    static <T> T value(String text, TypeReference<T> type) {
        return reading(() -> MAPPER.readValue(text, type));
    }

    static ObjectNode tree(String text) {
        return reading(() -> (ObjectNode) MAPPER.readTree(text));
    }

    static <T> T value(ObjectNode tree, Class<T> type) {
        return reading(() -> MAPPER.treeToValue(tree, type));
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static Optional<String> textOf(ObjectNode tree, String field) {
        return tree.hasNonNull(field) ? Optional.of(tree.get(field).asString()) : Optional.empty();
    }

    private static <T> T reading(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            throw new StoreException(
                    Reason.CORRUPT,
                    "A stored value can't be read (" + e.getOriginalMessage() + ")",
                    e);
        }
    }
}

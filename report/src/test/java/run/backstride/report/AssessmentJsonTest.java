package run.backstride.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import run.backstride.analysis.Answer;
import run.backstride.core.Mistake;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessmentJsonTest {
    private static final DocumentSchema SCHEMA = DocumentSchema.named("assessment");
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<Answer> answers() {
        return Stream.of(
                SampleAnswers.rich(),
                SampleAnswers.empty(),
                SampleAnswers.redFlag(),
                SampleAnswers.unanswered());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyDocumentFollowsTheSchema(Answer answer) {
        assertThat(SCHEMA.faults(AssessmentJson.render(answer))).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"schema\" : 1' | '\"schema\" : 2'",
                "'\"status\" : \"clear\"' | '\"status\" : \"fine\"'",
                "'\"presence\" : \"present\"' | '\"presence\" : \"yes\"'",
                "'\"id\" : \"footwear\"' | '\"id\" : \"shoes\"'",
                "'\"id\" : \"footwear\"' | '\"id\" : \"core-strength\"'",
                "'\"probability\" : 0.34' | '\"probability\" : 34'",
                "'\"unit\" : \"h\"' | '\"unit\" : \"hours\"'",
                "'\"asOf\" : \"2026-11-20\"' | '\"asOf\" : \"20.11.2026\"'",
                "'\"basis\" : \"your-diary\"' | '\"basis\" : null'",
                "'\"runs\" : ' | '\"jogs\" : '",
                "'\"crossed\" : true' | '\"crossed\" : \"true\"'",
                "'\"presenceReason\"' | '\"reason\"'",
                "'\"for\"' | '\"cause\"'"
            })
    void aWrongDocumentDoesNot(String right, String wrong) {
        String document = AssessmentJson.render(SampleAnswers.rich());
        assertThat(document).contains(right);
        assertThat(SCHEMA.faults(document.replaceFirst(right, wrong))).isNotEmpty();
    }

    @Test
    void aRedFlagWithAPlanDoesNotFollowTheSchema() {
        Answer wrong =
                SampleAnswers.with(
                        SampleAnswers.redFlag().assessment().screening(),
                        SampleAnswers.rich().plan());
        assertThat(SCHEMA.faults(AssessmentJson.render(wrong))).isNotEmpty();
    }

    @Test
    void theFieldsStandInTheOrderOfTheDesign() {
        JsonNode document = MAPPER.readTree(AssessmentJson.render(SampleAnswers.rich()));
        assertThat(document.propertyNames())
                .containsExactly(
                        "schema",
                        "asOf",
                        "data",
                        "screening",
                        "mistakes",
                        "other",
                        "separable",
                        "notes",
                        "plan",
                        "experiments",
                        "proposals",
                        "provenance",
                        "diagnostics");
        assertThat(document.get("mistakes").values().stream().map(m -> m.get("id").asString()))
                .containsExactlyElementsOf(
                        Arrays.stream(Mistake.values()).map(Mistake::id).toList());
        JsonNode form = document.get("mistakes").get(2);
        assertThat(form.propertyNames())
                .containsExactly(
                        "id",
                        "presence",
                        "probability",
                        "expectedReliefNrs",
                        "basis",
                        "signals",
                        "for",
                        "against",
                        "missing",
                        "corrections");
        assertThat(form.get("expectedReliefNrs").get("interval80").get(0).asDouble())
                .isEqualTo(0.7 - 0.5);
    }

    @Test
    void aMissingValueIsAbsent() {
        JsonNode document = MAPPER.readTree(AssessmentJson.render(SampleAnswers.empty()));
        assertThat(document.get("data").has("from")).isFalse();
        assertThat(document.get("plan").has("first")).isFalse();
        assertThat(AssessmentJson.render(SampleAnswers.empty())).doesNotContain("null");
    }

    @Test
    void theSchemaKnowsEveryWordOfTheVocabulary() {
        JsonNode words = MAPPER.readTree(DocumentSchema.text("assessment")).get("$defs");
        assertThat(texts(words.get("unit").get("enum")))
                .containsExactlyElementsOf(Arrays.stream(Unit.values()).map(Unit::symbol).toList());
        assertThat(texts(words.get("grade").get("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Grade.values()).map(Grade::words).toList());
        assertThat(texts(words.get("mistakeId").get("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Mistake.values()).map(Mistake::id).toList());
        assertThat(texts(words.get("threshold").get("properties").get("origin").get("enum")))
                .hasSameSizeAs(Origin.values());
        assertThat(texts(words.get("source").get("properties").get("reading").get("enum")))
                .hasSameSizeAs(Reading.values());
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(AssessmentJson.render(SampleAnswers.rich()))
                .isEqualTo(AssessmentJson.render(SampleAnswers.rich()))
                .endsWith("}\n")
                .doesNotContain("\r", "E-", "NaN");
    }
}

package run.backstride.web.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.backstride.analysis.Answer;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.report.AssessmentJson;
import run.backstride.report.HtmlReport;
import run.backstride.report.PageParts;
import run.backstride.report.UnitSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An answer as it is kept: for programs the report's JSON, for pages its sections in both systems of units, so that
/// a page needs no computing.
///
/// @param assessment the report's JSON
/// @param parts sections of the report as HTML, by their ids
/// @param shoes what each pair has run, as the analysis counts it
public record Document(
        JsonNode assessment, Map<UnitSystem, Map<String, String>> parts, List<ShoeMileage> shoes) {
    private static final String WHOLE = "whole";
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Copies the maps.
    public Document {
        parts = Map.copyOf(parts);
        shoes = List.copyOf(shoes);
    }

    /// {@return the text that is kept of an answer}
    static String text(Answer answer) {
        ObjectNode all = JSON.createObjectNode();
        all.set("assessment", assessment(answer));
        for (UnitSystem units : UnitSystem.values()) {
            ObjectNode parts = all.putObject(units.name());
            PageParts.of(answer, units, List.of()).forEach(parts::put);
            PageParts.plots(answer, units).forEach(parts::put);
            parts.put(WHOLE, HtmlReport.render(answer, units));
        }
        ShoeRows.write(answer.load().shoes(), all.putArray("shoes"));
        return JSON.writeValueAsString(all);
    }

    /// {@return an answer as the report's JSON}
    static JsonNode assessment(Answer answer) {
        return JSON.readTree(AssessmentJson.render(answer));
    }

    static Document of(String text) {
        JsonNode all = JSON.readTree(text);
        Map<UnitSystem, Map<String, String>> parts = new LinkedHashMap<>();
        for (UnitSystem units : UnitSystem.values()) {
            Map<String, String> one = new LinkedHashMap<>();
            all.path(units.name())
                    .properties()
                    .forEach(part -> one.put(part.getKey(), part.getValue().asString()));
            parts.put(units, one);
        }
        return new Document(all.path("assessment"), parts, ShoeRows.read(all.path("shoes")));
    }

    /// {@return a section of the report in the words of the screens; empty where the report has none}
    public String part(UnitSystem units, String id) {
        return ScreenWords.of(kept(units, id));
    }

    /// {@return the whole report, a file by itself}
    public String whole(UnitSystem units) {
        return kept(units, WHOLE);
    }

    private String kept(UnitSystem units, String id) {
        return Optional.ofNullable(parts.get(units)).map(all -> all.get(id)).orElse("");
    }

    /// {@return what the red-flag questions say: `clear`, `unanswered`, `clinician`, `urgent` or `emergency`}
    public String screening() {
        return assessment.path("screening").path("status").asString("unanswered");
    }

    /// {@return whether some answer calls for a clinician, so that nothing is ranked or planned}
    public boolean isRedFlag() {
        return !screening().equals("clear") && !screening().equals("unanswered");
    }
}

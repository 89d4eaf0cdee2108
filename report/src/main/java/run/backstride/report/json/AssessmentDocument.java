package run.backstride.report.json;

import java.util.List;
import java.util.function.Consumer;
import run.backstride.analysis.Answer;
import run.backstride.analysis.Provenance;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.DataSummary;
import run.backstride.analysis.assess.Inseparable;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.plan.Plan;

/// The whole of `assessment.json`.
public final class AssessmentDocument {
    private AssessmentDocument() {}

    /// {@return the document of `answer`}
    public static String of(Answer answer) {
        Assessment assessment = answer.assessment();
        return Json.document(json ->
                json.put("asOf", assessment.asOf().toString())
                        .object("data", data(assessment.data()))
                        .object("screening", screening(assessment.screening()))
                        .objects("mistakes", assessment.findings(), FindingFields::of)
                        .object(
                                "other",
                                other -> other.put("probability", assessment.otherProbability()))
                        .objects(
                                "separable",
                                assessment.inseparable(),
                                AssessmentDocument::inseparable)
                        .texts("notes", assessment.notes())
                        .object("plan", plan(answer.plan()))
                        .objects("experiments", answer.experiments(), ExperimentFields::of)
                        .objects(
                                "proposals",
                                answer.proposal().stream().toList(),
                                ExperimentFields::proposal)
                        .object("provenance", provenance(answer.provenance()))
                        .objects("diagnostics", answer.diagnostics(), DiagnosticFields::of));
    }

    private static Consumer<Json> data(DataSummary data) {
        return json ->
                json.put("activities", data.activities())
                        .put("runs", data.runs())
                        .put("from", data.from())
                        .put("to", data.to())
                        .put("painDays", data.painDays())
                        .put("nights", data.nights())
                        .put("strengthDays", data.strengthDays())
                        .put("mobilityDays", data.mobilityDays())
                        .put("selfTests", data.selfTests())
                        .put("shoes", data.shoes())
                        .put("recordings", data.recordings());
    }

    private static Consumer<Json> screening(Screening screening) {
        return json ->
                json.put("status", screening.status().id())
                        .objects("flags", screening.flags(), AssessmentDocument::flag)
                        .integers("unanswered", screening.unanswered())
                        .texts("reasons", screening.reasons());
    }

    private static Consumer<Json> flag(Screening.Flag flag) {
        return json ->
                json.put("question", flag.question())
                        .put("text", flag.text())
                        .put("urgency", flag.urgency().id())
                        .put("action", flag.action())
                        .put("answered", flag.answered());
    }

    private static Consumer<Json> inseparable(Inseparable pair) {
        return json ->
                json.texts("mistakes", List.of(pair.first().id(), pair.second().id()))
                        .flag("separable", false)
                        .put("text", pair.text());
    }

    private static Consumer<Json> plan(Plan plan) {
        return json ->
                json.put("seekCare", plan.seekCare())
                        .put("first", plan.first().map(mistake -> mistake.id()))
                        .put("why", plan.why())
                        .objects("corrections", plan.corrections(), FindingFields::correction)
                        .objects("days", plan.days(), AssessmentDocument::day)
                        .objects(
                                "runningWithPain", plan.runningWithPain(), FindingFields::statement)
                        .put("lookAgain", plan.lookAgain().toString())
                        .texts("notes", plan.notes());
    }

    private static Consumer<Json> day(Plan.Day day) {
        return json ->
                json.put("date", day.date().toString())
                        .put("running", day.running())
                        .texts("exercises", day.exercises());
    }

    private static Consumer<Json> provenance(Provenance provenance) {
        return json ->
                json.put("version", provenance.version())
                        .put("evidenceSha256", provenance.evidence())
                        .objects("inputs", provenance.inputs(), AssessmentDocument::input)
                        .put("seed", provenance.seed())
                        .put("made", provenance.made().toString());
    }

    private static Consumer<Json> input(Provenance.Input input) {
        return json ->
                json.put("file", input.file())
                        .put("sha256", input.sha256())
                        .put("bytes", input.bytes());
    }
}

package run.backstride.report;

import run.backstride.analysis.Answer;
import run.backstride.report.json.AssessmentDocument;

/// `assessment.json`, as `docs/assessment.schema.json` describes it: metric, every field name with its
/// unit, a missing value absent, the order of fields always the same.
public final class AssessmentJson {
    private AssessmentJson() {}

    /// {@return the document, ending in a line feed}
    public static String render(Answer answer) {
        return AssessmentDocument.of(answer);
    }
}

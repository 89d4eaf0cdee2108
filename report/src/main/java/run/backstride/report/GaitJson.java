package run.backstride.report;

import java.util.List;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.report.json.GaitDocument;

/// What `gait --format json` prints, as `docs/gait.schema.json` describes it.
public final class GaitJson {
    private GaitJson() {}

    /// {@return the document of one recording, ending in a line feed}
    public static String render(GaitMeasures gait, List<Diagnostic> diagnostics) {
        return GaitDocument.of(gait, diagnostics);
    }
}

package run.backstride.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.backstride.analysis.Answer;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.report.html.ReportParts;

/// The sections of the report one by one, for pages that show some of them: the same words and the same marks
/// as in the file.
public final class PageParts {
    private PageParts() {}

    /// {@return each section as HTML, by the id that links in the report lead to; a section that the report
    /// leaves out (with a red flag, there is no ranking) is not there either}
    ///
    /// @param recordings those of the answer, with their pictures
    public static Map<String, String> of(
            Answer answer, UnitSystem units, List<Recording> recordings) {
        Map<String, String> parts = new LinkedHashMap<>(ReportParts.of(answer, units, recordings));
        parts.replaceAll((_, html) -> Prose.of(html, units));
        return parts;
    }

    /// {@return one recording as HTML: facts, measures, what could not be measured, curves and contacts; then the
    /// sources that it names}
    public static String recording(Recording recording, UnitSystem units) {
        return ReportParts.recording(recording, units);
    }

    /// {@return the angles of two recordings over the stride as HTML, one figure for each angle and side that both
    /// show}
    ///
    /// @param first drawn as a full line
    /// @param second drawn as a broken line
    public static String curves(GaitMeasures first, GaitMeasures second) {
        return ReportParts.curves(first, second);
    }

    /// {@return pictures of the runner's data one by one, as HTML, by their ids: pain and distance, distance on
    /// shoes; a place without data says so}
    public static Map<String, String> plots(Answer answer, UnitSystem units) {
        return ReportParts.plots(answer, units);
    }

    /// {@return the style sheet that the sections need}
    public static String style() {
        return ReportParts.style();
    }

    /// {@return shapes that plots refer to; once on every page with a plot}
    public static String definitions() {
        return ReportParts.definitions();
    }
}

package run.backstride.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.backstride.analysis.Answer;
import run.backstride.report.Recording;
import run.backstride.report.UnitSystem;
import run.backstride.report.plot.Marks;

/// The sections of the report, each by itself.
public final class ReportParts {
    private ReportParts() {}

    /// {@return each section as HTML, by its id, in the report's order; behind them `brief`, one page for a clinician}
    public static Map<String, String> of(
            Answer answer, UnitSystem units, List<Recording> recordings) {
        ReportContext context = ReportContext.of(answer, units);
        Map<String, String> parts = new LinkedHashMap<>();
        for (Section section : ReportPage.sections(context, recordings)) {
            parts.put(section.id(), section.element().toString());
        }
        parts.put("brief", BriefSection.of(context).toString());
        return parts;
    }

    /// {@return the report's style sheet}
    public static String style() {
        StringBuilder css = new StringBuilder();
        PageFrame.STYLE.writeTo(css);
        return css.toString();
    }

    /// {@return the shapes that plots refer to}
    public static String definitions() {
        return Marks.definitions().toString();
    }
}

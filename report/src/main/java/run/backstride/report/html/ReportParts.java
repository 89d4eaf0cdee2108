package run.backstride.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.backstride.analysis.Answer;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.report.Numbers;
import run.backstride.report.Recording;
import run.backstride.report.UnitSystem;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.CurvePairPlot;
import run.backstride.report.plot.Marks;
import run.backstride.report.plot.PainAndLoadPlot;
import run.backstride.report.plot.ShoePlot;
import run.backstride.report.source.Bibliography;

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

    /// {@return one recording, then the sources that it names}
    public static String recording(Recording recording, UnitSystem units) {
        Citations citations = new Citations(Bibliography.packed());
        Element part = new RecordingPart(recording, new Numbers(units), citations, 1).element();
        return part.toString() + SourcesSection.of(citations).element();
    }

    /// {@return the angles of two recordings over the stride}
    public static String curves(GaitMeasures first, GaitMeasures second) {
        return Html.div("curves").add(CurvePairPlot.of(first, second)).toString();
    }

    /// {@return single pictures as HTML, by their ids}
    public static Map<String, String> plots(Answer answer, UnitSystem units) {
        Numbers numbers = new Numbers(units);
        return Map.of(
                "plot-pain-load", PainAndLoadPlot.of(answer, numbers).toString(),
                "plot-shoes", ShoePlot.of(answer.load().shoes(), numbers).toString());
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

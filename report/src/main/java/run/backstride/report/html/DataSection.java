package run.backstride.report.html;

import java.util.List;
import run.backstride.analysis.assess.DataSummary;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.report.Numbers;
import run.backstride.report.Remarks;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.Text;

/// What was read, and what was wrong with it.
final class DataSection {
    private static final int MOST_ROWS = 50;
    private static final int MOST_OPEN = 3;

    private DataSection() {}

    static Section of(ReportContext context) {
        DataSummary data = context.answer().assessment().data();
        Section section = Section.of("data", "Data", "Your data");
        List<String> counts = Wording.counts(data);
        if (counts.isEmpty()) {
            section.add(
                    Html.p(
                            "Nothing of yours was read: everything here rests on published evidence."));
        } else {
            section.add(Html.p(Wording.span(data) + ": " + String.join(", ", counts) + "."));
            List<String> lacking = Wording.lacking(data);
            if (!lacking.isEmpty()) {
                section.add(Html.p("Not there: " + String.join(", ", lacking) + "."));
            }
        }
        List<Diagnostic> diagnostics = context.answer().diagnostics();
        if (diagnostics.isEmpty()) {
            return section.add(Html.p("none", "Every file could be read in full."));
        }
        section.add(
                Element.of(
                        "h3",
                        Numbers.counted(diagnostics.size(), "remark", "remarks")
                                + " on your files"));
        Remarks.grouped(diagnostics).forEach(kind -> section.add(kind(kind)));
        return section;
    }

    private static Element kind(Remarks remarks) {
        List<Diagnostic> shown =
                remarks.diagnostics().subList(0, Math.min(MOST_ROWS, remarks.diagnostics().size()));
        List<List<Node>> rows =
                shown.stream()
                        .map(d ->
                                List.<Node>of(
                                        new Text(d.file()),
                                        new Text(d.where().words()),
                                        new Text(d.saw()),
                                        new Text(d.did())))
                        .toList();
        Element details =
                Html.details(
                        remarks.diagnostics().size() <= MOST_OPEN
                                ? Html.Folded.OPEN
                                : Html.Folded.CLOSED,
                        Wording.sentence(remarks.title()),
                        Html.table(
                                "remarks",
                                "What you can do: " + remarks.code().remedy(),
                                List.of("File", "Where", "What was found", "What was done"),
                                rows));
        int more = remarks.diagnostics().size() - shown.size();
        return more > 0
                ? details.add(
                        Html.p(
                                "fine",
                                "And "
                                        + Numbers.count(more)
                                        + " more like it, all in assessment.json."))
                : details;
    }
}

package run.backstride.report.html;

import java.util.List;
import run.backstride.analysis.assess.DataSummary;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.report.Numbers;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.Text;

/// What was read, and what was wrong with it.
final class DataSection {
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
        return section.add(remarks(context.answer().diagnostics()));
    }

    private static Element remarks(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return Html.p("none", "Every file could be read in full.");
        }
        List<List<Node>> rows =
                diagnostics.stream()
                        .map(d ->
                                List.<Node>of(
                                        new Text(d.file()),
                                        new Text(d.where().words()),
                                        new Text(d.saw()),
                                        new Text(d.did()),
                                        new Text(d.code().remedy())))
                        .toList();
        return Html.table(
                "remarks",
                Numbers.counted(diagnostics.size(), "remark", "remarks") + " on your files",
                List.of("File", "Where", "What was found", "What was done", "What you can do"),
                rows);
    }
}

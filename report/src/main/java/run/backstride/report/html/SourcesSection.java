package run.backstride.report.html;

import java.util.List;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;

/// Every source that the page names. It comes after the sections that name them.
final class SourcesSection {
    private SourcesSection() {}

    static Element of(ReportContext context) {
        Element section = Html.section("sources", "Sources");
        List<Node> entries = context.citations().entries();
        return entries.isEmpty()
                ? section.add(Html.p("none", "No claim on this page needed a source."))
                : section.add(Html.list("bibliography", entries));
    }
}

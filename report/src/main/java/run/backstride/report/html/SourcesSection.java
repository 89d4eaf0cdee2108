package run.backstride.report.html;

import java.util.List;
import run.backstride.report.markup.Node;

/// Every source that the page names. It comes after the sections that name them.
final class SourcesSection {
    private SourcesSection() {}

    static Section of(Citations citations) {
        Section section = Section.of("sources", "Sources", "Sources");
        List<Node> entries = citations.entries();
        return entries.isEmpty()
                ? section.add(Html.p("none", "No claim on this page needed a source."))
                : section.add(Html.list("bibliography", entries));
    }
}

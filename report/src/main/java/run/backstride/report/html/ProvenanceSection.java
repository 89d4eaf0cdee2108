package run.backstride.report.html;

import java.util.List;
import run.backstride.analysis.Provenance;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.Text;

/// How this was made, so that it can be made again.
final class ProvenanceSection {
    private ProvenanceSection() {}

    static Section of(ReportContext context) {
        Provenance provenance = context.answer().provenance();
        Element facts = Element.of("dl").in("provenance");
        fact(facts, "Made", new Text(Dates.moment(provenance.made())));
        fact(facts, "Program", new Text("Backstride " + provenance.version()));
        fact(facts, "Evidence (SHA-256)", Element.of("code", provenance.evidence()));
        fact(facts, "Seed", new Text(Long.toString(provenance.seed())));
        Section section = Section.of("provenance", "How made", "How this was made", facts);
        if (!provenance.inputs().isEmpty()) {
            section.add(inputs(provenance.inputs()));
        }
        return section;
    }

    private static void fact(Element facts, String term, Node words) {
        facts.add(Element.of("dt", term), Element.of("dd", words));
    }

    private static Element inputs(List<Provenance.Input> inputs) {
        List<List<Node>> rows =
                inputs.stream()
                        .map(input ->
                                List.<Node>of(
                                        new Text(input.file()),
                                        new Text(Numbers.count(input.bytes())),
                                        Element.of("code", input.sha256())))
                        .toList();
        return Html.table(
                "inputs",
                Numbers.counted(inputs.size(), "input", "inputs"),
                List.of("File", "Bytes", "SHA-256"),
                rows);
    }
}

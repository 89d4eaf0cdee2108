package run.backstride.report.html;

import java.util.List;
import java.util.Locale;
import run.backstride.report.markup.Element;

/// The terms that this page uses, in the order of the alphabet.
final class GlossarySection {
    private GlossarySection() {}

    static Element of(List<Element> sections) {
        String page = sections.toString().toLowerCase(Locale.ROOT);
        Element terms = Element.of("dl").in("glossary");
        for (Term term : Term.values()) {
            if (page.contains(term.sign())) {
                terms.add(Element.of("dt", term.title()), Element.of("dd", term.meaning()));
            }
        }
        return Html.section("glossary", "Words used here", terms);
    }
}

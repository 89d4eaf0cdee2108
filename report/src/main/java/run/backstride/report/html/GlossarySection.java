package run.backstride.report.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import run.backstride.report.markup.Element;

/// The terms that this page uses, in the order of the alphabet.
final class GlossarySection {
    /// Pictures inside the page are letters too, but say nothing.
    private static final Pattern PICTURE = Pattern.compile("data:image/[^\"]*");

    private GlossarySection() {}

    static Section of(List<Section> sections) {
        String page = text(sections).toLowerCase(Locale.ROOT);
        Element terms = Element.of("dl").in("glossary");
        for (Term term : Term.values()) {
            if (page.contains(term.sign())) {
                terms.add(Element.of("dt", term.title()), Element.of("dd", term.meaning()));
            }
        }
        return Section.of("glossary", "Words", "Words used here", terms);
    }

    private static String text(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach(section -> section.element().writeTo(text));
        return PICTURE.matcher(text).replaceAll("");
    }
}

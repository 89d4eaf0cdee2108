package run.backstride.report.html;

import java.util.List;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;

/// A part of the page that can be jumped to.
///
/// @param id where a link leads
/// @param shortTitle its name in the contents
/// @param element what is shown
record Section(String id, String shortTitle, Element element) {

    /// A section with its heading.
    static Section of(String id, String shortTitle, String title, Node... content) {
        Element element =
                Element.of("section")
                        .set("id", id)
                        .set("aria-labelledby", id + "-title")
                        .add(Element.of("h2", title).set("id", id + "-title"))
                        .add(content);
        return new Section(id, shortTitle, element);
    }

    Section add(Node... parts) {
        element.add(parts);
        return this;
    }

    Section add(List<? extends Node> parts) {
        element.add(parts);
        return this;
    }

    Section in(String classes) {
        element.in(classes);
        return this;
    }
}

package run.backstride.report.html;

import java.util.List;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;

/// Short names for the elements that the sections use most.
final class Html {
    private Html() {}

    static Element div(String classes, Node... content) {
        return Element.of("div", content).in(classes);
    }

    static Element span(String classes, String text) {
        return Element.of("span", text).in(classes);
    }

    static Element p(String text) {
        return Element.of("p", text);
    }

    static Element p(String classes, String text) {
        return p(text).in(classes);
    }

    static Element list(String classes, List<? extends Node> items) {
        return Element.of("ul").in(classes).add(items);
    }

    static Element item(Node... content) {
        return Element.of("li", content);
    }

    static Element link(String target, String text) {
        return Element.of("a", text).set("href", target);
    }

    /// A table with a caption and a head row; the first cell of each row is its heading.
    static Element table(String classes, String caption, List<String> head, List<List<Node>> rows) {
        Element headRow = Element.of("tr");
        head.forEach(title -> headRow.add(Element.of("th", title).set("scope", "col")));
        Element body = Element.of("tbody");
        for (List<Node> row : rows) {
            Element tableRow = Element.of("tr");
            for (int i = 0; i < row.size(); i++) {
                Element cell =
                        i == 0
                                ? Element.of("th", row.get(i)).set("scope", "row")
                                : Element.of("td", row.get(i)).set("data-label", head.get(i));
                tableRow.add(cell);
            }
            body.add(tableRow);
        }
        return frame(
                caption.isEmpty() ? head.getFirst() : caption,
                Element.of("table")
                        .in(classes)
                        .add(Element.of("caption", caption), Element.of("thead", headRow), body));
    }

    /// Where a table that is wider than its place is scrolled sideways, by keyboard too.
    ///
    /// @param label what it is called, for who does not see it
    static Element frame(String label, Element table) {
        return div("table-frame", table)
                .set("tabindex", "0")
                .set("role", "group")
                .set("aria-label", label);
    }

    /// What can be folded away.
    static Element details(Folded folded, String summary, Node... content) {
        Element details = Element.of("details").add(Element.of("summary", summary)).add(content);
        return switch (folded) {
            case OPEN -> details.set("open", "");
            case CLOSED -> details;
        };
    }

    /// Whether something stands open to begin with.
    enum Folded {
        OPEN,
        CLOSED
    }
}

package run.backstride.report.plot;

import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;

/// A plot with what it needs to be read: title, one sentence, legend, axes in words, count and origin.
final class PlotFigure {
    private final Element figure;
    private final Element legend = Element.of("ul").in("legend");

    /// @param takeaway one sentence that claims no more than the picture shows
    PlotFigure(String id, String title, String takeaway) {
        figure =
                Element.of("figure")
                        .in("plot")
                        .set("id", id)
                        .add(
                                Element.of(
                                        "figcaption",
                                        Element.of("h3", title),
                                        Element.of("p", takeaway).in("takeaway")),
                                legend);
    }

    /// {@return a figure that says why there is no picture}
    static Element empty(String id, String title, String why) {
        return Element.of("figure")
                .in("plot empty")
                .set("id", id)
                .add(
                        Element.of(
                                "figcaption",
                                Element.of("h3", title),
                                Element.of("p", why).in("takeaway")));
    }

    PlotFigure legend(Marks mark, String classes, String words) {
        return legend(mark.sample(classes), words);
    }

    PlotFigure legendGround(String classes, String words) {
        return legend(
                Element.of(
                                "svg",
                                Element.of("rect")
                                        .in(classes)
                                        .set("y", "3")
                                        .set("width", "16")
                                        .set("height", "10"))
                        .set("width", "16")
                        .set("height", "16")
                        .set("aria-hidden", "true"),
                words);
    }

    PlotFigure legendLine(String classes, String words) {
        return legend(
                Element.of(
                                "svg",
                                Element.of("line")
                                        .in(classes)
                                        .set("x2", "16")
                                        .set("y1", "8")
                                        .set("y2", "8"))
                        .set("width", "16")
                        .set("height", "16")
                        .set("aria-hidden", "true"),
                words);
    }

    private PlotFigure legend(Element sample, String words) {
        legend.add(Element.of("li", sample).add(words));
        return this;
    }

    /// A panel below what is there, with the axis in words above it.
    PlotFigure panel(String axis, Element chart) {
        figure.add(Element.of("p", axis).in("axis"), chart);
        return this;
    }

    PlotFigure part(Node part) {
        figure.add(part);
        return this;
    }

    /// What lies across, how many, from where.
    Element done(String note) {
        return figure.add(Element.of("p", note).in("fine"));
    }
}

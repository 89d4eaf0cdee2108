package run.backstride.report.html;

import java.util.List;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.OwnSource;

/// What every page of ours shares: style, script, and the promise that nothing is fetched.
final class PageFrame {
    static final OwnSource STYLE = OwnSource.of(PageFrame.class, "report.css");
    private static final OwnSource SCRIPT = OwnSource.of(PageFrame.class, "report.js");

    private PageFrame() {}

    /// {@return the whole file}
    static String of(String title, Node... body) {
        Element whole = Element.of("body", body);
        Element html = Element.of("html", head(title), whole).set("lang", "en");
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private static Element head(String title) {
        return Element.of(
                "head",
                Element.of("meta").set("charset", "utf-8"),
                Element.of("meta")
                        .set("http-equiv", "Content-Security-Policy")
                        .set("content", policy()),
                Element.of("meta")
                        .set("name", "viewport")
                        .set("content", "width=device-width, initial-scale=1"),
                Element.of("meta").set("name", "color-scheme").set("content", "light dark"),
                Element.of("meta").set("name", "referrer").set("content", "no-referrer"),
                Element.of("title", title),
                Element.of("style", STYLE));
    }

    /// Nothing may be fetched from anywhere; pictures are those inside the file, and only our own style and
    /// script may run.
    private static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
                + STYLE.policyHash()
                + "; script-src "
                + SCRIPT.policyHash();
    }

    /// {@return name of the program and the switch of the theme}
    static Element brand() {
        Element brand =
                Element.of(
                                "p",
                                Html.span("brand", "Backstride"),
                                Element.of("span", "running and the low back"))
                        .in("brand-line");
        Element switcher =
                Element.of("button", "Dark or light")
                        .set("type", "button")
                        .set("id", "theme")
                        .set("hidden", "");
        return Html.div("brand-row", brand, switcher);
    }

    /// {@return links to the sections, for long pages and for those who jump by landmark}
    static Element contents(List<Section> sections) {
        Element list = Element.of("ul");
        sections.forEach(s -> list.add(Html.item(Html.link("#" + s.id(), s.shortTitle()))));
        return Element.of("nav", list).set("aria-label", "Contents");
    }

    /// {@return the part that skip links lead to}
    static Element main(List<Section> sections) {
        return Element.of("main")
                .set("id", "content")
                .add(sections.stream().map(Section::element).toList());
    }

    static Element skip() {
        return Html.link("#content", "Skip to the report").in("skip");
    }

    static Element script() {
        return Element.of("script", SCRIPT);
    }
}

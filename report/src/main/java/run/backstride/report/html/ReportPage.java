package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.Answer;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.OwnSource;
import run.backstride.report.plot.Marks;

/// The whole file: head, masthead, sections, foot.
public final class ReportPage {
    private static final OwnSource STYLE = OwnSource.of(ReportPage.class, "report.css");
    private static final OwnSource SCRIPT = OwnSource.of(ReportPage.class, "report.js");

    private ReportPage() {}

    /// {@return the file of `answer`}
    public static String of(Answer answer, UnitSystem units) {
        ReportContext context = ReportContext.of(answer, units);
        List<Section> sections = sections(context);
        Element main =
                Element.of("main")
                        .set("id", "content")
                        .add(sections.stream().map(Section::element).toList());
        Element body =
                Element.of(
                        "body",
                        Html.link("#content", "Skip to the report").in("skip"),
                        Marks.definitions(),
                        masthead(answer).add(contents(sections)),
                        main,
                        foot(answer, units));
        Element html = Element.of("html", head(answer), body).set("lang", "en");
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private static List<Section> sections(ReportContext context) {
        List<Section> sections = new ArrayList<>();
        boolean redFlag = Wording.isRedFlag(context.answer().assessment().screening().status());
        sections.add(ScreeningSection.of(context));
        if (!redFlag) {
            sections.add(SummarySection.of(context));
            sections.add(FindingsSection.of(context));
            sections.add(BesideSection.of(context));
            sections.add(PlanSection.of(context));
            sections.add(PlotsSection.of(context));
            if (!context.answer().history().gait().isEmpty()) {
                sections.add(GaitSection.of(context));
            }
        }
        sections.add(DataSection.of(context));
        if (!redFlag) {
            sections.add(SourcesSection.of(context));
            sections.add(GlossarySection.of(sections));
        }
        sections.add(ProvenanceSection.of(context));
        return sections;
    }

    private static Element head(Answer answer) {
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
                Element.of("title", "Backstride report, " + answer.assessment().asOf()),
                Element.of("style", STYLE));
    }

    /// Nothing may be fetched from anywhere, and only our own style and script may run.
    private static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                + STYLE.policyHash()
                + "; script-src "
                + SCRIPT.policyHash();
    }

    private static Element masthead(Answer answer) {
        String name = answer.history().diary().profile().name();
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
        return Element.of(
                "header",
                Html.div("brand-row", brand, switcher),
                Element.of("h1", title(answer)),
                Html.p(
                        "byline",
                        (name.isBlank() ? "" : name + " · ")
                                + "as of "
                                + Dates.full(answer.assessment().asOf())
                                + " · "
                                + rests(answer)));
    }

    private static String title(Answer answer) {
        return Wording.isRedFlag(answer.assessment().screening().status())
                ? "Before any training"
                : "What to test first for your low back";
    }

    /// Links to the sections, for long pages and for those who jump by landmark.
    private static Element contents(List<Section> sections) {
        Element list = Element.of("ul");
        sections.forEach(s -> list.add(Html.item(Html.link("#" + s.id(), s.shortTitle()))));
        return Element.of("nav", list).set("aria-label", "Contents");
    }

    private static String rests(Answer answer) {
        List<String> counts = Wording.counts(answer.assessment().data());
        return counts.isEmpty()
                ? "nothing of yours read yet"
                : "from " + String.join(", ", counts.subList(0, Math.min(2, counts.size())));
    }

    private static Node foot(Answer answer, UnitSystem units) {
        return Element.of(
                "footer",
                Html.p(Wording.DISCLAIMER),
                Html.p(Wording.units(units)),
                Html.p(
                        "Made by Backstride "
                                + answer.provenance().version()
                                + " on your own machine; this file fetches nothing from any network. A value"
                                + " that was not measured is shown as "
                                + Numbers.MISSING
                                + ", never as zero."),
                Element.of("script", SCRIPT));
    }
}

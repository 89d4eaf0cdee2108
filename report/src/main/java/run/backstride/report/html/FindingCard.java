package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Missing;
import run.backstride.analysis.assess.Presence;
import run.backstride.analysis.assess.Relief;
import run.backstride.analysis.assess.Statement;
import run.backstride.report.Numbers;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;

/// Everything that is said of one mistake.
final class FindingCard {
    private FindingCard() {}

    static Element of(ReportContext context, Finding finding, ReliefBar scale, String place) {
        // The first card stands open; the others are a click away, and print opens them all.
        Html.Folded folded = place.equals("1") ? Html.Folded.OPEN : Html.Folded.CLOSED;
        String id = finding.mistake().id();
        Element card =
                Element.of("article")
                        .in("card")
                        .set("id", id)
                        .set("aria-labelledby", id + "-title")
                        .add(title(finding, place, id))
                        .add(Html.p("verdict", verdict(finding)))
                        .add(relief(finding.relief(), scale));
        if (finding.presence() instanceof Presence.Undecided(String reason)) {
            card.add(
                    Element.of("p", Element.of("b", "Cannot tell: "))
                            .add(Wording.sentence(reason))
                            .in("reason"));
        }
        boolean lone = finding.speaksFor().isEmpty() || finding.speaksAgainst().isEmpty();
        card.add(
                Html.div(
                        lone ? "sides lone" : "sides",
                        statements(
                                context,
                                "For",
                                "for",
                                finding.speaksFor(),
                                "Nothing measured speaks for it."),
                        statements(
                                context,
                                "Against",
                                "against",
                                finding.speaksAgainst(),
                                "Nothing measured speaks against it.")));
        if (!finding.signals().isEmpty()) {
            card.add(
                    Html.details(
                            folded,
                            "The figures (" + finding.signals().size() + ")",
                            SignalTable.of(context, finding)));
        }
        if (!finding.missing().isEmpty()) {
            card.add(
                    Html.details(
                            folded, "What would change the picture", missing(finding.missing())));
        }
        if (!finding.corrections().isEmpty()) {
            card.add(
                    Html.details(
                            folded,
                            "What to do about it",
                            corrections(context, finding.corrections(), planned(context))));
        }
        return card;
    }

    private static Element title(Finding finding, String place, String id) {
        Element heading = Element.of("h3").set("id", id + "-title");
        if (!place.isEmpty()) {
            heading.add(Html.span("place", place)).add(" ");
        }
        return Html.div(
                "card-title",
                heading.add(finding.mistake().title()),
                PresenceChip.of(finding.presence()));
    }

    private static String verdict(Finding finding) {
        return "A contributor to test, with probability %s that it contributes."
                .formatted(Numbers.percent(finding.probability()));
    }

    private static Element relief(Relief relief, ReliefBar scale) {
        return Html.div(
                "relief-frame",
                Element.of("p", Element.of("b", Wording.points(relief.mean())))
                        .add(" points of pain (NRS, 0 to 10) that correcting it may take away")
                        .in("relief-number"),
                scale.axis(),
                scale.of(relief),
                Html.p(
                        "fine",
                        "80 %% interval %s, 95 %% interval %s; at least one point with probability %s. Rests on %s."
                                .formatted(
                                        Wording.ends(relief.interval80()),
                                        Wording.ends(relief.interval95()),
                                        Numbers.percent(relief.probabilityAtLeastOne()),
                                        Wording.basis(relief.basis()))));
    }

    private static Element statements(
            ReportContext context,
            String title,
            String kind,
            List<Statement> statements,
            String none) {
        Element side = Html.div("side " + kind, Element.of("h4", title));
        if (statements.isEmpty()) {
            return side.add(Html.p("none", none));
        }
        return side.add(
                Html.list(
                        "statements",
                        statements.stream().map(s -> statement(context, s)).toList()));
    }

    static Element statement(ReportContext context, Statement statement) {
        return Element.of("li", context.citations().prose(statement.text()))
                .add(" ")
                .add(
                        Html.span("grade", "evidence " + statement.grade().words()),
                        context.citations().links(statement.sources()));
    }

    private static Element missing(List<Missing> missing) {
        List<Element> items = new ArrayList<>();
        for (Missing one : missing) {
            Element item =
                    Element.of("li", Element.of("b", Wording.sentence(one.what())))
                            .add(" " + one.how());
            if (one.couldShift() > 0) {
                item.add(" ")
                        .add(
                                Html.span(
                                        "fine",
                                        "Moves the probability by at most "
                                                + Numbers.percent(one.couldShift())
                                                + "."));
            }
            List<Element> drawings = HowTo.of(one);
            if (!drawings.isEmpty()) {
                item.add(Element.of("div").in("drawings").add(drawings));
            }
            items.add(item);
        }
        return Html.list("missing", items);
    }

    private static Set<String> planned(ReportContext context) {
        return context.answer().plan().corrections().stream()
                .map(Correction::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param drawnInPlan ids of those whose drawings stand in another place of the page
    static Element corrections(
            ReportContext context, List<Correction> corrections, Set<String> drawnInPlan) {
        List<Node> blocks = new ArrayList<>();
        for (Correction correction : corrections) {
            Element facts = Element.of("dl");
            fact(facts, "Dose", correction.dose());
            fact(facts, "Progress", correction.progression());
            fact(facts, "Stop rule", correction.stopRule());
            fact(facts, "Expect", correction.expectedWeeks());
            Element heading = Element.of("h4", correction.title());
            Element block = Html.div("correction", heading);
            HowTo.of(correction, drawnInPlan).ifPresent(block::add);
            blocks.add(
                    block.add(
                            facts,
                            Element.of(
                                    "p",
                                    Html.span("grade", "evidence " + correction.grade().words()),
                                    context.citations().links(correction.sources()))));
        }
        return Html.div("corrections").add(blocks);
    }

    private static void fact(Element facts, String term, String words) {
        if (!words.isBlank()) {
            facts.add(Element.of("dt", term), Element.of("dd", Wording.sentence(words)));
        }
    }
}

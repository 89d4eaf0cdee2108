package run.backstride.report.html;

import java.util.List;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Presence;
import run.backstride.analysis.plan.Plan;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;

/// The page in one look: the five on one scale, and the first step.
final class SummarySection {
    private SummarySection() {}

    static Section of(ReportContext context) {
        List<Finding> findings = context.ranking().findings();
        if (context.ranking().isAllowed()) {
            return Section.of(
                    "summary",
                    "At a glance",
                    "The five, what to test first on top",
                    chart(context, findings),
                    firstStep(context.answer().plan()));
        }
        Element list = Element.of("ul").in("glance plain");
        findings.forEach(finding -> list.add(Html.item(name(finding))));
        return Section.of(
                "summary",
                "At a glance",
                "The five, in fixed order",
                Html.div("glance-frame", list, Html.p("fine", Wording.NO_RANKING)));
    }

    private static Element chart(ReportContext context, List<Finding> findings) {
        ReliefBar scale = ReliefBar.over(findings);
        Element list = Element.of("ol").in("glance");
        findings.forEach(finding -> list.add(row(finding, scale)));
        return Html.div(
                "glance-frame",
                Html.div(
                        "glance-head",
                        Html.span(
                                "unit",
                                "points of pain (NRS, 0 to 10) that correcting it may take away"),
                        scale.axis(),
                        Html.span("number", "expected"),
                        Html.span("number", "contributes")),
                list,
                Html.p(
                        "fine",
                        "Dot: expected relief. Thick: 80 % interval. Thin: 95 % interval. “Contributes” is the"
                                + " probability that it contributes to your pain; "
                                + Numbers.percent(context.answer().assessment().otherProbability())
                                + " remains for something else. "
                                + Wording.ORDER));
    }

    private static Element row(Finding finding, ReliefBar scale) {
        return Html.item(
                name(finding),
                scale.of(finding.relief()),
                Element.of("span", Element.of("b", Wording.points(finding.relief().mean())))
                        .in("number")
                        .set("data-label", "expected relief"),
                Html.span("number", Numbers.percent(finding.probability()))
                        .set("data-label", "contributes"));
    }

    private static Element name(Finding finding) {
        return Html.div(
                "name",
                Html.link("#" + finding.mistake().id(), finding.mistake().title()),
                PresenceChip.of(finding.presence()),
                Html.span("fine", settles(finding)));
    }

    /// What cannot be told names the measurement that would settle it.
    private static String settles(Finding finding) {
        return finding.presence() instanceof Presence.Undecided && !finding.missing().isEmpty()
                ? "would tell: " + finding.missing().getFirst().what()
                : "";
    }

    private static Element firstStep(Plan plan) {
        Element box = Html.div("first-step", Element.of("h3", "Your first step"));
        plan.first().ifPresent(mistake -> box.add(Html.p("lead", mistake.title())));
        if (!plan.why().isBlank()) {
            box.add(Html.p(plan.why()));
        }
        plan.corrections().stream().findFirst().ifPresent(correction -> box.add(dose(correction)));
        return box.add(Html.p("fine", "Look again on " + Dates.full(plan.lookAgain()) + "."));
    }

    private static Element dose(Correction correction) {
        return Element.of("p", Element.of("b", correction.title() + ": "))
                .add(
                        Wording.sentence(correction.dose())
                                + " "
                                + Wording.sentence(correction.stopRule()));
    }
}

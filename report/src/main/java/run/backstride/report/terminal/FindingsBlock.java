package run.backstride.report.terminal;

import java.util.List;
import java.util.Locale;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Presence;
import run.backstride.analysis.assess.Relief;
import run.backstride.report.Numbers;
import run.backstride.report.Ranking;
import run.backstride.report.ReliefAxis;
import run.backstride.report.Wording;
import run.backstride.report.terminal.Page.Span;

/// The five findings: where a ranking is allowed first all five on one scale, then each by itself.
final class FindingsBlock {
    private static final int TITLE_COLUMNS = 27;
    private static final int VERDICT_COLUMNS = 17;
    private static final int POINT_COLUMNS = 5;
    private static final int PERCENT_COLUMNS = 5;
    private static final int MOST_BAR_COLUMNS = 48;

    private FindingsBlock() {}

    static void write(Page page, Assessment assessment) {
        Ranking ranking = Ranking.of(assessment);
        if (ranking.isAllowed()) {
            page.heading("The five, what to test first on top");
            chart(page, ranking.findings());
        } else {
            page.heading("The five, in fixed order");
            page.paragraph(Wording.NO_RANKING, Ink.WARN);
        }
        int place = 0;
        for (Finding finding : ranking.findings()) {
            place++;
            page.blank();
            detail(page, finding, ranking.isAllowed() ? place + "" : "·");
        }
    }

    private static void chart(Page page, List<Finding> findings) {
        int columns = Math.min(page.width() - TITLE_COLUMNS - VERDICT_COLUMNS, MOST_BAR_COLUMNS);
        if (columns < ReliefScale.FEWEST_COLUMNS) {
            page.paragraph(
                    "Points of pain, 0 to 10 (NRS), that correcting each may take away:",
                    Ink.FAINT);
            return;
        }
        ReliefScale scale = new ReliefScale(ReliefAxis.over(findings), columns);
        String indent = " ".repeat(TITLE_COLUMNS);
        page.line(new Span(indent + scale.axis(), Ink.FAINT));
        int place = 0;
        for (Finding finding : findings) {
            place++;
            String title = " " + place + " " + finding.mistake().title();
            page.line(
                    new Span(pad(title), Ink.BOLD),
                    new Span(scale.bar(finding.relief()), ink(finding.presence())),
                    new Span(" " + number(finding), Ink.BOLD),
                    new Span("  " + chance(finding), Ink.FAINT));
        }
        page.paragraph(
                "Points of pain, 0 to 10 (NRS): ● expected, ━ 80 %, ─ 95 % interval. The last column is the"
                        + " probability that it contributes. "
                        + Wording.ORDER,
                Ink.FAINT);
    }

    private static String number(Finding finding) {
        String points = Wording.points(finding.relief().mean());
        return " ".repeat(Math.max(0, POINT_COLUMNS - points.length())) + points;
    }

    private static String chance(Finding finding) {
        String percent = Numbers.percent(finding.probability());
        return " ".repeat(Math.max(0, PERCENT_COLUMNS - percent.length())) + percent;
    }

    private static String pad(String title) {
        return title + " ".repeat(Math.max(1, TITLE_COLUMNS - title.length()));
    }

    private static void detail(Page page, Finding finding, String place) {
        page.ends(
                new Span(" " + place + " " + finding.mistake().title(), Ink.BOLD),
                new Span(Wording.presence(finding.presence()), ink(finding.presence())));
        page.hanging(new Span("   relief  ", Ink.FAINT), relief(finding.relief()), Ink.PLAIN);
        if (finding.presence() instanceof Presence.Undecided(String reason)) {
            page.hanging(new Span("   why     ", Ink.FAINT), Wording.sentence(reason), Ink.PLAIN);
        }
        finding.speaksFor().stream()
                .findFirst()
                .ifPresent(s ->
                        page.hanging(
                                new Span("   for     ", Ink.FAINT),
                                Wording.firstSentence(s.text()),
                                Ink.PLAIN));
        finding.speaksAgainst().stream()
                .findFirst()
                .ifPresent(s ->
                        page.hanging(
                                new Span("   against ", Ink.FAINT),
                                Wording.firstSentence(s.text()),
                                Ink.PLAIN));
        finding.missing().stream()
                .findFirst()
                .ifPresent(m ->
                        page.hanging(
                                new Span("   missing ", Ink.FAINT),
                                Wording.sentence(m.what()) + " " + Wording.firstSentence(m.how()),
                                Ink.PLAIN));
    }

    private static String relief(Relief relief) {
        return String.format(
                Locale.ROOT,
                "%s points if corrected (80 %%: %s; 95 %%: %s), from %s.",
                Wording.points(relief.mean()),
                Wording.ends(relief.interval80()),
                Wording.ends(relief.interval95()),
                Wording.basis(relief.basis()));
    }

    private static Ink ink(Presence presence) {
        return switch (presence) {
            case Presence.Present _ -> Ink.WARN;
            case Presence.Absent _ -> Ink.GOOD;
            case Presence.Undecided _ -> Ink.FAINT;
        };
    }
}

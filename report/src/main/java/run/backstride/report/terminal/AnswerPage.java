package run.backstride.report.terminal;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.Answer;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.DataSummary;
import run.backstride.analysis.assess.Screening;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.report.Numbers;
import run.backstride.report.Remarks;
import run.backstride.report.TerminalStyle;
import run.backstride.report.UnitSystem;
import run.backstride.report.Wording;
import run.backstride.report.terminal.Page.Span;

/// The whole page, top to bottom.
public final class AnswerPage {
    private static final int KINDS_SHOWN = 5;

    private AnswerPage() {}

    /// {@return the page of `answer`}
    public static String of(Answer answer, TerminalStyle style) {
        Page page = new Page(style);
        title(page, answer);
        ScreeningBlock.write(page, answer);
        if (!Wording.isRedFlag(answer.assessment().screening().status())) {
            restsOn(page, answer.assessment().data());
            FindingsBlock.write(page, answer.assessment());
            beside(page, answer.assessment());
            PlanBlock.write(page, answer.plan());
            ExperimentsBlock.write(page, answer);
            skipped(page, answer.diagnostics());
        } else {
            ExperimentsBlock.stopped(page, answer);
        }
        end(page, style);
        return page.toString();
    }

    private static void title(Page page, Answer answer) {
        String name = answer.history().diary().profile().name();
        page.hanging(
                new Span(" Backstride  ", Ink.ACCENT),
                "What to test first for your low back",
                Ink.BOLD);
        page.paragraph(
                (name.isBlank() ? "" : name + ", ") + "as of " + answer.assessment().asOf(),
                Ink.FAINT);
    }

    private static void restsOn(Page page, DataSummary data) {
        page.heading("What it rests on");
        List<String> counts = Wording.counts(data);
        if (counts.isEmpty()) {
            page.paragraph("On nothing of yours yet: only on published evidence.", Ink.PLAIN);
            return;
        }
        page.paragraph(Wording.span(data) + ": " + String.join(" · ", counts), Ink.PLAIN);
        List<String> lacking = Wording.lacking(data);
        if (!lacking.isEmpty()) {
            page.paragraph("Not there: " + String.join(", ", lacking) + ".", Ink.FAINT);
        }
    }

    private static void beside(Page page, Assessment assessment) {
        page.blank();
        page.hanging(
                new Span(" Other  ", Ink.BOLD),
                "None of the five, with probability "
                        + Numbers.percent(assessment.otherProbability())
                        + ": natural course, or something that was not measured.",
                Ink.PLAIN);
        assessment
                .inseparable()
                .forEach(pair ->
                        page.hanging(
                                new Span(" Cannot separate  ", Ink.WARN),
                                pair.first().title()
                                        + " and "
                                        + pair.second().title()
                                        + ". "
                                        + pair.text(),
                                Ink.PLAIN));
        assessment
                .notes()
                .forEach(note ->
                        page.hanging(
                                new Span(" Note  ", Ink.BOLD),
                                Wording.firstSentence(note),
                                Ink.PLAIN));
        page.blank().paragraph(Wording.DISCLAIMER, Ink.FAINT);
        if (page.units() == UnitSystem.IMPERIAL) {
            page.paragraph(Wording.units(page.units()), Ink.FAINT);
        }
    }

    private static void skipped(Page page, List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return;
        }
        page.heading(Numbers.counted(diagnostics.size(), "remark", "remarks") + " on your files");
        List<Remarks> kinds = Remarks.grouped(diagnostics);
        for (Remarks kind : kinds.subList(0, Math.min(KINDS_SHOWN, kinds.size()))) {
            int more = kind.diagnostics().size() - 1;
            page.hanging(
                    new Span(" • ", Ink.WARN),
                    kind.diagnostics().getFirst().words()
                            + (more > 0
                                    ? " ("
                                            + Numbers.counted(more, "more remark", "more remarks")
                                            + " of this kind.)"
                                    : ""),
                    Ink.PLAIN);
        }
        if (kinds.size() > KINDS_SHOWN) {
            page.paragraph(
                    "And "
                            + Numbers.counted(
                                    kinds.size() - KINDS_SHOWN, "other kind", "other kinds")
                            + " in the full report.",
                    Ink.FAINT);
        }
    }

    private static void end(Page page, TerminalStyle style) {
        if (!style.fullReport().isBlank()) {
            page.blank();
            page.line(
                    new Span(" Full report  ", Ink.BOLD), new Span(style.fullReport(), Ink.ACCENT));
        }
    }

    /// {@return the answered flags as paragraphs}
    static List<Span> flags(Screening screening) {
        List<Span> paragraphs = new ArrayList<>();
        for (Screening.Flag flag : screening.flags()) {
            paragraphs.add(new Span("", Ink.PLAIN));
            paragraphs.add(new Span("Question " + flag.question() + ": " + flag.text(), Ink.PLAIN));
            paragraphs.add(new Span("What to do: " + flag.action(), Ink.BOLD));
        }
        return paragraphs;
    }
}

package run.backstride.report.terminal;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.Answer;
import run.backstride.analysis.assess.Screening;
import run.backstride.report.Wording;
import run.backstride.report.terminal.Page.Span;

/// The red-flag questions, before everything else.
final class ScreeningBlock {
    private ScreeningBlock() {}

    static void write(Page page, Answer answer) {
        Screening screening = answer.assessment().screening();
        String headline = Wording.headline(screening.status());
        page.blank();
        switch (screening.status()) {
            case CLEAR -> page.hanging(new Span(" ✓ ", Ink.GOOD), headline + ".", Ink.PLAIN);
            case UNANSWERED -> page.box(unanswered(answer, headline), Ink.WARN);
            case CLINICIAN, URGENT, EMERGENCY -> {
                List<Span> paragraphs = new ArrayList<>();
                paragraphs.add(new Span(headline.toUpperCase(java.util.Locale.ROOT), Ink.BAD));
                Wording.seekCare(answer)
                        .ifPresent(care -> paragraphs.add(new Span(care, Ink.BOLD)));
                paragraphs.addAll(AnswerPage.flags(screening));
                paragraphs.add(new Span("", Ink.PLAIN));
                paragraphs.add(new Span(Wording.WITHHELD, Ink.PLAIN));
                page.box(paragraphs, Ink.BAD);
            }
        }
    }

    private static List<Span> unanswered(Answer answer, String headline) {
        Screening screening = answer.assessment().screening();
        List<Span> paragraphs = new ArrayList<>();
        paragraphs.add(new Span(headline.toUpperCase(java.util.Locale.ROOT), Ink.WARN));
        screening.reasons().forEach(reason -> paragraphs.add(new Span(reason, Ink.PLAIN)));
        paragraphs.add(new Span(Wording.HOW_TO_ANSWER, Ink.BOLD));
        Wording.exampleAnswer(answer.assessment())
                .ifPresent(line -> paragraphs.add(new Span("For example: " + line, Ink.PLAIN)));
        paragraphs.add(new Span("", Ink.PLAIN));
        Wording.openQuestions(screening)
                .forEach(question -> paragraphs.add(new Span(question, Ink.PLAIN)));
        return paragraphs;
    }
}

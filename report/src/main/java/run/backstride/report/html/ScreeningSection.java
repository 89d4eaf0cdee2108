package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.assess.Screening;
import run.backstride.report.Dates;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;

/// The red-flag questions, before everything else.
final class ScreeningSection {
    private ScreeningSection() {}

    static Section of(ReportContext context) {
        Screening screening = context.answer().assessment().screening();
        Section section =
                Section.of("screening", "Screening", Wording.headline(screening.status()))
                        .in("screening " + screening.status().id());
        return switch (screening.status()) {
            case CLEAR ->
                    section.add(
                            Html.p(
                                    "All red-flag questions are answered, none with yes. They are asked again"
                                            + " when pain jumps by 3 points or the answers grow old."));
            case UNANSWERED -> section.add(unanswered(context, screening));
            case CLINICIAN, URGENT, EMERGENCY -> section.add(redFlag(context, screening));
        };
    }

    private static List<Node> unanswered(ReportContext context, Screening screening) {
        List<Node> parts = new ArrayList<>();
        screening.reasons().forEach(reason -> parts.add(Html.p(reason)));
        parts.add(Html.p("what-to-do", Wording.HOW_TO_ANSWER));
        Wording.exampleAnswer(context.answer().assessment())
                .ifPresent(line ->
                        parts.add(Element.of("p", "For example: ").add(Element.of("code", line))));
        Element questions = Element.of("ul").in("questions");
        Wording.openQuestions(screening)
                .forEach(question -> questions.add(Element.of("li", question)));
        parts.add(questions);
        return parts;
    }

    private static List<Node> redFlag(ReportContext context, Screening screening) {
        List<Node> parts = new ArrayList<>();
        Wording.seekCare(context.answer()).ifPresent(care -> parts.add(Html.p("what-to-do", care)));
        Element flags = Element.of("ol").in("flags");
        for (Screening.Flag flag : screening.flags()) {
            Element item =
                    Element.of(
                            "li",
                            Html.span("chip " + flag.urgency().id(), flag.urgency().id()),
                            Html.p("question", "Question " + flag.question() + ": " + flag.text()),
                            Html.p("what-to-do", flag.action()));
            flag.answered()
                    .ifPresent(day ->
                            item.add(
                                    Html.p(
                                            "fine",
                                            "Answered with yes on " + Dates.full(day) + ".")));
            flags.add(item);
        }
        parts.add(flags);
        parts.add(Html.p(Wording.WITHHELD));
        return parts;
    }
}

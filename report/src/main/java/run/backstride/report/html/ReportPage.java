package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.Answer;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.Recording;
import run.backstride.report.UnitSystem;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.plot.Marks;

/// The whole file: head, masthead, sections, foot.
public final class ReportPage {
    private ReportPage() {}

    /// {@return the file of `answer`}
    ///
    /// @param recordings those of the answer, with their pictures
    public static String of(Answer answer, UnitSystem units, List<Recording> recordings) {
        ReportContext context = ReportContext.of(answer, units);
        List<Section> sections = sections(context, recordings);
        return PageFrame.of(
                "Backstride report, " + answer.assessment().asOf(),
                PageFrame.skip(),
                Marks.definitions(),
                masthead(answer).add(PageFrame.contents(sections)),
                PageFrame.main(sections),
                foot(answer, units));
    }

    static List<Section> sections(ReportContext context, List<Recording> recordings) {
        List<Section> sections = new ArrayList<>();
        boolean redFlag = Wording.isRedFlag(context.answer().assessment().screening().status());
        sections.add(ScreeningSection.of(context));
        if (!redFlag) {
            sections.add(SummarySection.of(context));
            sections.add(FindingsSection.of(context));
            sections.add(BesideSection.of(context));
            sections.add(PlanSection.of(context));
            if (ExperimentsSection.isNeeded(context.answer())) {
                sections.add(ExperimentsSection.of(context));
            }
            sections.add(PlotsSection.of(context));
            if (!recordings.isEmpty()) {
                sections.add(GaitSection.of(recordings, context.numbers(), context.citations()));
            }
        }
        if (redFlag && ExperimentsSection.isNeeded(context.answer())) {
            sections.add(ExperimentsSection.of(context));
        }
        sections.add(DataSection.of(context));
        if (!redFlag) {
            sections.add(SourcesSection.of(context.citations()));
            sections.add(GlossarySection.of(sections));
        }
        sections.add(ProvenanceSection.of(context));
        return sections;
    }

    private static Element masthead(Answer answer) {
        String name = answer.history().diary().profile().name();
        return Element.of(
                "header",
                PageFrame.brand(),
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
                PageFrame.script());
    }
}

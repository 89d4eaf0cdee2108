package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.report.GaitWording;
import run.backstride.report.Numbers;
import run.backstride.report.Recording;
import run.backstride.report.UnitSystem;
import run.backstride.report.Wording;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.Marks;
import run.backstride.report.source.Bibliography;

/// The page of one recording alone.
public final class GaitPage {
    private GaitPage() {}

    /// {@return the file}
    public static String of(Recording recording, UnitSystem units, String version) {
        Citations citations = new Citations(Bibliography.packed());
        List<Section> sections = new ArrayList<>();
        sections.add(GaitSection.of(List.of(recording), new Numbers(units), citations));
        sections.add(SourcesSection.of(citations));
        Element header =
                Element.of(
                        "header",
                        PageFrame.brand(),
                        Element.of(
                                "h1", "You, filmed " + GaitWording.view(recording.gait().view())),
                        Html.p("byline", recording.gait().origin()),
                        PageFrame.contents(sections));
        Element foot =
                Element.of(
                        "footer",
                        Html.p(
                                "A measure describes how you ran in this recording; none is a diagnosis, and no"
                                        + " cut-off here is shown to bear strongly on back pain."),
                        Html.p(Wording.units(units)),
                        Html.p(
                                "Made by Backstride "
                                        + version
                                        + " on your own machine; this file fetches nothing from any network."),
                        PageFrame.script());
        return PageFrame.of(
                "Backstride: " + GaitWording.file(recording.gait()),
                PageFrame.skip(),
                Marks.definitions(),
                header,
                PageFrame.main(sections),
                foot);
    }
}

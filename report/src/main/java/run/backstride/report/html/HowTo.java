package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Missing;
import run.backstride.core.diary.TestKind;
import run.backstride.report.drawing.Drawing;
import run.backstride.report.markup.Element;

/// Drawings beside the words that say what to do. Each exercise is drawn once a page, where it is planned.
final class HowTo {
    private HowTo() {}

    /// {@return the drawing of a correction, or where it stands; nothing where there is nothing to draw}
    ///
    /// @param planned ids of the corrections that the plan draws
    static Optional<Element> of(Correction correction, Set<String> planned) {
        return planned.contains(correction.id())
                ? Drawing.ofExercise(correction.id())
                        .map(drawn ->
                                Element.of(
                                                "p",
                                                Html.link(
                                                        "#plan", "Drawn with your next two weeks"))
                                        .in("fine"))
                : Drawing.ofExercise(correction.id());
    }

    /// {@return drawings of the self-tests that the words on how to measure name by their columns in
    ///     `tests.csv`}
    static List<Element> of(Missing missing) {
        List<Element> drawings = new ArrayList<>();
        for (TestKind test : TestKind.values()) {
            if (missing.how().contains(test.id())) {
                drawings.add(Drawing.ofTest(test));
            }
        }
        return drawings;
    }
}

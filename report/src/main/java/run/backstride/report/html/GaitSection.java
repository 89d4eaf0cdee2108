package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.Unit;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.Text;

/// What the recordings show, each by itself, and what they could not show.
final class GaitSection {
    private static final List<String> HEAD =
            List.of(
                    "Measure",
                    "Side",
                    "Value",
                    "95 % interval",
                    "Rests on",
                    "Confidence",
                    "Best frames");

    private GaitSection() {}

    static Section of(ReportContext context) {
        Section section = Section.of("gait", "Videos", "What your videos show");
        context.answer()
                .history()
                .gait()
                .forEach(gait -> section.add(recording(context.numbers(), gait)));
        return section;
    }

    private static Element recording(Numbers numbers, GaitMeasures gait) {
        List<List<Node>> rows =
                gait.measures().stream().map(measure -> row(numbers, measure)).toList();
        Element part = Html.div("recording", Element.of("h3", gait.origin()));
        part.add(
                Html.table(
                        "gait",
                        "From the %s, %s frames a second, %s"
                                .formatted(
                                        gait.view() == GaitMeasures.View.SIDE ? "side" : "rear",
                                        Numbers.fixed(gait.framesPerSecond(), 0),
                                        Numbers.counted(gait.frames(), "frame", "frames")),
                        HEAD,
                        rows));
        if (!gait.absent().isEmpty()) {
            part.add(Element.of("h4", "Not measured"))
                    .add(
                            Html.list(
                                    "notes",
                                    gait.absent().stream()
                                            .map(why -> Element.of("li", why))
                                            .toList()));
        }
        return part;
    }

    private static List<Node> row(Numbers numbers, GaitMeasure measure) {
        Unit unit = measure.value().unit();
        List<String> frames = new ArrayList<>();
        measure.evidence().forEach(frame -> frames.add(Integer.toString(frame)));
        return List.of(
                new Text(measure.name().replace('-', ' ')),
                new Text(measure.side().name().toLowerCase(java.util.Locale.ROOT)),
                Html.span("value", numbers.of(measure.value())),
                new Text(numbers.interval(measure.interval95(), unit)),
                new Text(
                        Numbers.counted(measure.steps(), "step", "steps")
                                + ", SD "
                                + numbers.figure(measure.standardDeviation(), unit)),
                new Text(Numbers.percent(measure.confidence())),
                new Text(frames.isEmpty() ? Numbers.MISSING : String.join(", ", frames)));
    }
}

package run.backstride.report.html;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;
import run.backstride.report.GaitWording;
import run.backstride.report.Numbers;
import run.backstride.report.Recording;
import run.backstride.report.markup.Element;
import run.backstride.report.markup.Node;
import run.backstride.report.markup.Text;
import run.backstride.report.plot.ContactPlot;
import run.backstride.report.plot.CurvePlot;

/// One recording on a page: facts, frames, measures, curves, contacts, and what could not be shown.
final class RecordingPart {
    private static final List<String> HEAD =
            List.of(
                    "Measure",
                    "Side",
                    "Mean",
                    "95 % interval",
                    "Rests on",
                    "Confidence",
                    "Held against");

    private static final List<Source> NORMS =
            List.of(
                    new Source("fuk17d", "28 runners", Reading.COMPUTED),
                    new Source("teng14", "", Reading.VERIFIED));

    private final Recording recording;
    private final GaitMeasures gait;
    private final Numbers numbers;
    private final Citations citations;
    private final int place;

    /// @param place of the recording on the page, from 1
    RecordingPart(Recording recording, Numbers numbers, Citations citations, int place) {
        this.recording = recording;
        gait = recording.gait();
        this.numbers = numbers;
        this.citations = citations;
        this.place = place;
    }

    Element element() {
        Element part =
                Element.of("article")
                        .in("recording")
                        .set("id", "recording-" + place)
                        .set("aria-labelledby", "recording-" + place + "-title")
                        .add(
                                Element.of(
                                                "h3",
                                                "Filmed "
                                                        + GaitWording.view(gait.view())
                                                        + ": "
                                                        + GaitWording.file(gait))
                                        .set("id", "recording-" + place + "-title"));
        part.add(facts());
        if (gait.isOutOfTime()) {
            part.add(
                    Html.p(
                            "caution",
                            "Nobody runs at this cadence: this looks like slow motion that the file does not tell."
                                    + " Nothing below enters a finding. Give the frames a second of the"
                                    + " capture with --fps."));
        }
        part.add(new RecordingPictures(recording, place).elements());
        if (gait.measures().isEmpty()) {
            part.add(Html.p("lead", "Nothing was measured."));
        } else {
            part.add(measures());
        }
        absent(part);
        curves(part);
        part.add(ContactPlot.of(gait, numbers, place));
        if (!recording.remarks().isEmpty()) {
            part.add(Element.of("h4", "Remarks on this recording"), notes(recording.remarks()));
        }
        return part;
    }

    private Element facts() {
        List<String> facts = new ArrayList<>();
        facts.add(Numbers.fixed(gait.seconds(), 1) + " s");
        facts.add(Numbers.counted(gait.frames(), "frame", "frames"));
        facts.add(Numbers.fixed(gait.framesPerSecond(), 1) + " frames a second");
        gait.facing().ifPresent(facing -> facts.add(GaitWording.facing(facing)));
        facts.add(GaitWording.points(gait.points()));
        facts.add("speed " + GaitWording.speed(gait, numbers));
        Element list = Element.of("ul").in("facts");
        facts.forEach(fact -> list.add(Element.of("li", fact)));
        return list;
    }

    private Element measures() {
        List<List<Node>> rows = new ArrayList<>();
        for (int i = 0; i < gait.measures().size(); i++) {
            GaitMeasure measure = gait.measures().get(i);
            if (measure.side() != BodySide.BOTH || !isSided(measure.name())) {
                rows.add(row(measure, recording.figures().get(i)));
            }
        }
        return Html.table(
                "gait",
                "What was measured. Confidence is of the number of steps and the frame rate alone; pose and"
                        + " camera are in the interval",
                HEAD,
                rows);
    }

    /// The mean of both sides would only repeat what the sides say.
    private boolean isSided(String name) {
        return gait.measures().stream()
                .anyMatch(each -> each.name().equals(name) && each.side() != BodySide.BOTH);
    }

    private List<Node> row(GaitMeasure measure, Signal figure) {
        Unit unit = measure.value().unit();
        String sign = GaitWording.sign(measure.name());
        Element name = Element.of("div").add(GaitWording.measure(measure.name()));
        if (!sign.isEmpty()) {
            name.add(Html.p("fine", sign));
        }
        return List.of(
                name,
                new Text(GaitWording.side(measure.side())),
                Html.span("value", GaitWording.amount(numbers, measure.value())),
                new Text(numbers.interval(measure.interval95(), unit)),
                new Text(
                        GaitWording.restsOn(gait, measure)
                                + ", SD "
                                + numbers.figure(measure.standardDeviation(), unit)),
                new Text(
                        GaitWording.confidence(measure.confidence())
                                + " ("
                                + Numbers.percent(measure.confidence())
                                + ")"),
                heldAgainst(figure));
    }

    private Node heldAgainst(Signal figure) {
        if (figure.threshold().isEmpty()) {
            return new Text(
                    GaitFigures.isOpenForSpeed(figure)
                            ? "cannot tell: its cut-off depends on the speed"
                            : "no cut-off");
        }
        Threshold threshold = figure.threshold().get();
        return Element.of(
                "div",
                verdict(figure),
                Html.p(
                        "fine",
                        GaitWording.beyond(threshold, numbers)
                                + ", "
                                + threshold.origin().words()
                                + ", evidence "
                                + threshold.grade().words()),
                citations.links(List.of(threshold.source())));
    }

    private static Element verdict(Signal figure) {
        String classes =
                switch (figure.verdict()) {
                    case CROSSED -> "chip present";
                    case CLEAR -> "chip absent";
                    case UNSURE, NONE -> "chip undecided";
                };
        return Html.span(classes, GaitWording.verdict(figure));
    }

    private void absent(Element part) {
        if (!gait.absent().isEmpty()) {
            part.add(
                    Element.of("h4", "Not measured, and why"),
                    notes(gait.absent().stream().map(GaitWording::absent).toList()));
        }
    }

    private void curves(Element part) {
        List<Element> figures = CurvePlot.of(gait, place);
        if (!figures.isEmpty()) {
            part.add(
                    Element.of("h4", "One stride, averaged").in("part-title"),
                    Html.div("curves").add(figures),
                    Element.of("p", new Text("Where the marks of other runners come from: "))
                            .in("fine")
                            .add(citations.links(NORMS)));
        }
        if (!gait.strides().absent().isEmpty()) {
            part.add(Element.of("h4", "Curves not drawn, and why"), notes(gait.strides().absent()));
        }
    }

    private static Element notes(List<String> notes) {
        return Html.list("notes", notes.stream().map(note -> Element.of("li", note)).toList());
    }
}

package run.backstride.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.StrideCurves.Stance;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.GaitNormConstants.Spread;
import run.backstride.report.plot.Panel.Point;

/// When which foot bears: every contact over time, and its share of the stride.
public final class ContactPlot {
    private static final double ROW_SECONDS = 4;
    private static final int MOST_ROWS = 8;
    private static final int ROW_HEIGHT = 44;
    private static final double MILLIS = 1000;

    private final GaitMeasures gait;
    private final Numbers numbers;
    private final int place;

    private ContactPlot(GaitMeasures gait, Numbers numbers, int place) {
        this.gait = gait;
        this.numbers = numbers;
        this.place = place;
    }

    /// {@return both figures; none without a contact}
    ///
    /// @param place distinguishes the recordings of a page, from 1
    public static List<Element> of(GaitMeasures gait, Numbers numbers, int place) {
        if (gait.strides().stances().isEmpty()) {
            return List.of();
        }
        ContactPlot plot = new ContactPlot(gait, numbers, place);
        List<Element> figures = new ArrayList<>();
        figures.add(plot.timeline());
        plot.shares().ifPresent(figures::add);
        return figures;
    }

    private static String side(BodySide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private Element timeline() {
        String id = "contacts-" + place;
        String title = "Contacts over time";
        List<Stance> stances = gait.strides().stances();
        PlotFigure figure =
                new PlotFigure(id, title, takeaway())
                        .legendGround("bar-left", "left foot on the ground")
                        .legendGround("bar-right", "right foot on the ground");
        int rows = (int) Math.min(MOST_ROWS, Math.ceil(gait.seconds() / ROW_SECONDS));
        for (int row = 0; row < rows; row++) {
            double from = row * ROW_SECONDS;
            String rowId = id + "-" + row;
            String words =
                    "Contacts from %s to %s seconds"
                            .formatted(
                                    Numbers.fixed(from, 0), Numbers.fixed(from + ROW_SECONDS, 0));
            figure.part(
                    row(stances, from).draw(rowId, words, "Each bar is one contact of one foot."));
        }
        double shown = rows * ROW_SECONDS;
        String cut =
                gait.seconds() > shown
                        ? "Across: the first %s seconds of %s. "
                                .formatted(
                                        Numbers.fixed(shown, 0), Numbers.fixed(gait.seconds(), 1))
                        : "Across: seconds. ";
        return figure.done(
                cut
                        + hidden()
                        + "A contact at the clip's edge, or one whose end was not seen, has no bar.");
    }

    /// A foot without a single bar was hidden, not in the air.
    private String hidden() {
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            if (gait.strides().stances().stream().noneMatch(stance -> stance.side() == side)) {
                return "No contact of the %s foot was seen from beginning to end: its row says nothing. "
                        .formatted(side(side));
            }
        }
        return "Where a foot has no bar it is in the air; where neither has one, the runner flies. ";
    }

    private static Panel row(List<Stance> stances, double from) {
        double to = from + ROW_SECONDS;
        Panel panel = new Panel(new Range(from, to), new Range(0, 2), ROW_HEIGHT);
        panel.yTicks(List.of(0.5, 1.5), level -> level > 1 ? "left" : "right");
        for (double tick = from; tick <= to; tick++) {
            panel.xTick(tick, Numbers.fixed(tick, 0) + " s");
        }
        for (Stance stance : stances) {
            double start = Math.max(from, stance.initialContact());
            double end = Math.min(to, stance.toeOff());
            if (start < end) {
                double low = stance.side() == BodySide.LEFT ? 1.15 : 0.15;
                panel.block(
                        new Point(start, low),
                        new Point(end, low + 0.7),
                        "bar-" + side(stance.side()),
                        words(stance));
            }
        }
        return panel;
    }

    private static String words(Stance stance) {
        String share =
                stance.percentOfStride().isPresent()
                        ? ", "
                                + Numbers.fixed(stance.percentOfStride().getAsDouble(), 1)
                                + " % of its stride"
                        : "";
        return "%s, at %s s: %s ms%s"
                .formatted(
                        side(stance.side()),
                        Numbers.fixed(stance.initialContact(), 2),
                        Numbers.fixed(stance.seconds() * MILLIS, 0),
                        share);
    }

    private String takeaway() {
        List<String> parts = new ArrayList<>();
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            gait.measure("ground-contact-time", side)
                    .ifPresent(m -> parts.add(side(side) + " " + meanAndSd(m)));
        }
        gait.measure("flight-time", BodySide.BOTH)
                .ifPresent(m -> parts.add("flight " + meanAndSd(m)));
        if (parts.isEmpty()) {
            return "Too few contacts for a mean.";
        }
        Optional<Signal> difference = GaitFigures.contactDifference(gait);
        String asymmetry =
                difference
                        .map(figure ->
                                " %s: %s (95 %% %s)."
                                        .formatted(
                                                figure.title(),
                                                numbers.of(figure.value()),
                                                figure.interval95()
                                                        .map(i ->
                                                                numbers.interval(
                                                                        i, figure.value().unit()))
                                                        .orElse(Numbers.MISSING)))
                        .orElse("");
        return "Mean and SD: " + String.join(", ", parts) + "." + asymmetry;
    }

    private String meanAndSd(GaitMeasure measure) {
        return "%s ± %s ms (%s)"
                .formatted(
                        Numbers.fixed(measure.value().amount(), 0),
                        Numbers.fixed(measure.standardDeviation(), 0),
                        measure.steps());
    }

    /// Every contact's share of its stride, with what 28 runners showed at three speeds.
    private Optional<Element> shares() {
        List<Stance> whole =
                gait.strides().stances().stream()
                        .filter(stance -> stance.percentOfStride().isPresent())
                        .toList();
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        String id = "duty-" + place;
        String title = "Share of the stride on the ground (duty factor)";
        List<Spread> norms = GaitNormConstants.DUTY;
        Panel panel = new Panel(range(whole), new Range(0, 2.0 + norms.size()), 150);
        panel.yTicks(
                List.of(4.5, 3.5, 2.5, 1.5, 0.5),
                level ->
                        level > 4
                                ? "left"
                                : level > 3
                                        ? "right"
                                        : Numbers.fixed(norms.get((int) (3 - level)).speed(), 1));
        for (Stance stance : whole) {
            panel.mark(
                    stance.side() == BodySide.LEFT ? Marks.DISC : Marks.TRIANGLE,
                    new Point(
                            stance.percentOfStride().getAsDouble(),
                            stance.side() == BodySide.LEFT ? 4.5 : 3.5),
                    "dot-" + side(stance.side()),
                    words(stance));
        }
        norms(panel, norms);
        range(whole).ticks(6).forEach(tick -> panel.xTick(tick, Numbers.fixed(tick, 0) + "%"));
        return Optional.of(
                new PlotFigure(id, title, dutyTakeaway())
                        .legend(Marks.DISC, "dot-left", "a contact of the left foot")
                        .legend(Marks.TRIANGLE, "dot-right", "of the right foot")
                        .legend(Marks.SQUARE, "norm-mark", "28 runners at 2.5, 3.5, 4.5 m/s: mean")
                        .legendGround("norm-block", "and one SD")
                        .panel(
                                "Left, right, and other runners by speed (m/s)",
                                panel.draw(id, title, dutyTakeaway()))
                        .done(
                                "Norms: Fukuchi 2017, treadmill, force plate. "
                                        + (gait.metersPerSecond().isPresent()
                                                ? ""
                                                : "The recording does not tell its speed, so none of the three is"
                                                        + " yours to be held against.")));
    }

    private static void norms(Panel panel, List<Spread> norms) {
        for (int i = 0; i < norms.size(); i++) {
            Spread norm = norms.get(i);
            String words =
                    "28 runners at %s m/s: %s %% on average, SD %s"
                            .formatted(
                                    Numbers.fixed(norm.speed(), 1),
                                    Numbers.fixed(norm.mean().amount(), 1),
                                    Numbers.fixed(norm.standardDeviation().amount(), 1));
            double level = 2.5 - i;
            panel.block(
                    new Point(norm.low(), level - 0.3),
                    new Point(norm.high(), level + 0.3),
                    "norm-block",
                    words);
            panel.mark(Marks.SQUARE, new Point(norm.mean().amount(), level), "norm-mark", words);
        }
    }

    private static Range range(List<Stance> whole) {
        List<Double> values = new ArrayList<>();
        whole.forEach(stance -> values.add(stance.percentOfStride().getAsDouble()));
        GaitNormConstants.DUTY.forEach(norm -> {
            values.add(norm.low());
            values.add(norm.high());
        });
        return Range.over(values).padded(0.06);
    }

    private String dutyTakeaway() {
        List<String> parts = new ArrayList<>();
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            gait.measure("duty-factor", side)
                    .ifPresent(m ->
                            parts.add(
                                    "%s %s ± %s %%"
                                            .formatted(
                                                    side(side),
                                                    Numbers.fixed(m.value().amount(), 1),
                                                    Numbers.fixed(m.standardDeviation(), 1))));
        }
        return parts.isEmpty()
                ? "Too few whole strides for a mean."
                : "Mean and SD between strides: " + String.join(", ", parts) + ".";
    }
}

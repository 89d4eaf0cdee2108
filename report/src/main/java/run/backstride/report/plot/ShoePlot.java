package run.backstride.report.plot;

import java.util.Comparator;
import java.util.List;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.core.Unit;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Coordinate;
import run.backstride.report.markup.Element;

/// Kilometres on each pair, with the band in which the field looks at a pair. Kilometres alone are not
/// shown to bear on back pain, and the caption says so.
public final class ShoePlot {
    private static final String ID = "plot-shoes";
    private static final String TITLE = "Distance on your shoes";
    private static final int ROW = 46;
    private static final int AXIS = 24;
    private static final double PERCENT = 100;

    private final Numbers numbers;
    private final Range range;

    private ShoePlot(Numbers numbers, Range range) {
        this.numbers = numbers;
        this.range = range;
    }

    /// {@return the figure, or why there is none}
    public static Element of(List<ShoeMileage> shoes, Numbers numbers) {
        List<ShoeMileage> known =
                shoes.stream()
                        .filter(shoe -> shoe.km().isPresent())
                        .sorted(
                                Comparator.comparing(ShoeMileage::retired)
                                        .thenComparing(
                                                Comparator.comparingDouble(
                                                                (ShoeMileage s) -> s.km().orElse(0))
                                                        .reversed())
                                        .thenComparing(ShoeMileage::shoe))
                        .toList();
        if (known.isEmpty()) {
            return PlotFigure.empty(
                    ID,
                    TITLE,
                    "No shoe has a known distance. List your pairs in shoes.csv, and which ran when in"
                            + " shoe_use.csv; many exports bring both.");
        }
        double most = known.stream().mapToDouble(shoe -> shoe.km().orElse(0)).max().orElse(0);
        double end = Math.max(most, PlotConstants.SHOE_REVIEW_TO.amount()) * 1.08;
        String takeaway = takeaway(known);
        PlotFigure figure =
                new PlotFigure(ID, TITLE, takeaway)
                        .legendGround("shoe", "in use")
                        .legendGround("shoe retired", "retired")
                        .legendGround("review", "review band");
        Element chart = new ShoePlot(numbers, new Range(0, end)).chart(known, takeaway);
        int unknown = shoes.size() - known.size();
        return figure.panel("Distance, " + numbers.symbol(Unit.KILOMETERS), chart)
                .done(
                        "%s from the shoe log%s. Review band: %s to %s, a habit of the field (300 to 500 miles)."
                                .formatted(
                                        Numbers.counted(known.size(), "pair", "pairs"),
                                        unknown > 0
                                                ? "; "
                                                        + Numbers.counted(unknown, "pair", "pairs")
                                                        + " without a distance"
                                                : "",
                                        km(numbers, PlotConstants.SHOE_REVIEW_FROM.amount()),
                                        km(numbers, PlotConstants.SHOE_REVIEW_TO.amount())));
    }

    private static String km(Numbers numbers, double km) {
        return Numbers.fixed(numbers.shown(km, Unit.KILOMETERS), 0)
                + " "
                + numbers.symbol(Unit.KILOMETERS);
    }

    private static String takeaway(List<ShoeMileage> known) {
        long in = known.stream().filter(shoe -> !shoe.retired() && isInReview(shoe)).count();
        return (in == 0
                        ? "No pair in use has reached the review band."
                        : Numbers.counted(in, "pair in use has", "pairs in use have")
                                + " reached the review band.")
                + " Distance alone is not shown to bear on back pain; it is a reason to look, and to try another pair.";
    }

    private static boolean isInReview(ShoeMileage shoe) {
        return shoe.km().orElse(0) >= PlotConstants.SHOE_REVIEW_FROM.amount();
    }

    private String across(double km) {
        return Coordinate.of(range.share(km) * PERCENT) + "%";
    }

    private Element chart(List<ShoeMileage> known, String description) {
        int height = known.size() * ROW + AXIS;
        Element svg =
                Element.of("svg")
                        .in("area")
                        .set("width", "100%")
                        .set("height", height)
                        .set("role", "img")
                        .set("aria-labelledby", ID + "-title " + ID + "-desc")
                        .add(
                                Element.of("title", TITLE).set("id", ID + "-title"),
                                Element.of("desc", description).set("id", ID + "-desc"));
        svg.add(
                Element.of("rect")
                        .in("review")
                        .set("x", across(PlotConstants.SHOE_REVIEW_FROM.amount()))
                        .set(
                                "width",
                                Coordinate.of(
                                                (PlotConstants.SHOE_REVIEW_TO.amount()
                                                                - PlotConstants.SHOE_REVIEW_FROM
                                                                        .amount())
                                                        / range.high()
                                                        * PERCENT)
                                        + "%")
                        .set("y", "0")
                        .set("height", height - AXIS));
        double perShown = 1 / numbers.shown(1, Unit.KILOMETERS);
        for (double tick : new Range(0, range.high() / perShown).ticks(5)) {
            svg.add(
                    Element.of("text", Numbers.fixed(tick, 0))
                            .in("tick")
                            .set("x", across(tick * perShown))
                            .set("y", height - 6)
                            .set("text-anchor", tick == 0 ? "start" : "middle"));
        }
        for (int i = 0; i < known.size(); i++) {
            row(svg, known.get(i), i * ROW);
        }
        return Element.of("div", svg).in("chart whole");
    }

    private void row(Element svg, ShoeMileage shoe, int top) {
        double km = shoe.km().orElseThrow();
        svg.add(
                Element.of("text", shoe.shoe() + (shoe.retired() ? " (retired)" : ""))
                        .in("shoe-name")
                        .set("x", "0")
                        .set("y", top + 16));
        svg.add(
                Element.of("text", km(numbers, km))
                        .in("shoe-km")
                        .set("x", "100%")
                        .set("y", top + 16)
                        .set("text-anchor", "end"));
        svg.add(
                Element.of("rect")
                        .in(shoe.retired() ? "shoe retired" : "shoe")
                        .set("x", "0")
                        .set("width", across(km))
                        .set("y", top + 22)
                        .set("height", "12")
                        .set("rx", "2")
                        .add(
                                Element.of(
                                        "title",
                                        "%s: %s in %s"
                                                .formatted(
                                                        shoe.shoe(),
                                                        km(numbers, km),
                                                        Numbers.counted(
                                                                shoe.runs(),
                                                                "logged run",
                                                                "logged runs")))));
    }
}

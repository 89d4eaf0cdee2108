package run.backstride.report.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.Answer;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.Panel.Point;

/// Ground contact balance of each run over time, with the bands of the watch maker's gauge.
public final class BalancePlot {
    private static final String ID = "plot-balance";
    private static final String TITLE = "Balance over time";
    private static final double EVEN = 50;
    private static final double LEAST_REACH = 3;

    private BalancePlot() {}

    private record Dot(LocalDate date, double left, int windows) {}

    /// {@return the figure, or why there is none}
    public static Element of(Answer answer) {
        List<Dot> all = dots(answer.history().runs());
        LocalDate asOf = answer.assessment().asOf();
        if (all.isEmpty()) {
            return PlotFigure.empty(
                    ID,
                    TITLE,
                    "No balance data: your watch alone does not measure it. A chest strap or a pod with running"
                            + " dynamics does.");
        }
        DayAxis days = DayAxis.until(asOf, all.getFirst().date());
        List<Dot> dots = all.stream().filter(dot -> days.shows(dot.date())).toList();
        if (dots.isEmpty()) {
            return PlotFigure.empty(ID, TITLE, "No balance data in the last half year.");
        }
        double reach =
                Math.max(
                        LEAST_REACH,
                        dots.stream()
                                        .mapToDouble(dot -> Math.abs(dot.left() - EVEN))
                                        .max()
                                        .orElse(0)
                                + 0.3);
        Panel panel = new Panel(days.range(), new Range(EVEN - reach, EVEN + reach), 200);
        grounds(panel, days, reach);
        panel.yTicks(new Range(EVEN - reach, EVEN + reach).ticks(6), BalancePlot::shares);
        days.label(panel);
        panel.level(EVEN, "even");
        for (Dot dot : dots) {
            panel.mark(
                    Marks.DISC,
                    new Point(dot.date().toEpochDay(), dot.left()),
                    "run",
                    "%s: %s, %s"
                            .formatted(
                                    Dates.full(dot.date()),
                                    Numbers.balance(dot.left()),
                                    Numbers.counted(
                                            dot.windows(), "steady minute", "steady minutes")));
        }
        String takeaway = takeaway(dots);
        return new PlotFigure(ID, TITLE, takeaway)
                .legend(Marks.DISC, "run", "a run")
                .legendGround("band-green", "green band")
                .legendGround("band-orange", "orange band")
                .legendGround("band-red", "red band")
                .panel("Left foot's share of ground contact, %", panel.draw(ID, TITLE, takeaway))
                .done(
                        "%s by the watch's own sensor. Bands: Garmin's gauge, L 49.3 to 50.7 green (40 %% of runners),"
                                        .formatted(Numbers.counted(dots.size(), "run", "runs"))
                                + " beyond 52.2 red (5 % on either side). Hills and worn straps move it.");
    }

    private static List<Dot> dots(List<RunMeasures> runs) {
        List<Dot> dots = new ArrayList<>();
        for (RunMeasures run : runs) {
            run.form(Metric.BALANCE_LEFT, "native")
                    .ifPresent((FormMeasure m) ->
                            dots.add(new Dot(run.date(), m.mean(), m.windows())));
        }
        return dots;
    }

    private static void grounds(Panel panel, DayAxis days, double reach) {
        double green = PlotConstants.BALANCE_GREEN.amount() - EVEN;
        double orange = PlotConstants.BALANCE_ORANGE.amount() - EVEN;
        double left = days.range().low();
        double right = days.range().high();
        for (int side : new int[] {-1, 1}) {
            panel.ground(
                    new Point(left, EVEN + side * orange),
                    new Point(right, EVEN + side * reach),
                    "band-red");
            panel.ground(
                    new Point(left, EVEN + side * green),
                    new Point(right, EVEN + side * orange),
                    "band-orange");
        }
        panel.ground(new Point(left, EVEN - green), new Point(right, EVEN + green), "band-green");
    }

    private static String shares(double left) {
        return left == EVEN
                ? "even"
                : left > EVEN
                        ? "L " + Numbers.fixed(left, 0)
                        : "R " + Numbers.fixed(2 * EVEN - left, 0);
    }

    private static String takeaway(List<Dot> dots) {
        long right = dots.stream().filter(dot -> dot.left() < EVEN).count();
        long beyond =
                dots.stream()
                        .filter(dot ->
                                Math.abs(dot.left() - EVEN)
                                        > PlotConstants.BALANCE_GREEN.amount() - EVEN)
                        .count();
        return "In %s of %s runs the right foot stayed longer on the ground; %s lie outside the green band. Imbalance can follow from pain as well as precede it."
                .formatted(Numbers.count(right), Numbers.count(dots.size()), Numbers.count(beyond));
    }
}

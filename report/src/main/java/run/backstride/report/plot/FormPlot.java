package run.backstride.report.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.backstride.analysis.Answer;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.FormNorms;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.Unit;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.Panel.Point;

/// One measure of form of each run against the speed it was run at, with what runners of the norm show.
public final class FormPlot {
    private static final int NORM_POINTS = 60;

    private final Metric metric;
    private final String name;
    private final Numbers numbers;

    private FormPlot(Metric metric, String name, Numbers numbers) {
        this.metric = metric;
        this.name = name;
        this.numbers = numbers;
    }

    /// {@return cadence against speed}
    public static Element cadence(Answer answer, Numbers numbers) {
        return new FormPlot(Metric.CADENCE, "Cadence", numbers).figure(answer);
    }

    /// {@return ground contact time against speed}
    public static Element groundContact(Answer answer, Numbers numbers) {
        return new FormPlot(Metric.GROUND_CONTACT_TIME, "Ground contact time", numbers)
                .figure(answer);
    }

    private record Dot(LocalDate date, FormMeasure measure, OptionalDouble pain) {}

    private record Norm(double speed, double expected, double deviation) {
        double low() {
            return expected - deviation;
        }

        double high() {
            return expected + deviation;
        }
    }

    private Element figure(Answer answer) {
        RunnerHistory history = answer.history();
        String id = "plot-" + metric.id();
        String title = name + " against speed";
        String source = mainSource(history);
        List<Dot> all = dots(history, source);
        DayAxis days = DayAxis.until(answer.assessment().asOf(), LocalDate.MIN);
        List<Dot> dots = all.stream().filter(dot -> days.shows(dot.date())).toList();
        if (dots.isEmpty()) {
            return PlotFigure.empty(
                    id,
                    title,
                    "No "
                            + name.toLowerCase(java.util.Locale.ROOT)
                            + " in the runs of the last half year: your watch or strap did not record it, or no run had a steady, level"
                            + " stretch.");
        }
        Range speeds =
                Range.over(dots.stream().map(dot -> dot.measure().meanSpeed()).toList())
                        .padded(0.05);
        List<Norm> norms = norms(speeds);
        Panel panel = panel(dots, norms, speeds);
        for (Dot dot : dots) {
            PainLevel level = PainLevel.of(dot.pain());
            panel.mark(level.mark(), at(dot), level.classes(), words(dot));
        }
        PlotFigure figure = new PlotFigure(id, title, takeaway(dots));
        for (PainLevel level : PainLevel.values()) {
            if (dots.stream().anyMatch(dot -> PainLevel.of(dot.pain()) == level)) {
                figure.legend(level.mark(), level.classes(), level.words());
            }
        }
        if (norms.size() > 1) {
            figure.legendLine("norm", "norm at that speed")
                    .legendGround("norm-band", "± 1 SD of the norm");
        }
        figure.panel(name + ", " + metric.unit().symbol(), panel.draw(id, title, takeaway(dots)));
        return figure.done(
                "Across: speed as pace, %s, faster to the right. One mark a run, %s, measured by %s on steady, level"
                                .formatted(
                                        numbers.symbol(Unit.METERS_PER_SECOND),
                                        Numbers.counted(dots.size(), "run", "runs"),
                                        words(source))
                        + " stretches. Pain is the worst of during, after and the next morning."
                        + (norms.size() > 1 ? " The norm is drawn only where it holds." : "")
                        + (dots.size() < all.size()
                                ? " Runs older than half a year are not drawn."
                                : ""));
    }

    private static String words(String source) {
        return source.equals("native") ? "the watch itself" : source;
    }

    /// Sources never mix in one picture: the one that measured most runs is shown.
    private String mainSource(RunnerHistory history) {
        Map<String, Long> runs =
                history.runs().stream()
                        .flatMap(run -> run.form().stream())
                        .filter(measure -> measure.metric() == metric)
                        .collect(Collectors.groupingBy(FormMeasure::source, Collectors.counting()));
        return runs.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("native");
    }

    private List<Dot> dots(RunnerHistory history, String source) {
        Function<LocalDate, OptionalDouble> pain = PainLevel.worstOf(history.diary());
        List<Dot> dots = new ArrayList<>();
        for (RunMeasures run : history.runs()) {
            run.form(metric, source)
                    .ifPresent(measure ->
                            dots.add(new Dot(run.date(), measure, pain.apply(run.date()))));
        }
        return dots;
    }

    /// The norm across the speeds shown, only where it holds.
    private List<Norm> norms(Range speeds) {
        List<Norm> norms = new ArrayList<>();
        for (int i = 0; i <= NORM_POINTS; i++) {
            double speed = speeds.low() + (speeds.high() - speeds.low()) * i / NORM_POINTS;
            FormNorms.at(metric, speed)
                    .filter(norm -> norm.standardDeviation().isPresent())
                    .ifPresent(norm ->
                            norms.add(
                                    new Norm(
                                            speed,
                                            norm.expected(),
                                            norm.standardDeviation().getAsDouble())));
        }
        return norms;
    }

    private Panel panel(List<Dot> dots, List<Norm> norms, Range speeds) {
        Range y =
                Range.over(
                                Stream.concat(
                                                dots.stream().map(dot -> dot.measure().mean()),
                                                norms.stream()
                                                        .flatMap(n -> Stream.of(n.low(), n.high())))
                                        .toList())
                        .padded(0.06);
        Panel panel = new Panel(speeds, y, 260);
        panel.yTicks(y.ticks(6), tick -> Numbers.fixed(tick, 0));
        for (double speed : numbers.roundPaces(speeds.low(), speeds.high())) {
            panel.xTick(speed, numbers.figure(speed, Unit.METERS_PER_SECOND));
        }
        if (norms.size() > 1) {
            List<Point> outline = new ArrayList<>();
            norms.forEach(n -> outline.add(new Point(n.speed(), n.high())));
            norms.reversed().forEach(n -> outline.add(new Point(n.speed(), n.low())));
            panel.shape(outline, "norm-band");
            panel.curve(
                    norms.stream().map(n -> new Point(n.speed(), n.expected())).toList(), "norm");
        }
        return panel;
    }

    private static Point at(Dot dot) {
        return new Point(dot.measure().meanSpeed(), dot.measure().mean());
    }

    private String words(Dot dot) {
        return "%s: %s %s at %s, %s"
                .formatted(
                        Dates.full(dot.date()),
                        numbers.figure(dot.measure().mean(), metric.unit()),
                        numbers.symbol(metric.unit()),
                        numbers.pace(dot.measure().meanSpeed()),
                        dot.pain().isPresent()
                                ? "pain " + Numbers.fixed(dot.pain().getAsDouble(), 0) + " of 10"
                                : "no pain score");
    }

    private static String takeaway(List<Dot> dots) {
        List<FormMeasure> held =
                dots.stream().map(Dot::measure).filter(m -> m.normScore().isPresent()).toList();
        if (held.isEmpty()) {
            return "No norm holds at these speeds, so the runs are shown by themselves.";
        }
        long below = held.stream().filter(m -> m.normScore().getAsDouble() < 0).count();
        return "%s of %s runs lie below the norm at their speed, %s above. The norm is where others sit, not a target."
                .formatted(
                        Numbers.count(below),
                        Numbers.count(held.size()),
                        Numbers.count(held.size() - below));
    }
}

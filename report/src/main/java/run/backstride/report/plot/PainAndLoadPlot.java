package run.backstride.report.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import run.backstride.analysis.Answer;
import run.backstride.analysis.load.WeekLoad;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.Panel.Point;

/// Pain of each day over the distance of each week. A day without a score is a gap.
public final class PainAndLoadPlot {
    private static final String ID = "plot-pain-load";
    private static final String TITLE = "Pain and distance over time";
    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_DAYS_OF_USUAL_MARKS = 60;
    private static final int WORST_SCORE = 10;

    private PainAndLoadPlot() {}

    /// {@return the figure, or why there is none}
    public static Element of(Answer answer, Numbers numbers) {
        List<PainDay> scored =
                answer.history().diary().pain().stream()
                        .filter(day -> scores(day).findAny().isPresent())
                        .sorted(Comparator.comparing(PainDay::date))
                        .toList();
        List<WeekLoad> weeks = answer.load().weeks();
        if (scored.isEmpty() && weeks.isEmpty()) {
            return PlotFigure.empty(
                    ID,
                    TITLE,
                    "No pain scores and no runs yet. Three scores a day in pain.csv (morning, during, after)"
                            + " take a minute and are what everything else is held against.");
        }
        LocalDate earliest =
                Stream.concat(
                                scored.stream().map(PainDay::date),
                                weeks.stream().map(WeekLoad::lastDay))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        DayAxis days = DayAxis.until(answer.assessment().asOf(), earliest);
        List<PainDay> shown = scored.stream().filter(day -> days.shows(day.date())).toList();
        List<WeekLoad> bars = sevenDaysApart(weeks, days);
        PlotFigure figure = new PlotFigure(ID, TITLE, takeaway(shown, days));
        if (!shown.isEmpty()) {
            figure.legend(Marks.RING, "morning", "morning")
                    .legend(Marks.DISC, "during", "during the run")
                    .legend(Marks.DASH, "after", "after")
                    .legendLine("worst", "worst of the day");
            figure.panel("Pain, NRS 0 to 10", pain(shown, days));
        }
        if (!bars.isEmpty()) {
            figure.legendGround("distance", "distance of seven days");
            figure.panel(
                    "Distance of seven days, " + numbers.symbol(Unit.KILOMETERS),
                    distance(bars, days, numbers));
        }
        return figure.done(
                "Days from %s to %s. Pain: %s of your diary. Distance: recorded runs.%s"
                        .formatted(
                                Dates.full(days.first()),
                                Dates.full(days.last()),
                                Numbers.counted(shown.size(), "day", "days"),
                                shown.size() < scored.size() ? " Older days are not drawn." : ""));
    }

    private static DoubleStream scores(PainDay day) {
        return Stream.of(day.morning(), day.during(), day.after())
                .flatMapToDouble(PainLevel::stream);
    }

    private static double worst(PainDay day) {
        return scores(day).max().orElseThrow();
    }

    private static String takeaway(List<PainDay> shown, DayAxis days) {
        if (shown.isEmpty()) {
            return "No pain scores yet, so nothing can be said of how pain and running go together.";
        }
        PainDay worst =
                shown.stream()
                        .max(Comparator.comparingDouble(PainAndLoadPlot::worst))
                        .orElseThrow();
        return "%s of %s days have a score; the others are gaps, not zeros. The highest score was %s of 10, on %s."
                .formatted(
                        Numbers.count(shown.size()),
                        Numbers.count(days.days()),
                        Numbers.fixed(worst(worst), worst(worst) % 1 == 0 ? 0 : 1),
                        Dates.full(worst.date()));
    }

    private static Element pain(List<PainDay> shown, DayAxis days) {
        Panel panel = new Panel(days.range(), new Range(0, WORST_SCORE), 170);
        panel.yTicks(List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0), score -> Numbers.fixed(score, 0));
        days.label(panel);
        if (days.days() > MOST_DAYS_OF_USUAL_MARKS) {
            panel.crowded();
        }
        for (int i = 1; i < shown.size(); i++) {
            PainDay before = shown.get(i - 1);
            PainDay day = shown.get(i);
            if (before.date().plusDays(1).equals(day.date())) {
                panel.line(at(before, worst(before)), at(day, worst(day)), "worst");
            }
        }
        for (PainDay day : shown) {
            mark(panel, Marks.DASH, "after", day, day.after());
            mark(panel, Marks.RING, "morning", day, day.morning());
            mark(panel, Marks.DISC, "during", day, day.during());
        }
        return panel.draw(ID + "-pain", TITLE + ": pain", takeaway(shown, days));
    }

    private static Point at(PainDay day, double score) {
        return new Point(day.date().toEpochDay(), score);
    }

    private static void mark(
            Panel panel, Marks mark, String when, PainDay day, OptionalDouble score) {
        score.ifPresent(value ->
                panel.mark(
                        mark,
                        at(day, value),
                        when,
                        "%s, %s: %s of 10"
                                .formatted(Dates.full(day.date()), when, Numbers.fixed(value, 0))));
    }

    private static List<WeekLoad> sevenDaysApart(List<WeekLoad> weeks, DayAxis days) {
        List<WeekLoad> apart = new ArrayList<>();
        for (WeekLoad week : weeks) {
            long back = days.last().toEpochDay() - week.lastDay().toEpochDay();
            if (days.shows(week.lastDay()) && back % DAYS_OF_WEEK == 0) {
                apart.add(week);
            }
        }
        return apart;
    }

    private static Element distance(List<WeekLoad> bars, DayAxis days, Numbers numbers) {
        double most = bars.stream().mapToDouble(WeekLoad::km).max().orElse(0);
        Range range = new Range(0, Math.max(1, numbers.shown(most, Unit.KILOMETERS)) * 1.05);
        Panel panel = new Panel(days.range(), range, 110);
        panel.yTicks(range.ticks(4), tick -> Numbers.fixed(tick, 0));
        days.label(panel);
        for (WeekLoad week : bars) {
            long last = week.lastDay().toEpochDay();
            double from = Math.max(last - DAYS_OF_WEEK + 0.5, days.range().low());
            panel.block(
                    new Point(from + 0.6, 0),
                    new Point(last + 0.5 - 0.6, numbers.shown(week.km(), Unit.KILOMETERS)),
                    "distance",
                    "Seven days to %s: %s %s in %s"
                            .formatted(
                                    Dates.full(week.lastDay()),
                                    numbers.figure(week.km(), Unit.KILOMETERS),
                                    numbers.symbol(Unit.KILOMETERS),
                                    Numbers.counted(week.runs(), "run", "runs")));
        }
        return panel.draw(
                ID + "-distance",
                TITLE + ": distance",
                "Bars of the distance of each seven days, the highest %s %s."
                        .formatted(
                                numbers.figure(most, Unit.KILOMETERS),
                                numbers.symbol(Unit.KILOMETERS)));
    }
}

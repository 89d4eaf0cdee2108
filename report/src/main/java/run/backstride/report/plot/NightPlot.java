package run.backstride.report.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.Night;
import run.backstride.report.Dates;
import run.backstride.report.Numbers;
import run.backstride.report.UnitSystem;
import run.backstride.report.markup.Element;
import run.backstride.report.plot.Panel.Point;

/// Nights over the last half year, a picture for each of the three figures. A night without one is a gap.
public final class NightPlot {
    private static final int HEIGHT = 120;
    private static final int TICKS = 4;
    private static final double MARGIN = 0.08;

    private final List<Night> nights;
    private final LocalDate today;

    private NightPlot(List<Night> nights, LocalDate today) {
        this.nights = nights;
        this.today = today;
    }

    /// {@return the pictures of those figures that are known}
    ///
    /// @param today last day of the pictures
    public static List<Element> all(List<Night> nights, LocalDate today) {
        NightPlot plot = new NightPlot(nights, today);
        List<Element> all = new ArrayList<>();
        plot.of("plot-sleep", "Hours asleep", Unit.HOURS, Night::hours, all);
        plot.of(
                "plot-resting",
                "Resting heart rate",
                Unit.BEATS_PER_MINUTE,
                Night::restingHeartRate,
                all);
        plot.of("plot-rmssd", "RMSSD", Unit.MILLISECONDS, Night::rmssdMs, all);
        return all;
    }

    private record Seen(LocalDate day, double value) {}

    private void of(
            String id,
            String title,
            Unit unit,
            Function<Night, OptionalDouble> value,
            List<Element> all) {
        List<Seen> known =
                nights.stream()
                        .filter(night -> value.apply(night).isPresent())
                        .filter(night -> !night.date().isAfter(today))
                        .map(night -> new Seen(night.date(), value.apply(night).getAsDouble()))
                        .sorted(Comparator.comparing(Seen::day))
                        .toList();
        if (known.isEmpty()) {
            return;
        }
        DayAxis days = DayAxis.until(today, known.getFirst().day());
        List<Seen> shown = known.stream().filter(one -> days.shows(one.day())).toList();
        if (!shown.isEmpty()) {
            all.add(figure(id, title, unit, shown, days));
        }
    }

    private static Element figure(
            String id, String title, Unit unit, List<Seen> shown, DayAxis days) {
        Range range = Range.over(shown.stream().map(Seen::value).toList()).padded(MARGIN);
        Panel panel = new Panel(days.range(), range, HEIGHT).crowded();
        panel.yTicks(range.ticks(TICKS), tick -> Numbers.fixed(tick, tick % 1 == 0 ? 0 : 1));
        days.label(panel);
        Numbers numbers = new Numbers(UnitSystem.METRIC);
        String symbol = numbers.symbol(unit);
        for (int i = 0; i < shown.size(); i++) {
            Seen one = shown.get(i);
            Point at = new Point(one.day().toEpochDay(), one.value());
            if (i > 0 && shown.get(i - 1).day().plusDays(1).equals(one.day())) {
                Seen before = shown.get(i - 1);
                panel.line(new Point(before.day().toEpochDay(), before.value()), at, "worst");
            }
            panel.mark(
                    Marks.DISC,
                    at,
                    "night",
                    "%s: %s %s"
                            .formatted(
                                    Dates.full(one.day()),
                                    numbers.figure(one.value(), unit),
                                    symbol));
        }
        String takeaway =
                "%s of %s days have a figure; the others are gaps."
                        .formatted(Numbers.count(shown.size()), Numbers.count(days.days()));
        return new PlotFigure(id, title, takeaway)
                .panel(title + ", " + symbol, panel.draw(id, title, takeaway))
                .done(
                        "Nights from %s to %s."
                                .formatted(Dates.full(days.first()), Dates.full(days.last())));
    }
}

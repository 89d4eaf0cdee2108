package run.backstride.report.plot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import run.backstride.report.Dates;

/// Days across a plot, each in the middle of its own strip.
///
/// @param first first day shown
/// @param last last day shown
record DayAxis(LocalDate first, LocalDate last) {
    private static final int LONGEST_BY_WEEK = 45;

    /// {@return the days up to `asOf`, from `earliest` on but not further back than plots reach}
    static DayAxis until(LocalDate asOf, LocalDate earliest) {
        LocalDate limit = asOf.minusDays((long) PlotConstants.DAYS_SHOWN.amount() - 1);
        LocalDate from = earliest.isBefore(limit) ? limit : earliest;
        return new DayAxis(from.isAfter(asOf) ? asOf : from, asOf);
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    Range range() {
        return new Range(first.toEpochDay() - 0.5, last.toEpochDay() + 0.5);
    }

    /// Mondays on a short axis, first days of months on a long one.
    void label(Panel panel) {
        if (days() <= LONGEST_BY_WEEK) {
            LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
                panel.xTick((double) monday.toEpochDay(), Dates.brief(monday));
            }
            return;
        }
        LocalDate month = first.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            panel.xTick((double) month.toEpochDay(), Dates.brief(month));
        }
    }
}

package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import run.backstride.core.experiment.LogLine;

/// A log that only grows, as one line a day: belief is written before a run and what was done after it, and a
/// correction is a further entry.
public final class DayLines {
    private DayLines() {}

    /// {@return one line a day: what a later line of the day says stands, what it does not say stays; a red flag is
    /// never taken back}
    ///
    /// @param lines in the order in which they were written
    public static List<LogLine> of(List<LogLine> lines) {
        Map<LocalDate, LogLine> days = new LinkedHashMap<>();
        lines.forEach(line -> days.merge(line.date(), line, DayLines::together));
        return new ArrayList<>(days.values());
    }

    private static LogLine together(LogLine before, LogLine later) {
        return new LogLine(
                later.file(),
                later.line(),
                later.date(),
                later.done().or(before::done),
                later.done().isPresent() || !later.instead().isBlank()
                        ? later.instead()
                        : before.instead(),
                later(before.belief(), later.belief()),
                later(before.pain(), later.pain()),
                before.redFlag() || later.redFlag(),
                later.plan());
    }

    private static OptionalDouble later(OptionalDouble before, OptionalDouble later) {
        return later.isPresent() ? later : before;
    }
}

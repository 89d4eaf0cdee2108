package run.backstride.report.experiment;

import java.util.stream.Collectors;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ScheduleRow;

/// The schedule as a table that any spreadsheet opens.
public final class ScheduleTable {
    /// Its first line.
    public static final String HEADER = "unit,from,to,arm,what";

    private ScheduleTable() {}

    /// {@return the table as CSV}
    public static String of(ExperimentPlan plan) {
        return HEADER
                + "\n"
                + ScheduleRow.of(plan).stream()
                        .map(ScheduleTable::line)
                        .collect(Collectors.joining());
    }

    private static String line(ScheduleRow row) {
        return "%s,%s,%s,%s,\"%s\"\n"
                .formatted(
                        row.unit(),
                        row.from().map(Object::toString).orElse(""),
                        row.to().map(Object::toString).orElse(""),
                        row.arm().id(),
                        row.what().replace("\"", "\"\""));
    }
}

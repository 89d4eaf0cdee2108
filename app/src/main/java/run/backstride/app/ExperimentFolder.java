package run.backstride.app;

import java.nio.file.Path;
import java.util.List;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.PlanWords;
import run.backstride.analysis.experiment.ScheduleRow;
import run.backstride.files.calendar.CalendarWriter;
import run.backstride.files.table.ExperimentLog;
import run.backstride.report.ExperimentText;
import run.backstride.report.experiment.ProtocolText;
import run.backstride.report.experiment.ScheduleTable;

/// The papers of an experiment in their folder.
final class ExperimentFolder {
    static final String PLAN = "plan.txt";
    static final String PROTOCOL = "protocol.md";
    static final String SCHEDULE = "schedule.csv";
    static final String CALENDAR = "schedule.ics";
    static final String LOG = "log.csv";

    private ExperimentFolder() {}

    /// Writes all papers; the plan last, since with it the experiment exists.
    ///
    /// @return the files, each with what it is
    static List<String> write(ExperimentPlan plan, Path folder)
            throws OutputFolder.CannotWriteException {
        OutputFolder out = OutputFolder.at(folder);
        Path protocol = out.write(PROTOCOL, ProtocolText.of(plan));
        Path schedule = out.write(SCHEDULE, ScheduleTable.of(plan));
        Path calendar = out.write(CALENDAR, calendar(plan));
        Path log = out.write(LOG, ExperimentLog.HEADER + "\n");
        Path locked = out.write(PLAN, plan.text());
        return List.of(
                locked + "  the locked plan; do not change it",
                protocol + "  the same for reading and printing",
                schedule + "  the schedule as a table",
                calendar + "  the schedule for a calendar",
                log + "  what was done, to be filled in here or with 'backstride experiment log'");
    }

    /// Days as days; an experiment by runs, whose days are the runner's own, as one span that lists them.
    private static String calendar(ExperimentPlan plan) {
        List<ScheduleRow> rows = ScheduleRow.of(plan);
        String title = "Experiment " + plan.trial().id().replace('-', ' ') + ": ";
        List<CalendarWriter.Entry> entries =
                rows.stream()
                        .filter(row -> row.from().isPresent())
                        .map(row ->
                                new CalendarWriter.Entry(
                                        plan.shortHash() + "-" + row.unit().replace(' ', '-'),
                                        row.from().get(),
                                        row.to().orElse(row.from().get()),
                                        title + ExperimentText.words(row.arm()),
                                        row.what()))
                        .toList();
        if (entries.isEmpty()) {
            StringBuilder runs = new StringBuilder(PlanWords.design(plan)).append('\n');
            rows.forEach(row ->
                    runs.append(row.unit())
                            .append(": ")
                            .append(ExperimentText.words(row.arm()))
                            .append('\n'));
            entries =
                    List.of(
                            new CalendarWriter.Entry(
                                    plan.shortHash(),
                                    plan.firstDay(),
                                    plan.lastDay(),
                                    title + rows.size() + " runs",
                                    runs.toString()));
        }
        return CalendarWriter.of(
                entries, plan.made().atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
    }
}

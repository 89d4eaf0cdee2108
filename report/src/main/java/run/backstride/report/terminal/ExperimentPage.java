package run.backstride.report.terminal;

import java.util.List;
import run.backstride.analysis.experiment.Arm;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.ExperimentResult;
import run.backstride.analysis.experiment.PlanWords;
import run.backstride.analysis.experiment.ScheduleRow;
import run.backstride.report.ExperimentText;
import run.backstride.report.TerminalStyle;
import run.backstride.report.terminal.Page.Span;

/// The pages of the experiment commands.
public final class ExperimentPage {
    private ExperimentPage() {}

    /// {@return the page of a plan}
    public static String plan(
            ExperimentPlan plan, List<String> words, List<String> files, TerminalStyle style) {
        Page page = new Page(style);
        title(page, plan);
        page.heading("What it can show");
        words.forEach(line -> page.paragraph(line, Ink.PLAIN));
        page.heading("What to do");
        page.hanging(new Span(" As usual  ", Ink.BOLD), plan.instruction(Arm.USUAL), Ink.PLAIN);
        page.hanging(new Span(" Change  ", Ink.BOLD), plan.instruction(Arm.CHANGE), Ink.PLAIN);
        page.hanging(new Span(" Design  ", Ink.BOLD), PlanWords.design(plan), Ink.PLAIN);
        page.heading("Schedule, from " + plan.firstDay());
        for (ScheduleRow row : ScheduleRow.of(plan)) {
            String days =
                    row.from().isPresent()
                            ? "  %s to %s"
                                    .formatted(row.from().get(), row.to().orElse(row.from().get()))
                            : "";
            page.line(
                    new Span(" %-14s".formatted(row.unit() + days), Ink.PLAIN),
                    new Span(
                            "  " + ExperimentText.words(row.arm()),
                            row.arm() == Arm.CHANGE ? Ink.ACCENT : Ink.PLAIN));
        }
        page.heading("Safety");
        PlanWords.STOP_RULES.forEach(
                rule -> page.hanging(new Span(" • ", Ink.WARN), rule, Ink.PLAIN));
        page.heading("Written");
        files.forEach(file -> page.paragraph(file, Ink.PLAIN));
        return page.toString();
    }

    /// {@return the page of an experiment that runs or ran}
    public static String result(
            ExperimentPlan plan, ExperimentResult result, List<String> words, TerminalStyle style) {
        Page page = new Page(style);
        title(page, plan);
        result.stop()
                .ifPresent(stop -> page.box(List.of(new Span(stop.text(), Ink.BOLD)), Ink.WARN));
        words.stream()
                .filter(line -> result.stop().filter(stop -> stop.text().equals(line)).isEmpty())
                .forEach(line -> page.paragraph(line, Ink.PLAIN));
        result.next()
                .ifPresent(next ->
                        page.blank()
                                .hanging(
                                        new Span(" Next  ", Ink.BOLD),
                                        "%s: %s. %s"
                                                .formatted(
                                                        next.what(),
                                                        ExperimentText.words(next.arm()),
                                                        plan.instruction(next.arm())),
                                        Ink.PLAIN));
        return page.toString();
    }

    private static void title(Page page, ExperimentPlan plan) {
        page.hanging(
                new Span(" Experiment  ", Ink.ACCENT),
                "%s, for %s"
                        .formatted(
                                plan.trial().id().replace('-', ' '),
                                plan.mistake().title().toLowerCase(java.util.Locale.ROOT)),
                Ink.BOLD);
        page.paragraph(
                "plan %s, made on %s, from %s"
                        .formatted(plan.shortHash(), plan.made(), plan.firstDay()),
                Ink.FAINT);
    }
}

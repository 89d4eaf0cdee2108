package run.backstride.report.experiment;

import java.util.List;
import run.backstride.analysis.experiment.Arm;
import run.backstride.analysis.experiment.ExperimentPlan;
import run.backstride.analysis.experiment.PlanWords;
import run.backstride.analysis.experiment.Schedule;
import run.backstride.analysis.experiment.ScheduleRow;
import run.backstride.analysis.experiment.Scheme;

/// The protocol of an experiment as Markdown, with what CENT 2015 and SPENT 2019 ask such a plan to say.
public final class ProtocolText {
    /// How it begins, so that it is known among the runner's files.
    public static final String MARK = "<!-- backstride experiment protocol -->";

    private ProtocolText() {}

    /// {@return the protocol}
    public static String of(ExperimentPlan plan) {
        StringBuilder text = new StringBuilder(MARK).append("\n\n");
        text.append("# An experiment on yourself: ")
                .append(plan.trial().id().replace('-', ' '))
                .append("\n\n");
        paragraph(
                text,
                "Plan `%s`, made on %s, locked before the data. The file plan.txt is the plan; this page is for reading. A change of plan.txt is noticed."
                        .formatted(plan.shortHash(), plan.made()));
        section(text, "Question");
        paragraph(
                text,
                "Does this change take pain away, for you? It tests a contributor (%s), not \"the cause\", and it is no diagnosis. One runner, compared with himself or herself; the result holds for you alone."
                        .formatted(plan.mistake().title()));
        section(text, "What to do");
        list(
                text,
                List.of(
                        "**As usual:** " + plan.instruction(Arm.USUAL),
                        "**With the change:** " + plan.instruction(Arm.CHANGE)));
        dose(text, plan);
        paragraph(
                text,
                "Everything else stays as it is: distance, speed, other shoes, other exercises. Do not begin anything else in this time.");
        section(text, "Design and schedule");
        paragraph(
                text,
                PlanWords.design(plan)
                        + " First day: %s. Seed of the draw: %d. Nobody chose the order, and it stays hidden from nobody: blinding is not possible here."
                                .formatted(plan.firstDay(), plan.seed()));
        schedule(text, plan);
        section(text, "What is measured");
        paragraph(
                text,
                PlanWords.OUTCOME
                        + " Write it into pain.csv (morning, during, after) every day, also when it is 0: days that are left out because nothing hurt spoil the result.");
        section(text, "What it can show");
        PlanWords.promise(plan).forEach(line -> paragraph(text, line));
        safety(text);
        log(text, plan);
        section(text, "How it will be judged");
        paragraph(
                text,
                PlanWords.analysis(plan)
                        + " Reported: probability of any relief, of 1 point and of 2 points or more (2 points are what patients call a clear improvement), 80 and 95 % intervals, assignments that were not followed, missing scores, belief beforehand. No look before the end counts.");
        section(text, "Ethics, cost, data");
        paragraph(
                text,
                "You decide, and you may stop on any day without a reason. Nothing leaves your computer. Nobody paid for this plan. Registered nowhere; its hash is %s."
                        .formatted(plan.hash()));
        return text.toString();
    }

    private static void safety(StringBuilder text) {
        section(text, "Safety");
        list(text, PlanWords.STOP_RULES);
        paragraph(
                text,
                "Answer the red-flag questions again each week and whenever pain jumps by 3 points or more (`backstride screening`).");
    }

    private static void log(StringBuilder text, ExperimentPlan plan) {
        section(text, "What to log");
        list(
                text,
                List.of(
                        "Before each "
                                + (plan.schedule() instanceof Schedule.PerRun ? "run" : "block")
                                + ": how sure you are that the change helps, 0 to 10.",
                        "After it: what was really done (usual, change or neither), and what instead.",
                        "By `backstride experiment log FOLDER --done change --belief 6`, or in log.csv with any spreadsheet.",
                        "If you could not do as drawn, log that and go on: a run counts as drawn and as done."));
    }

    private static void dose(StringBuilder text, ExperimentPlan plan) {
        plan.trial()
                .correction()
                .ifPresent(correction ->
                        list(
                                text,
                                List.of(
                                        "**Dose ("
                                                + correction.title()
                                                + "):** "
                                                + correction.dose(),
                                        "**More of it:** " + correction.progression(),
                                        "**Stop the change if:** " + correction.stopRule(),
                                        "**Evidence that it helps the low back of runners:** "
                                                + correction.grade().words())));
    }

    private static void schedule(StringBuilder text, ExperimentPlan plan) {
        boolean byRuns = plan.trial().scheme() == Scheme.PER_RUN;
        text.append(
                byRuns
                        ? "| run | do | date | done | belief |\n|---|---|---|---|---|\n"
                        : "| days | from | to | do |\n|---|---|---|---|\n");
        for (ScheduleRow row : ScheduleRow.of(plan)) {
            String what = row.arm() == Arm.USUAL ? "as usual" : "**with the change**";
            text.append(
                    byRuns
                            ? "| %s | %s | | | |\n".formatted(row.unit(), what)
                            : "| %s | %s | %s | %s |\n"
                                    .formatted(
                                            row.unit(),
                                            row.from().map(Object::toString).orElse(""),
                                            row.to().map(Object::toString).orElse(""),
                                            what));
        }
        text.append('\n');
        if (byRuns) {
            paragraph(
                    text,
                    "Run 1 is your first run on or after %s. Two runs of one day count as one, done alike. Runs are counted in the order in which they are run: none is skipped, whatever was done on it."
                            .formatted(plan.firstDay()));
        }
    }

    private static void section(StringBuilder text, String title) {
        text.append("## ").append(title).append("\n\n");
    }

    private static void paragraph(StringBuilder text, String words) {
        text.append(words).append("\n\n");
    }

    private static void list(StringBuilder text, List<String> items) {
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append('\n');
    }
}

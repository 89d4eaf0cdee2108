package run.backstride.report.terminal;

import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.plan.Plan;
import run.backstride.report.Wording;
import run.backstride.report.terminal.Page.Span;

/// The first step, and when to look again.
final class PlanBlock {
    private PlanBlock() {}

    static void write(Page page, Plan plan) {
        page.heading("Your next two weeks");
        plan.first()
                .ifPresent(mistake ->
                        page.hanging(
                                new Span(" Work on  ", Ink.BOLD), mistake.title(), Ink.ACCENT));
        if (!plan.why().isBlank()) {
            page.hanging(new Span(" Why  ", Ink.BOLD), plan.why(), Ink.PLAIN);
        }
        plan.corrections().stream()
                .findFirst()
                .ifPresent(correction -> correction(page, correction));
        plan.days().stream()
                .findFirst()
                .ifPresent(day ->
                        page.hanging(new Span(" First day  ", Ink.BOLD), words(day), Ink.PLAIN));
        page.hanging(new Span(" Look again  ", Ink.BOLD), plan.lookAgain().toString(), Ink.PLAIN);
    }

    private static void correction(Page page, Correction correction) {
        page.hanging(
                new Span(" First step  ", Ink.BOLD),
                Wording.sentence(correction.title() + ": " + correction.dose()),
                Ink.PLAIN);
        page.hanging(
                new Span(" Stop rule  ", Ink.BOLD),
                Wording.sentence(correction.stopRule()),
                Ink.PLAIN);
    }

    private static String words(Plan.Day day) {
        String exercises = String.join("; ", day.exercises());
        return Wording.sentence(
                day.date() + ": " + day.running() + (exercises.isEmpty() ? "" : ". " + exercises));
    }
}

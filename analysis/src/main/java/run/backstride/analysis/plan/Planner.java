package run.backstride.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.assess.Assessment;
import run.backstride.analysis.assess.CareActions;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Missing;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.assess.Prescriptions;
import run.backstride.analysis.assess.Relief;
import run.backstride.analysis.assess.Screening;
import run.backstride.analysis.assess.Words;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Constant;

/// From the findings to the next fourteen days: red flags first, then one change at a time.
public final class Planner {

    private Planner() {}

    /// The plan for the fourteen days after `asOf`.
    ///
    /// A red flag leaves only whom to see. While red-flag questions are open, running goes on as the runner
    /// is used to, nothing is ranked and nothing is added. Else the mistake that is seen and promises most
    /// relief is worked on, and nothing else changes, so that its effect can be told.
    public static Plan plan(
            Assessment assessment, RunnerHistory history, LoadHistory load, LocalDate asOf) {
        if (assessment.screening().callsForCare()) {
            return care(assessment.screening(), asOf);
        }
        RunningHabit habit = RunningHabit.of(history.runs(), load, asOf);
        PainZone zone = PainZone.of(history.diary().pain(), asOf);
        boolean ranked = assessment.screening().allowsRanking();
        Optional<Finding> first = ranked ? first(assessment) : Optional.empty();
        List<Prescription> change = first.map(Planner::change).orElse(List.of());
        List<Missing> measurements = ranked ? measurements(assessment, first) : List.of();
        Fortnight fortnight = new Fortnight(habit, zone, asOf);
        List<Plan.Day> days =
                fortnight.days(
                        change,
                        ranked ? tests(measurements) : List.of(questions(assessment.screening())));
        return new Plan(
                Optional.empty(),
                first.map(Finding::mistake),
                why(assessment, first),
                change.stream().map(Prescription::correction).toList(),
                days,
                List.of(ReturnDoses.GREEN, ReturnDoses.AMBER, ReturnDoses.RED, ReturnDoses.BONE),
                ranked ? after(asOf, PlanThresholds.DAYS) : asOf.plusDays(1),
                notes(habit, zone, asOf, measurements));
    }

    private static Plan care(Screening screening, LocalDate asOf) {
        String why =
                screening.flags().stream()
                        .map(flag -> "question %d, \"%s\"".formatted(flag.question(), flag.text()))
                        .collect(Collectors.joining("; "));
        List<String> notes = new ArrayList<>();
        screening
                .flags()
                .forEach(flag ->
                        notes.add("Question %d: %s".formatted(flag.question(), flag.action())));
        notes.addAll(screening.reasons());
        notes.add(
                "A yes is no finding: it means that a person must look. Take this report along, and answer the questions again afterwards.");
        return new Plan(
                Optional.of(CareActions.of(screening.status())),
                Optional.empty(),
                "A red flag comes before any plan: " + why,
                List.of(),
                List.of(),
                List.of(),
                after(asOf, PlanThresholds.DAYS),
                notes);
    }

    /// The mistake to work on: seen, or shown by the runner's own diary; the one with most relief to expect.
    private static Optional<Finding> first(Assessment assessment) {
        return assessment.ranked().stream().filter(Finding::isWorthTesting).findFirst();
    }

    /// One change: the first correction, and with a strength exercise those that make up its session.
    private static List<Prescription> change(Finding finding) {
        List<Prescription> all =
                finding.corrections().stream()
                        .flatMap(each -> Prescriptions.of(finding.mistake(), each.id()).stream())
                        .toList();
        if (all.isEmpty() || all.getFirst().placement() != Prescription.Placement.STRENGTH) {
            return all.stream().limit(1).toList();
        }
        return all.stream()
                .filter(each -> each.placement() == Prescription.Placement.STRENGTH)
                .limit(whole(PlanThresholds.EXERCISES))
                .toList();
    }

    /// Those of the runner's own that could change the picture most: of the first mistake, or of all where none stands out.
    private static List<Missing> measurements(Assessment assessment, Optional<Finding> first) {
        return first.map(List::of).orElse(assessment.findings()).stream()
                .flatMap(finding -> finding.missing().stream())
                .filter(missing -> missing.couldShift() > 0)
                .filter(missing -> missing.by() == Missing.By.RUNNER)
                .sorted(Missing.WHAT_FIRST)
                .limit(whole(PlanThresholds.TESTS_A_PLAN))
                .toList();
    }

    private static List<String> tests(List<Missing> measurements) {
        return measurements.stream()
                .map(missing -> "Measure: %s. %s".formatted(missing.what(), missing.how()))
                .toList();
    }

    private static String questions(Screening screening) {
        return "First: answer the red-flag questions %s (screening.csv)."
                .formatted(
                        screening.unanswered().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }

    private static String why(Assessment assessment, Optional<Finding> first) {
        if (!assessment.screening().allowsRanking()) {
            return "Answer the red-flag questions first: until then no mistake is put before another and nothing is added to your running. "
                    + String.join(" ", assessment.screening().reasons());
        }
        return first.map(finding ->
                        "%s: of what is seen in your data, correcting it promises most, %s on average (80 %% interval %s; from %s). It is a contributor to test; with a probability of %s none of the five contributes. One change at a time, so that its effect can be told."
                                .formatted(
                                        finding.mistake().title(),
                                        Words.points(finding.relief().mean()),
                                        Words.interval(
                                                finding.relief().interval80(), Unit.NRS_POINTS),
                                        basis(finding.relief().basis()),
                                        Words.percent(assessment.otherProbability())))
                .orElse(
                        "No mistake is seen in your data. Nothing is changed before something is measured: see what is missing.");
    }

    private static String basis(Relief.Basis basis) {
        return switch (basis) {
            case PUBLISHED_EVIDENCE -> "published evidence only";
            case YOUR_DIARY -> "your diary";
            case YOUR_EXPERIMENT -> "your experiment";
        };
    }

    private static List<String> notes(
            RunningHabit habit, PainZone zone, LocalDate asOf, List<Missing> measurements) {
        List<String> notes = new ArrayList<>();
        notes.add(ZoneWords.of(zone));
        habit.longestKm()
                .ifPresent(longest ->
                        notes.add(
                                "Your longest run of the 30 days to %s was %s: no run above %s now (110 %%)."
                                        .formatted(
                                                asOf,
                                                Fortnight.km(longest),
                                                Fortnight.km(habit.capKm().orElse(longest)))));
        if (!habit.isRunning()) {
            notes.add(ReturnDoses.ENTRY);
            notes.add(ReturnDoses.PROGRESS);
        }
        if (!measurements.isEmpty()) {
            notes.add(
                    "Take tests rested, at the same time of day, and not within 24 hours of a hard run.");
        }
        notes.add(
                "Take the self-tests again on %s; a change counts only beyond the noise of the test."
                        .formatted(after(asOf, PlanThresholds.RETEST)));
        notes.add(
                "Write down pain each day (morning, during, after), also when it is 0. If it jumps by 3 points or more, answer the red-flag questions again before the next run.");
        return notes;
    }

    private static LocalDate after(LocalDate asOf, Constant days) {
        return asOf.plusDays(whole(days));
    }

    static int whole(Constant constant) {
        return Math.toIntExact(Math.round(constant.amount()));
    }
}
